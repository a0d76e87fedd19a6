package org.kith.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.lang.annotation.Annotation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.gateway.edge.apidocs.ApiDocs;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.session.EndedSessions;
import org.kith.gateway.edge.session.FormTokens;
import org.kith.gateway.edge.session.KeptForm;
import org.kith.gateway.edge.session.KeptForms;
import org.kith.testkit.HouseRules;

/** The edge changes rarely and knows no page; pages use what it exposes. */
@Tag("rules")
class ArchitectureTest {
    private static final String ROOT = "org.kith.gateway";
    private static final String EDGE = ROOT + ".edge..";
    private static final String PORTAL = ROOT + ".portal..";

    /** What the edge is for pages: may they, the token of a form, what was typed, signing out, settings, problems, calls of services, the document. */
    private static final DescribedPredicate<JavaClass> EXPOSED = JavaClass.Predicates.belongToAnyOf(
                    AudiencePolicy.class,
                    FormTokens.class,
                    KeptForm.class,
                    KeptForms.class,
                    EndedSessions.class,
                    ApiDocs.class)
            .or(resideInAPackage(ROOT + ".edge.config"))
            .or(resideInAPackage(ROOT + ".edge.problem"))
            .or(resideInAPackage(ROOT + ".edge.services"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final List<Class<? extends Annotation>> WHO =
            List.of(Authenticated.class, RolesAllowed.class, PermitAll.class);

    @Test
    void theEdgeKnowsNoPage() {
        noClasses()
                .that()
                .resideInAPackage(EDGE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PORTAL)
                .because("a page changes often, and nothing that guards the network may change with it")
                .check(CLASSES);
    }

    @Test
    void pagesUseWhatTheEdgeExposes() {
        noClasses()
                .that()
                .resideInAPackage(PORTAL)
                .should()
                .dependOnClassesThat(resideInAPackage(EDGE).and(DescribedPredicate.not(EXPOSED)))
                .because("what else the edge does may change without a look at the pages")
                .check(CLASSES);
    }

    @Test
    void thePartsOfTheEdgeStandOneUponTheOther() {
        slices().matching(ROOT + ".edge.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPageSaysWhoMayCome() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(PORTAL)
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should(sayWhoMayCome())
                .because("a page that forgets it would be open to strangers")
                .check(CLASSES);
    }

    /** On the method, else on its class; not two ways in one place. */
    private static ArchCondition<JavaMethod> sayWhoMayCome() {
        return new ArchCondition<>("say in one way who may come") {
            @Override
            public void check(JavaMethod page, ConditionEvents events) {
                long own = WHO.stream().filter(page::isAnnotatedWith).count();
                long ofClass =
                        WHO.stream().filter(page.getOwner()::isAnnotatedWith).count();
                if (own > 1 || ofClass > 1 || own + ofClass == 0) {
                    events.add(SimpleConditionEvent.violated(
                            page, page.getFullName() + " says it " + own + " and " + ofClass + " times"));
                }
            }
        };
    }

    @Test
    void theHouseRulesHold() {
        HouseRules.nobodyPrints(ROOT);
        HouseRules.dependenciesComeByConstructor(ROOT);
        HouseRules.filesAreShort();
    }
}

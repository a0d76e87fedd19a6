package org.kith.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.kith.gateway.edge.apidocs.ApiDocs;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.session.EndedSessions;
import org.kith.gateway.edge.session.FormTokens;
import org.kith.gateway.edge.session.KeptForm;
import org.kith.testkit.HouseRules;

/** The edge changes rarely and knows no page; pages use what it exposes. */
class ArchitectureTest {
    private static final String ROOT = "org.kith.gateway";
    private static final String EDGE = ROOT + ".edge..";
    private static final String PORTAL = ROOT + ".portal..";

    /** What the edge is for pages: may they, the token of a form, signing out, settings, problems, calls of services, the document. */
    private static final DescribedPredicate<JavaClass> EXPOSED = JavaClass.Predicates.belongToAnyOf(
                    AudiencePolicy.class, FormTokens.class, KeptForm.class, EndedSessions.class, ApiDocs.class)
            .or(resideInAPackage(ROOT + ".edge.config"))
            .or(resideInAPackage(ROOT + ".edge.problem"))
            .or(resideInAPackage(ROOT + ".edge.services"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

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
    void theHouseRulesHold() {
        HouseRules.nobodyPrints(ROOT);
        HouseRules.dependenciesComeByConstructor(ROOT);
        HouseRules.filesAreShort();
    }
}

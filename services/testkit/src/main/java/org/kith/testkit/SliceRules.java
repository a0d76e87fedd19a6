package org.kith.testkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The one way in which a service is written: resource, use case, entity, repository, and one form for each kind of thing
 * that all of them need. By names, because the testkit knows neither the kit nor a service.
 */
final class SliceRules {
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String IDEMPOTENT = "org.kith.kit.idempotency.Idempotent";
    private static final String REPOSITORY = "org.kith.kit.data.Repository";
    private static final String SUBSCRIPTIONS = "org.kith.kit.inbox.Subscriptions";
    private static final int MOST_IN_A_PACKAGE = 25;

    /** Words of a private language; the glossary of the architecture has the plain ones. */
    private static final Pattern PRIVATE = Pattern.compile(
            "Heard|Listening|Said|Nudge|Giver|Sight|Doubt|Tries|Visitor|Destination|Worker(?!Id)|LawOf|SaidNo");

    private SliceRules() {}

    static void check(JavaClasses classes, String root) {
        resourcesAreThin(classes);
        oneBeanSubscribes(classes);
        sqlGoesThroughTheKit(classes);
        columnsRepeatNoName(classes);
        repositoriesHaveQueries(classes);
        daysAreLondonDays(classes);
        constraintsAreMappedOnce(classes);
        jsonIsReadOneWay(classes);
        packagesHaveNoCycles(classes, root);
        packagesStaySmall(classes);
        namesArePlain(classes);
    }

    static void resourcesAreThin(JavaClasses classes) {
        run(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(PATH)
                        .and()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .should()
                        .beAnnotatedWith(IDEMPOTENT)
                        .because("a transaction begins in the use case; only a stored answer shares it"),
                classes);
        run(
                noClasses()
                        .that()
                        .areAnnotatedWith(PATH)
                        .should()
                        .beAnnotatedWith(TRANSACTIONAL)
                        .because("a transaction begins in the use case"),
                classes);
        run(
                noClasses()
                        .that()
                        .areAnnotatedWith(PATH)
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.ws.rs.core.Response")
                        .because("an answer has a type: Answers gives a RestResponse"),
                classes);
        run(
                noClasses()
                        .that()
                        .areAnnotatedWith(PATH)
                        .should()
                        .dependOnClassesThat(assignableTo(REPOSITORY)
                                .or(assignableTo("org.kith.kit.data.Sql"))
                                .or(assignableTo("org.kith.kit.data.Entities"))
                                .as("a repository or SQL"))
                        .because("a resource maps records and leaves the rest to the use case"),
                classes);
    }

    static void oneBeanSubscribes(JavaClasses classes) {
        long beans = classes.stream()
                .filter(each -> each.isAssignableTo(SUBSCRIPTIONS))
                .count();
        if (beans > 1) {
            throw new AssertionError("A service has one Subscriptions bean, not " + beans);
        }
    }

    static void sqlGoesThroughTheKit(JavaClasses classes) {
        run(
                noClasses()
                        .that(areNotStreaming())
                        .should()
                        .dependOnClassesThat(assignableTo("java.sql.PreparedStatement")
                                .or(assignableTo("java.sql.ResultSet"))
                                .as("a statement or a result set"))
                        .because("sql.update, list and one bind and read in one way"),
                classes);
        run(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.persistence.LockModeType")
                        .because("a row is locked by findForUpdate"),
                classes);
    }

    /** A class that streams a large result says so by its name, and in its Javadoc why. */
    private static DescribedPredicate<JavaClass> areNotStreaming() {
        return DescribedPredicate.describe(
                "are not streaming a large result",
                each -> !each.getSimpleName().endsWith("Stream")
                        && !each.getName().contains("Stream$"));
    }

    static void columnsRepeatNoName(JavaClasses classes) {
        run(
                fields().should(new SliceConditions.NoRepeatedName())
                        .because("camel case becomes snake case by itself"),
                classes);
    }

    static void repositoriesHaveQueries(JavaClasses classes) {
        run(
                classes()
                        .that()
                        .areAssignableTo(REPOSITORY)
                        .should(new SliceConditions.HaveMethods())
                        .because("an entity without queries of its own needs no repository: the kit's Entities finds"
                                + " it"),
                classes);
    }

    static void daysAreLondonDays(JavaClasses classes) {
        run(
                noClasses()
                        .should()
                        .accessField("java.time.ZoneOffset", "UTC")
                        .because("a day is the day in London: UkCalendar knows it"),
                classes);
    }

    static void constraintsAreMappedOnce(JavaClasses classes) {
        run(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.validation.ConstraintViolation")
                        .because("Violations maps a broken constraint to a pointer and a code"),
                classes);
    }

    static void jsonIsReadOneWay(JavaClasses classes) {
        run(
                noClasses()
                        .should()
                        .callConstructorWhere(
                                target(owner(assignableTo("com.fasterxml.jackson.databind.ObjectMapper"))))
                        .orShould()
                        .callMethod("com.fasterxml.jackson.databind.json.JsonMapper", "builder")
                        .because("the injected ObjectMapper is strict and takes out of text what nobody can see;"
                                + " what must be taken in any form is read by LenientJson"),
                classes);
    }

    static void packagesHaveNoCycles(JavaClasses classes, String root) {
        run(
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("features that need each other are one feature"),
                classes);
    }

    static void packagesStaySmall(JavaClasses classes) {
        Map<String, Integer> sizes = new TreeMap<>();
        classes.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .forEach(each -> sizes.merge(each.getPackageName(), 1, Integer::sum));
        sizes.values().removeIf(size -> size <= MOST_IN_A_PACKAGE);
        if (!sizes.isEmpty()) {
            throw new AssertionError("Packages of more than " + MOST_IN_A_PACKAGE + " classes: " + sizes);
        }
    }

    static void namesArePlain(JavaClasses classes) {
        List<String> names = classes.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> PRIVATE.matcher(name).find())
                .sorted()
                .toList();
        if (!names.isEmpty()) {
            throw new AssertionError("Private words, see the glossary in docs/architecture.md: " + names);
        }
    }

    private static void run(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }
}

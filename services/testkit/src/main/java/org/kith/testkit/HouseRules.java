package org.kith.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kith.contracts.Service;

/**
 * The rules of the house, checked on the compiled classes below a root package. Each method throws an
 * {@link AssertionError} that names the rule, why it is there, and every place that breaks it.
 */
public final class HouseRules {
    private static final List<String> SERVICES =
            Arrays.stream(Service.values()).map(Service::code).toList();
    private static final String[] EMITTERS = {
        "org.eclipse.microprofile.reactive.messaging.Emitter", "io.smallrye.reactive.messaging.MutinyEmitter"
    };
    private static final String RESOURCE = "jakarta.ws.rs.Path";
    private static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.media.Schema";

    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private HouseRules() {}

    /** Every rule that holds for a service, such as {@code org.kith.offers}. */
    public static void checkService(String root) {
        noServiceDependsOnAnother(root);
        noEmitterInBusinessCode(root);
        noEntityInAResourcesSignature(root);
        bodiesAreRecords(root);
        resourcesLeaveTheDatabaseAlone(root);
        nobodyPrints(root);
        dependenciesComeByConstructor(root);
        nullsAreMarkedOneWay(root);
        isWrittenAsASlice(root);
        RequestRules.check(classes(root));
        filesAreShort();
        testsAreNamed();
    }

    /** Every rule that holds for a part that services share, such as {@code org.kith.kit}. */
    public static void checkShared(String root) {
        kitKnowsNoService(root);
        noEmitterInBusinessCode(root);
        noEntityInAResourcesSignature(root);
        bodiesAreRecords(root);
        nobodyPrints(root);
        dependenciesComeByConstructor(root);
        nullsAreMarkedOneWay(root);
        filesAreShort();
        testsAreNamed();
    }

    /** A service hears from another by events and HTTP; the day it imports its classes the split is over. */
    public static void noServiceDependsOnAnother(String root) {
        noServiceDependsOnAnother(classes(root), root);
    }

    /** An emitter inside a transaction sends what may yet be rolled back: events go through the outbox. */
    public static void noEmitterInBusinessCode(String root) {
        noEmitterInBusinessCode(classes(root));
    }

    /** What crosses HTTP is a view made for it, so that a column added tomorrow is not published by accident. */
    public static void noEntityInAResourcesSignature(String root) {
        noEntityInAResourcesSignature(classes(root));
    }

    /** Bodies are records or enums: everything they hold is in their declaration, and nothing changes them on the way. */
    public static void bodiesAreRecords(String root) {
        bodiesAreRecords(classes(root), root);
    }

    /** A resource speaks HTTP; transactions and queries are the use case's and the repository's. */
    public static void resourcesLeaveTheDatabaseAlone(String root) {
        resourcesLeaveTheDatabaseAlone(classes(root));
    }

    /** What is printed has no level, no correlation id and no owner. */
    public static void nobodyPrints(String root) {
        nobodyPrints(classes(root));
    }

    /** An object is whole once it is constructed, in a unit test as well. */
    public static void dependenciesComeByConstructor(String root) {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                .allowEmptyShould(true)
                .check(classes(root));
    }

    /** What can be null is marked with jakarta's {@code @Nullable}, from which the OpenAPI document is written. */
    public static void nullsAreMarkedOneWay(String root) {
        nullsAreMarkedOneWay(classes(root));
    }

    /** Resource, use case, entity, repository, and one form for each kind of thing: see {@link SliceRules}. */
    public static void isWrittenAsASlice(String root) {
        SliceRules.check(classes(root), root);
    }

    /** A file of the module's main code has at most 300 lines: what needs more is two things. */
    public static void filesAreShort() {
        SourceRules.filesAreShort(Path.of("src/main/java"));
    }

    /** A test that starts a service is called {@code *ComponentTest} or {@code *KafkaTest}. */
    public static void testsAreNamed() {
        SourceRules.testsThatStartAServiceAreNamed(Path.of("src/test/java"));
    }

    /** Contracts are what every service may read: no persistence, no framework, no logic of a service. */
    public static void contractsStandAlone(String root) {
        contractsStandAlone(classes(root), root);
    }

    /** The kit serves every service and so knows none. */
    public static void kitKnowsNoService(String root) {
        kitKnowsNoService(classes(root));
    }

    /** The form of a slice as far as the kit can have it: see {@link KitRules}. */
    public static void kitIsWrittenLikeASlice(String root) {
        KitRules.check(classes(root));
    }

    /** Every rule looks at the same classes: they are read once. */
    static JavaClasses classes(String root) {
        return READ.computeIfAbsent(root, HouseRules::read);
    }

    private static JavaClasses read(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("No class below " + root + ": a rule that looks at nothing proves nothing");
        }
        return classes;
    }

    static void noServiceDependsOnAnother(JavaClasses classes, String root) {
        String[] others = SERVICES.stream()
                .map(service -> "org.kith." + service)
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
        check(
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .because("services share contracts, not classes"),
                classes);
        if (!root.equals("org.kith.matching") && !root.equals("org.kith.engine")) {
            check(
                    noClasses()
                            .that()
                            .resideInAPackage(root + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.kith.engine..")
                            .because("only matching runs the engine"),
                    classes);
        }
    }

    static void noEmitterInBusinessCode(JavaClasses classes) {
        for (String emitter : EMITTERS) {
            check(
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName(emitter)
                            .because("an event belongs to the business transaction: write it to the outbox"),
                    classes);
        }
    }

    static void noEntityInAResourcesSignature(JavaClasses classes) {
        check(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(RESOURCE)
                        .and()
                        .areNotPrivate()
                        .should(new Signatures.NoEntity())
                        .because("what crosses HTTP is a record made for it"),
                classes);
    }

    static void bodiesAreRecords(JavaClasses classes, String root) {
        check(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(RESOURCE)
                        .and()
                        .areNotPrivate()
                        .should(new Signatures.OnlyRecordsOf(root))
                        .because("a body is a value"),
                classes);
    }

    static void resourcesLeaveTheDatabaseAlone(JavaClasses classes) {
        check(
                noClasses()
                        .that()
                        .areAnnotatedWith(RESOURCE)
                        .should()
                        .dependOnClassesThat(assignableTo("jakarta.persistence.EntityManager")
                                .or(assignableTo("jakarta.persistence.EntityManagerFactory"))
                                .or(assignableTo("javax.sql.DataSource"))
                                .or(assignableTo("java.sql.Connection"))
                                .as("the entity manager or a database connection"))
                        .because("a resource speaks HTTP and leaves the database to the use case"),
                classes);
    }

    static void nullsAreMarkedOneWay(JavaClasses classes) {
        check(
                noFields()
                        .should()
                        .beAnnotatedWith(DescribedPredicate.describe(
                                "@Schema(nullable = true)",
                                annotation -> annotation.getRawType().getName().equals(SCHEMA)
                                        && annotation
                                                .get("nullable")
                                                .filter(Boolean.TRUE::equals)
                                                .isPresent()))
                        .because("what can be null is marked @Nullable, and a test holds that to be true"),
                classes);
    }

    static void nobodyPrints(JavaClasses classes) {
        check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, classes);
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging")
                        .because("the service's log manager is spoken to by its own logger"),
                classes);
    }

    static void contractsStandAlone(JavaClasses classes, String root) {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.persistence..",
                                "jakarta.enterprise..",
                                "jakarta.ws.rs..",
                                "org.hibernate..",
                                "io.quarkus..",
                                "org.kith.kit..")
                        .because("contracts are read by every service and belong to none"),
                classes);
        kitKnowsNoService(classes);
    }

    static void kitKnowsNoService(JavaClasses classes) {
        String[] services =
                SERVICES.stream().map(service -> "org.kith." + service + "..").toArray(String[]::new);
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(services)
                        .because("what every service stands on cannot lean on one of them"),
                classes);
    }

    private static void check(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }
}

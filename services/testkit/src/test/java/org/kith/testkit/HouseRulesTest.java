package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule sees code that keeps it and code that breaks it, compiled on the spot. */
@Tag("rules")
class HouseRulesTest {
    private static final String ROOT = "org.kith.doorsteps";
    private static final String CARD = "package org.kith.offers; public record OfferCard(String kind) {}";
    private static final String ENTITY = """
        package org.kith.doorsteps;
        @jakarta.persistence.Entity class Knock { @jakarta.persistence.Id String id; }\
        """;
    private static final String VIEW = "package org.kith.doorsteps; record KnockView(String id) {}";
    private static final String RESOURCE = """
        package org.kith.doorsteps;
        @jakarta.ws.rs.Path("/v1/knocks") class KnockResource {
          private final Knocks knocks;
          KnockResource(Knocks knocks) { this.knocks = knocks; }
          @jakarta.ws.rs.GET public java.util.List<KnockView> all() { return knocks.views(); }
          private Knock inside() { return null; }
        }\
        """;
    private static final String USE_CASE = """
        package org.kith.doorsteps;
        class Knocks {
          private final jakarta.persistence.EntityManager db;
          Knocks(jakarta.persistence.EntityManager db) { this.db = db; }
          java.util.List<KnockView> views() {
            return db.createQuery("from Knock", Knock.class).getResultStream().map(k -> new KnockView(k.id)).toList();
          }
        }\
        """;

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all samples: it opens the jars of the class path once. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    @TempDir
    Path folder;

    private JavaClasses good;

    @BeforeEach
    void aServiceThatKeepsTheRules() throws IOException {
        good = compile(ENTITY, VIEW, RESOURCE, USE_CASE);
    }

    @Test
    void filesAreShort() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        breaks(() -> SourceRules.filesAreShort(sources), "proves nothing");
        Files.writeString(sources.resolve("Short.java"), "//\n".repeat(300));
        keeps(() -> SourceRules.filesAreShort(sources));
        Files.writeString(sources.resolve("Long.java"), "//\n".repeat(301));
        breaks(() -> SourceRules.filesAreShort(sources), "Long.java has 301 lines");
    }

    @Test
    void filesOfEveryModuleAreShortAndTheirExpressionsTakeNoStack() {
        for (String part : List.of("services", "infra", "gateway")) {
            Path modules = Repository.root().resolve(part);
            List<Path> sources = new ArrayList<>(List.of(modules));
            String[] below = modules.toFile().list();
            for (String name : below) {
                sources.add(modules.resolve(name));
            }
            sources.stream()
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .forEach(main -> {
                        SourceRules.filesAreShort(main);
                        SourceRules.expressionsTakeNoStack(main);
                    });
        }
    }

    @Test
    void expressionsTakeNoStack() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("expressions"));
        String line = "    Pattern CODE = Pattern.compile(%n        START%n        + \"%s\");%n";
        for (String fine : List.of("(-[a-z]+)*+x", "(-[a-z]+){0,19}", "(a|b)?", "[a-z]+", "(\\\\)+)")) {
            Files.writeString(sources.resolve("Code.java"), line.formatted(fine));
            keeps(() -> SourceRules.expressionsTakeNoStack(sources));
        }
        for (String greedy : List.of("(-[a-z]+)*", "(?:/[a-z]*)+x")) {
            Files.writeString(sources.resolve("Code.java"), line.formatted(greedy));
            breaks(() -> SourceRules.expressionsTakeNoStack(sources), greedy);
        }
    }

    @Test
    void testsThatStartAServiceAreNamed() throws IOException {
        Path tests = Files.createDirectories(folder.resolve("tests"));
        String test = "@WithKith(service = \"offers\")\nclass %s {}";
        Files.writeString(tests.resolve("CheckComponentTest.java"), test.formatted("CheckComponentTest"));
        Files.writeString(tests.resolve("CheckKafkaTest.java"), test.formatted("CheckKafkaTest"));
        Files.writeString(tests.resolve("RuleTest.java"), "class RuleTest {}");
        keeps(() -> SourceRules.testsThatStartAServiceAreNamed(tests));
        Files.writeString(tests.resolve("AccessTest.java"), test.formatted("AccessTest"));
        breaks(() -> SourceRules.testsThatStartAServiceAreNamed(tests), "AccessTest.java");
    }

    @Test
    void nullsAreMarkedOneWay() throws IOException {
        keeps(() -> HouseRules.nullsAreMarkedOneWay(good));
        String view = "package org.kith.doorsteps; record KnockView(%s String id) {}";
        keeps(() -> HouseRules.nullsAreMarkedOneWay(compile(view.formatted("@jakarta.annotation.Nullable"))));
        String schema = "@org.eclipse.microprofile.openapi.annotations.media.Schema(nullable = true)";
        JavaClasses other = compile(view.formatted(schema));
        breaks(() -> HouseRules.nullsAreMarkedOneWay(other), "nullable");
    }

    @Test
    void aRequestSaysWhatToSend() throws IOException {
        keeps(() -> RequestRules.check(good));
        for (String fine :
                List.of("@Size(max = 3) String", "@Size(min = 1, message = \"Say it.\") String", "@Min(0) Integer")) {
            JavaClasses kept = compile(request(fine));
            keeps(() -> RequestRules.check(kept));
        }
        JavaClasses sized = compile(request("@Size(min = 1) String"));
        breaks(() -> RequestRules.check(sized), "without a message");
        JavaClasses counted = compile(request("@Min(0) int"));
        breaks(() -> RequestRules.check(counted), "0 or false");
    }

    /** The constraints are not on the testkit's own class path: these stand for them. */
    private static String[] request(String component) {
        return new String[] {
            "package jakarta.validation.constraints; public @interface Min { int value(); }",
            """
            package jakarta.validation.constraints;
            public @interface Size {
              int min() default 0; int max() default 9; String message() default "{jakarta.validation.constraints.Size.message}";
            }\
            """,
            "package org.kith.doorsteps; import jakarta.validation.constraints.*; record NewKnock(" + component
                    + " what) {}"
        };
    }

    @Test
    void noServiceDependsOnAnother() throws IOException {
        keeps(() -> HouseRules.noServiceDependsOnAnother(good, ROOT));
        JavaClasses nosy = compile(CARD, """
            package org.kith.doorsteps; class Nosy { String kind(org.kith.offers.OfferCard card) { return card.kind(); } }\
            """);
        breaks(() -> HouseRules.noServiceDependsOnAnother(nosy, ROOT), "org.kith.offers.OfferCard");
        JavaClasses clever = compile("package org.kith.engine; public class Index {}", """
            package org.kith.doorsteps; class Clever { org.kith.engine.Index index; }\
            """);
        breaks(() -> HouseRules.noServiceDependsOnAnother(clever, ROOT), "only matching runs the engine");
        keeps(() -> HouseRules.noServiceDependsOnAnother(clever, "org.kith.matching"));
    }

    @Test
    void noEmitterInBusinessCode() throws IOException {
        keeps(() -> HouseRules.noEmitterInBusinessCode(good));
        JavaClasses shouting = compile("""
            package org.kith.doorsteps;
            class Shouter { org.eclipse.microprofile.reactive.messaging.Emitter<String> emitter; }\
            """);
        breaks(() -> HouseRules.noEmitterInBusinessCode(shouting), "outbox");
        JavaClasses mutinous = compile("""
            package org.kith.doorsteps;
            class Shouter { io.smallrye.reactive.messaging.MutinyEmitter<String> emitter; }\
            """);
        breaks(() -> HouseRules.noEmitterInBusinessCode(mutinous), "outbox");
    }

    @Test
    void noEntityInAResourcesSignature() throws IOException {
        String open = """
            package org.kith.doorsteps;
            @jakarta.ws.rs.Path("/v1/doors") class DoorResource {
              @jakarta.ws.rs.GET public %s all() { return null; }
            }\
            """;
        JavaClasses asItIs = compile(ENTITY, open.formatted("Knock"));
        breaks(() -> HouseRules.noEntityInAResourcesSignature(asItIs), "the entity org.kith.doorsteps.Knock");
        JavaClasses inAList = compile(ENTITY, open.formatted("java.util.Map<String, java.util.List<Knock[]>>"));
        breaks(() -> HouseRules.noEntityInAResourcesSignature(inAList), "the entity org.kith.doorsteps.Knock");
        JavaClasses inARecord = compile(
                ENTITY,
                "package org.kith.doorsteps; record Page(java.util.List<Knock> items) {}",
                open.formatted("Page"));
        breaks(() -> HouseRules.noEntityInAResourcesSignature(inARecord), "the entity org.kith.doorsteps.Knock");
        keeps(() -> HouseRules.noEntityInAResourcesSignature(good));
    }

    @Test
    void bodiesAreRecords() throws IOException {
        keeps(() -> HouseRules.bodiesAreRecords(good, ROOT));
        JavaClasses loose = compile("package org.kith.doorsteps; class LogKnock { public String note; }", """
            package org.kith.doorsteps;
            @jakarta.ws.rs.Path("/v1/doors") class DoorResource {
              @jakarta.ws.rs.POST public void log(LogKnock knock) { }
            }\
            """);
        breaks(() -> HouseRules.bodiesAreRecords(loose, ROOT), "which is no record: org.kith.doorsteps.LogKnock");
    }

    @Test
    void resourcesLeaveTheDatabaseAlone() throws IOException {
        keeps(() -> HouseRules.resourcesLeaveTheDatabaseAlone(good));
        for (String database :
                List.of("jakarta.persistence.EntityManager", "javax.sql.DataSource", "java.sql.Connection")) {
            JavaClasses digging = compile("""
                package org.kith.doorsteps;
                @jakarta.ws.rs.Path("/v1/doors") class DoorResource {
                  private final %s db;
                  DoorResource(%s db) { this.db = db; }
                }\
                """.formatted(database, database));
            breaks(() -> HouseRules.resourcesLeaveTheDatabaseAlone(digging), database);
        }
    }

    @Test
    void nobodyPrints() throws IOException {
        keeps(() -> HouseRules.nobodyPrints(good));
        String body = "package org.kith.doorsteps; class Loud { void say(Exception e) { %s } }";
        for (String loud : List.of(
                "System.out.println(e);",
                "System.err.println(e);",
                "e.printStackTrace();",
                "java.util.logging.Logger.getAnonymousLogger().info(\"e\");")) {
            JavaClasses classes = compile(body.formatted(loud));
            breaks(() -> HouseRules.nobodyPrints(classes), "Loud");
        }
    }

    @Test
    void contractsAndKitLeanOnNoService() throws IOException {
        JavaClasses plain = compile("package org.kith.contracts.offers; public record OfferOpened(String id) {}");
        keeps(() -> HouseRules.contractsStandAlone(plain, "org.kith.contracts"));
        JavaClasses stored = compile("""
            package org.kith.contracts.offers; @jakarta.persistence.Embeddable public class OfferOpened { String id; }\
            """);
        breaks(() -> HouseRules.contractsStandAlone(stored, "org.kith.contracts"), "Embeddable");
        JavaClasses partial =
                compile(CARD, "package org.kith.kit; class Favourite { org.kith.offers.OfferCard card; }");
        breaks(() -> HouseRules.kitKnowsNoService(partial.that(inKit())), "org.kith.offers.OfferCard");
    }

    @Test
    void aRootWithoutClassesProvesNothing() {
        breaks(() -> HouseRules.checkService("org.kith.nowhere"), "proves nothing");
    }

    @Test
    void theTestkitItselfKeepsThem() {
        keeps(() -> HouseRules.nobodyPrints("org.kith.testkit"));
        keeps(() -> HouseRules.kitKnowsNoService("org.kith.testkit"));
        keeps(() -> HouseRules.dependenciesComeByConstructor("org.kith.testkit"));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> inKit() {
        return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("org.kith.kit..");
    }

    private static void keeps(ThrowingCallable rule) {
        assertThatCode(rule).doesNotThrowAnyException();
    }

    private static void breaks(ThrowingCallable rule, String says) {
        assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageContaining(says);
    }

    private JavaClasses compile(String... sources) throws IOException {
        Path here = Files.createTempDirectory(folder, "code");
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            String name = source.replaceAll("(?s).*?(\\bclass|\\brecord|@interface) (\\w+).*", "$2");
            files.add(Files.writeString(
                    Files.createDirectories(here.resolve(Integer.toString(files.size())))
                            .resolve(name + ".java"),
                    source));
        }
        Path classes = Files.createDirectories(here.resolve("classes"));
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        boolean compiled = COMPILER.getTask(
                        null, FILES, null, List.of("-proc:none"), null, FILES.getJavaFileObjectsFromPaths(files))
                .call();
        if (!compiled) {
            throw new IllegalStateException("The sample does not compile");
        }
        return new ClassFileImporter().importPath(classes);
    }
}

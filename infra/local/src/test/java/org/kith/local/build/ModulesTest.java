package org.kith.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
    private static final Instant BUILT = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path checkout;

    @BeforeEach
    void aBuiltCheckout() throws Exception {
        file("pom.xml", -60);
        file("services/kit/src/main/java/Kit.java", -60);
        for (String module : List.of("services/offers", "services/referrals", "gateway")) {
            file(module + "/pom.xml", -60);
            file(module + "/src/main/java/A.java", -60);
            file(module + "/target/quarkus-app/quarkus-run.jar", 0);
        }
        file("services/migrate/target/kith-migrate.jar", 0);
    }

    @Test
    void nothingIsStaleWhenAllWasBuiltAfterItsSources() throws Exception {
        assertThat(stale()).isEmpty();
    }

    @Test
    void aYoungerSourceMakesItsModuleStale() throws Exception {
        file("services/offers/src/main/resources/application.properties", 5);

        assertThat(stale()).containsExactly("services/offers");
    }

    @Test
    void aYoungerSourceOfTheKitMakesAllStale() throws Exception {
        file("services/kit/src/main/java/Kit.java", 5);

        assertThat(stale()).containsExactly("services/offers", "services/referrals", "gateway");
    }

    @Test
    void aYoungerMigrationOfAnyServiceMakesTheMigrationsStale() throws Exception {
        file("services/insights/src/main/resources/db/migration/V1__insights.sql", 5);
        assertThat(stale()).containsExactly("services/migrate");
        assertThat(Modules.stale(checkout, List.of("gateway"), List.of())).isEmpty();
    }

    @Test
    void testsAndWhatIsFetchedOrMadeDoNotCount() throws Exception {
        file("services/offers/src/test/java/ATest.java", 5);
        file("gateway/web/node_modules/x/index.js", 5);
        file("services/kit/target/classes/Kit.class", 5);

        assertThat(stale()).isEmpty();
    }

    @Test
    void aModuleThatWasNeverBuiltIsStale() throws Exception {
        Files.delete(checkout.resolve("gateway/target/quarkus-app/quarkus-run.jar"));

        assertThat(stale()).containsExactly("gateway");
    }

    @Test
    void aBuildThatLeftTheJarAsItWasStillCounts() throws Exception {
        file("services/offers/src/main/java/A.java", 5);
        file("services/offers/target/kith.built", 6);

        assertThat(stale()).isEmpty();
    }

    @Test
    void aToolNeedsItsJarAndWhatItRunsOn() throws Exception {
        assertThat(Modules.stale(checkout, List.of(), List.of("e2e"))).containsExactly("infra/e2e");
        file("infra/e2e/src/main/java/Demo.java", -60);
        file("infra/e2e/target/kith-e2e-0.1.0-SNAPSHOT.jar", 0);
        assertThat(Modules.stale(checkout, List.of(), List.of("e2e"))).containsExactly("infra/e2e");
        file("infra/e2e/target/lib/kith-local.jar", 0);
        assertThat(Modules.stale(checkout, List.of(), List.of("e2e"))).isEmpty();
        file("infra/local/src/main/java/Network.java", 5);
        assertThat(Modules.stale(checkout, List.of(), List.of("e2e"))).containsExactly("infra/e2e");
    }

    private List<String> stale() throws Exception {
        return Modules.stale(checkout, List.of("offers", "referrals", "gateway"), List.of());
    }

    private void file(String path, long secondsAfterTheBuild) throws Exception {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
        Files.setLastModifiedTime(file, FileTime.from(BUILT.plusSeconds(secondsAfterTheBuild)));
    }
}

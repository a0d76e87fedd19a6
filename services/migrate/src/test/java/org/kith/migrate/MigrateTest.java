package org.kith.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrateTest {
    private static final Path CATALOGUE = Path.of("../contracts/src/main/resources/services.csv");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void everyServiceOfTheCatalogueHasItsMigrationsHere() throws Exception {
        List<String> services = Files.readAllLines(CATALOGUE).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();

        assertThat(services).hasSizeGreaterThan(5).allSatisfy(service -> {
            assertThat(Schemas.packed(service)).first().isEqualTo("classpath:schemas/kit/db/kit");
            assertThat(getClass().getResource("/schemas/" + service + "/db/migration/V1__" + service + ".sql"))
                    .isNotNull();
        });
        assertThat(Schemas.packed("doorsteps")).contains("classpath:schemas/kit/db/known-people");
        assertThat(Schemas.packed("matching")).contains("classpath:schemas/kit/db/restrictions");
        assertThat(Schemas.packed("insights")).doesNotContain("classpath:schemas/kit/db/known-people");
    }

    @Test
    void withoutAServiceOrItsPasswordNothingRuns() {
        assertThat(run(List.of(), Map.of())).isFalse();
        assertThat(run(List.of("referrals"), Map.of("KITH_OWNER_PASSWORD_OFFERS", "other")))
                .isFalse();
        assertThat(said()).contains("Set KITH_OWNER_PASSWORD_REFERRALS to the password of kith_referrals_owner.");
        assertThat(run(List.of("kitchen"), Map.of("KITH_OWNER_PASSWORD_KITCHEN", "secret")))
                .isFalse();
        assertThat(run(List.of("offers; drop"), Map.of())).isFalse();
        assertThat(said()).doesNotContain("secret");
    }

    @Test
    void theDemonstrationsPasswordsAreForADemonstrationOnly() {
        String everybodyKnows = "demo-kith_offers_owner";
        assertThat(run(List.of("offers"), Map.of("KITH_OWNER_PASSWORD_OFFERS", everybodyKnows)))
                .isFalse();
        assertThat(said()).contains("KITH_OWNER_PASSWORD_OFFERS is the demonstration's");
        assertThat(Database.of("offers", Map.of("KITH_OWNER_PASSWORD_OFFERS", everybodyKnows, "KITH_DEMO", "true"))
                        .toString())
                .contains("kith_offers_owner")
                .doesNotContain(everybodyKnows);
    }

    private boolean run(List<String> services, Map<String, String> settings) {
        return Migrate.run(services, settings, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

package org.kith.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.WithKith;

/** What a service refuses to start with. That it starts at all shows that the guards let the app role pass. */
@QuarkusTest
@WithKith(service = "kit", kafka = true)
class StartGuardsComponentTest {
    private final Db db = Db.of("kit");

    @Test
    void aRoleThatOwnsTheTablesOrStandsAboveThePoliciesIsRefused() throws SQLException {
        assertThat(objections(db::app)).isEmpty();
        assertThat(objections(db::owner)).anyMatch(said -> said.startsWith("The database role kith_kit_owner owns"));
        assertThat(objections(db::seeingAll)).anyMatch(said -> said.contains("stands above row-level security"));
    }

    @Test
    void aRoleThatMayBecomeAnotherIsJudgedAsThat() throws SQLException {
        try (Connection connection = db.seeingAll();
                Statement statement = connection.createStatement()) {
            statement.execute("create role kith_kit_climber noinherit in role kith_kit_owner");
            statement.execute("set session authorization kith_kit_climber");
            List<String> found = objections(connection);
            statement.execute("reset session authorization");
            statement.execute("drop role kith_kit_climber");

            assertThat(found).anyMatch(said -> said.startsWith("The database role kith_kit_climber owns"));
        }
    }

    @Test
    void tablesOfAnotherVersionAreRefusedWithWhatToDo() {
        assertThat(DatabaseGuard.objections("offers", "1", "1")).isEmpty();
        assertThat(DatabaseGuard.objections("offers", "none", "2"))
                .containsExactly(
                        "The tables of offers are at version none, and this service is built for 2"
                                + " (kith.db.schema). Run the migrations of this release first: java -jar kith-migrate.jar offers.");
        assertThat(DatabaseGuard.objections("offers", "3", "2")).hasSize(1);
    }

    @Test
    void theOwnersPasswordIsRefusedEverywhereAndDemoPasswordsOutsideADemonstration() {
        Optional<String> none = Optional.empty();
        assertThat(DemoSecretsGuard.objections(false, "long and random", none, none))
                .isEmpty();
        assertThat(DemoSecretsGuard.objections(true, "demo-kith_kit_app", none, Optional.of("demo-metrics-token")))
                .isEmpty();
        assertThat(DemoSecretsGuard.objections(false, "demo-kith_kit_app", none, none))
                .hasSize(1);
        assertThat(DemoSecretsGuard.objections(false, "long and random", none, Optional.of("demo-metrics-token")))
                .hasSize(1);
        assertThat(DemoSecretsGuard.objections(true, "demo-kith_kit_app", Optional.of("any"), none))
                .singleElement()
                .asString()
                .contains("KITH_DB_OWNER_PASSWORD");
    }

    private static List<String> objections(Supplier<Connection> as) throws SQLException {
        try (Connection connection = as.get()) {
            return objections(connection);
        }
    }

    private static List<String> objections(Connection connection) throws SQLException {
        Map<String, Object> role = Db.query(connection, DatabaseGuard.ROLE).getFirst();
        return DatabaseGuard.objections(
                (String) role.get("name"), (Boolean) role.get("superuser"), (Boolean) role.get("bypasses"), (Boolean)
                        role.get("owns"));
    }
}

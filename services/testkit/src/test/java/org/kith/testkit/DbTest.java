package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("component")
class DbTest {
    private static final Db DB = Db.of("selftest");

    @BeforeAll
    static void aTableWithRowSecurity() throws SQLException {
        try (Connection owner = DB.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE visit (id int PRIMARY KEY, organisation uuid NOT NULL)");
            statement.execute("ALTER TABLE visit ENABLE ROW LEVEL SECURITY");
            statement.execute("ALTER TABLE visit FORCE ROW LEVEL SECURITY");
            statement.execute("CREATE POLICY own ON visit USING ("
                    + "organisation = nullif(current_setting('kith.organisation', true), '')::uuid)");
            statement.execute("GRANT SELECT, INSERT ON visit TO kith_selftest_app");
        }
    }

    @Test
    void theAppRoleSeesOnlyWhatItsScopeAllows() {
        Organisation mine = Organisation.fresh("school");
        DB.execute(
                "INSERT INTO visit VALUES (1, ?), (2, ?), (3, ?)", mine.id(), mine.id(), Organisation.OPEN_DOOR.id());

        assertThat(DB.countAs(mine.id(), "visit")).isEqualTo(2);
        assertThat(DB.countIn(Scope.NOBODY, "visit")).isZero();
        assertThat(DB.count("visit WHERE organisation = ?", mine.id())).isEqualTo(2);
    }

    @Test
    void theOwnerOwnsTheDatabaseAndTheAppRoleOwnsNothing() throws SQLException {
        try (Connection app = DB.app();
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE sneaked_in (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        assertThat(DB.rows(
                        "SELECT rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname IN (?, ?)",
                        "kith_selftest_app",
                        "kith_selftest_owner"))
                .hasSize(2)
                .allSatisfy(role -> assertThat(role)
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of("rolsuper", false, "rolbypassrls", false, "rolcreatedb", false)));
    }

    @Test
    void theServerIsTheOneTheNetworkRunsOn() {
        assertThat(DB.rows("SHOW server_version").getFirst().get("server_version"))
                .asString()
                .startsWith("18.");
        assertThat(DB.rows("SHOW server_encoding").getFirst().get("server_encoding"))
                .isEqualTo("UTF8");
        assertThat(DB.rows("SELECT upper('žá') AS big").getFirst().get("big")).isEqualTo("ŽÁ");
    }

    @Test
    void aServiceOfAnotherNameHasItsOwnDatabaseAndRoles() {
        Db other = Db.of("self-test-other");
        assertThat(other.rows("SELECT current_database() AS name").getFirst().get("name"))
                .isEqualTo("kith_self_test_other");
        assertThatThrownBy(() -> Db.of("no such; name")).isInstanceOf(IllegalArgumentException.class);
    }
}

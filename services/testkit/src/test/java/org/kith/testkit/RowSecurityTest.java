package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("component")
class RowSecurityTest {
    private static final String FORCED =
            "ALTER TABLE door ENABLE ROW LEVEL SECURITY; ALTER TABLE door FORCE ROW LEVEL SECURITY; ";
    private static final String OPEN_POLICY = "CREATE POLICY anyone ON door USING (true); "
            + "INSERT INTO door VALUES (1); GRANT SELECT ON door TO kith_rowtest_app";
    private static final String CLOSED_POLICY =
            "CREATE POLICY nobody ON door USING (current_setting('kith.organisation', true) <> '')";

    private final Db db = Db.of("rowtest");

    @AfterEach
    void clear() {
        db.execute("DROP TABLE IF EXISTS door");
    }

    @Test
    void aClosedTablePasses() throws SQLException {
        asOwner("CREATE TABLE door (id int)", FORCED + CLOSED_POLICY);
        assertThatCode(() -> RowSecurity.check(db)).doesNotThrowAnyException();
    }

    @Test
    void everyWayToLeaveItOpenIsFound() throws SQLException {
        asOwner("CREATE TABLE door (id int)");
        breach("door has no forced row-level security");
        assertThatCode(() -> RowSecurity.check(db, "door")).doesNotThrowAnyException();

        asOwner("ALTER TABLE door ENABLE ROW LEVEL SECURITY");
        breach("door has no forced row-level security");

        asOwner(FORCED);
        breach("door has no policy");

        asOwner(OPEN_POLICY);
        breach("door shows rows to the service's role without a scope");
    }

    @Test
    void aTableOfSomebodyElseIsFound() {
        db.execute("CREATE TABLE door (id int)");
        breach("door belongs to postgres");
    }

    @Test
    void aRoleAboveThePoliciesIsFound() {
        db.execute("ALTER ROLE kith_rowtest_app BYPASSRLS");
        try {
            breach("kith_rowtest_app stands above the policies");
        } finally {
            db.execute("ALTER ROLE kith_rowtest_app NOBYPASSRLS");
        }
    }

    private void breach(String says) {
        assertThatThrownBy(() -> RowSecurity.check(db))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(says);
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection owner = db.owner();
                Statement statement = owner.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }
}

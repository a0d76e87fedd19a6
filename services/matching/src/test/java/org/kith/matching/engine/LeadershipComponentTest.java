package org.kith.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.WithKith;

/** One instance leads; another takes over when the leader's session ends. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class LeadershipComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Leadership leadership;

    private final Db db = Db.of("matching");

    private static boolean call(Connection connection, String function) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select coalesce(" + function + "(?)::text, '') <> 'false'")) {
            select.setLong(1, Leadership.KEY);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Test
    void theLeadGoesToWhoeverIsLeftAndComesBack() throws SQLException {
        await().atMost(PATIENCE).until(leadership::leads);
        try (Connection other = db.seeingAll()) {
            assertThat(call(other, "pg_try_advisory_lock")).isFalse();
            // The other waits for the lock, so that it is next when the leader's session ends.
            Thread waiting = Thread.ofPlatform().start(() -> {
                try {
                    call(other, "pg_advisory_lock");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().atMost(PATIENCE)
                    .until(() -> db.count("pg_locks where locktype = 'advisory' and not granted "
                                    + "and database = (select oid from pg_database where datname = current_database())")
                            == 1);
            List<Map<String, Object>> leaders = db.rows(
                    "select l.pid, pg_terminate_backend(l.pid) as gone from pg_locks l "
                            + "where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_database "
                            + "where datname = current_database()) and l.classid::bigint * 4294967296 + l.objid::bigint = ?",
                    Leadership.KEY);
            assertThat(leaders).hasSize(1);
            await().atMost(PATIENCE).until(() -> !leadership.leads());
            join(waiting);
            assertThat(call(other, "pg_advisory_unlock")).isTrue();
            await().atMost(PATIENCE).until(leadership::leads);
        }
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(PATIENCE)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

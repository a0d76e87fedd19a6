package org.kith.testkit;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A transaction that a test keeps open: whoever of the service wants what it has locked stops right there until the test
 * opens the gate. Two things that happen at once are so brought into the order that the test is about.
 */
public final class Gate implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Those of the service that wait for this session, or for one that waits for it. */
    private static final String BEHIND = """
            with recursive behind (pid) as (
              select pg_backend_pid()
              union
              select a.pid from pg_stat_activity a, behind b
              where a.application_name like 'kith-%' and b.pid = any (pg_blocking_pids(a.pid)))
            select count(*) - 1 as n from behind""";

    private final Connection holder;

    private Gate(Connection holder) {
        this.holder = holder;
    }

    /** Nobody locks or changes these rows until the gate is open; {@code rows} is a table and a condition. */
    public static Gate before(Db db, String rows, Object... values) {
        return holding(db, "select 1 from " + rows + " for update", values);
    }

    /** Holds what a statement locks: an insert its new key, a {@code lock table} its table. */
    public static Gate holding(Db db, String statement, Object... values) {
        try {
            Gate gate = new Gate(db.seeingAll());
            gate.holder.setAutoCommit(false);
            return gate.and(statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Runs one statement more in the gate's transaction, as another instance of the service would. */
    public Gate and(String statement, Object... values) throws SQLException {
        try (PreparedStatement more = holder.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                more.setObject(i + 1, values[i]);
            }
            more.execute();
        }
        return this;
    }

    /** Waits until that many stand before the gate, or behind each other. */
    public void awaitStanding(int sessions) {
        await().atMost(PATIENCE).until(() -> standing() == sessions);
    }

    /** In a transaction the list of sessions stays as it was first read: without this a new connection is never seen. */
    private long standing() throws SQLException {
        Db.query(holder, "select pg_stat_clear_snapshot()");
        return (Long) Db.query(holder, BEHIND).getFirst().get("n");
    }

    /** Lets everybody through, in the order in which they came; what the gate's statement changed never was. */
    public void open() throws SQLException {
        holder.rollback();
    }

    /** Lets everybody through; what the gate's statement changed stands. */
    public void openAndKeep() throws SQLException {
        holder.commit();
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}

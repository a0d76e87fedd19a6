package org.kith.testkit;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A transaction that a test keeps open: whoever of the service wants what it has locked waits until the test
 * ends it. Two things that happen at once are so brought into the order that the test is about.
 */
public final class BlockingTransaction implements AutoCloseable {
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

    private BlockingTransaction(Connection holder) {
        this.holder = holder;
    }

    /** Nobody locks or changes these rows until the transaction ends; {@code rows} is a table and a condition. */
    public static BlockingTransaction lockingRows(Db db, String rows, Object... values) {
        return locking(db, "select 1 from " + rows + " for update", values);
    }

    /** Holds what a statement locks: an insert its new key, a {@code lock table} its table. */
    public static BlockingTransaction locking(Db db, String statement, Object... values) {
        try {
            BlockingTransaction transaction = new BlockingTransaction(db.seeingAll());
            transaction.holder.setAutoCommit(false);
            return transaction.and(statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Runs one statement more in this transaction, as another instance of the service would. */
    public BlockingTransaction and(String statement, Object... values) throws SQLException {
        try (PreparedStatement more = holder.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                more.setObject(i + 1, values[i]);
            }
            more.execute();
        }
        return this;
    }

    /** Waits until that many sessions are blocked by this transaction, or by each other. */
    public void awaitBlocked(int sessions) {
        await().atMost(PATIENCE).until(() -> blocked() == sessions);
    }

    /** In a transaction the list of sessions stays as it was first read: without this a new connection is never seen. */
    private long blocked() throws SQLException {
        Db.query(holder, "select pg_stat_clear_snapshot()");
        return (Long) Db.query(holder, BEHIND).getFirst().get("n");
    }

    /** Lets everybody through, in the order in which they came; what this transaction changed never was. */
    public void rollback() throws SQLException {
        holder.rollback();
    }

    /** Lets everybody through; what this transaction changed stands. */
    public void commit() throws SQLException {
        holder.commit();
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}

package org.kith.matching;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kith.testkit.Db;

/** A lock in the database that a test holds: whoever wants it stops right there until the test opens the gate. */
final class Gate implements AutoCloseable {
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

    /** Nobody takes a place or gives one back until the gate is open. */
    static Gate beforeTheLedger(Db db) {
        return holding(db, "lock table capacity_ledger in share mode");
    }

    /** Nobody locks this row until the gate is open; {@code row} is a table and a condition. */
    static Gate before(Db db, String row, Object... values) {
        return holding(db, "select 1 from " + row + " for update", values);
    }

    /** Another instance takes what was said of the family, and of its needs, until the gate is open. */
    static Gate holdingTheFamily(Db db, UUID family) {
        return holding(db, "select pg_advisory_xact_lock(hashtextextended('family:' || ?::uuid, 0))", family);
    }

    private static Gate holding(Db db, String lock, Object... values) {
        try {
            Gate gate = new Gate(db.seeingAll());
            gate.holder.setAutoCommit(false);
            try (var statement = gate.holder.prepareStatement(lock)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.execute();
            }
            return gate;
        } catch (SQLException e) {
            throw new IllegalStateException(lock, e);
        }
    }

    /** Waits until that many stand before the gate, or behind each other. */
    void awaitStanding(int sessions) {
        await().atMost(Scene.PATIENCE)
                .until(() -> Db.query(holder, BEHIND).getFirst().get("n").equals((long) sessions));
    }

    /** Stores the need, as the other instance would, and lets everybody through. */
    void opens(NeedSaid need) throws SQLException {
        try (var insert =
                holder.prepareStatement("insert into need (id, referral_id, family_id, sender_id, receiver_id, "
                        + "lead_id, state, kind, zone, area, easting, northing, risk_band, level, age_band, slots, urgency, "
                        + "opened_at, since, version) values (?, ?, ?, ?, ?, ?, 'open', 'homework', 'NW01', ?, 0, 0, 'low', 2, "
                        + "'5-10', ?, 1, now() - interval '1 minute', now(), 0)")) {
            Object[] values = {
                need.id(),
                need.referral(),
                need.family(),
                need.sender(),
                need.receiver(),
                need.receiver(),
                need.area(),
                need.slots()
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.execute();
        }
        holder.commit();
    }

    /** Lets everybody through, in the order in which they came. */
    void open() throws SQLException {
        holder.rollback();
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}

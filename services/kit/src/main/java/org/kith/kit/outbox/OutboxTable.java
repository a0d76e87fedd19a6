package org.kith.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The relay's SQL on the outbox. It has a connection of its own, not that of a transaction of JTA, which ends while Kafka is
 * still being waited for: so it does without {@link org.kith.kit.data.Sql}.
 */
final class OutboxTable {
    private static final long LOCK = 0x4B697468_0B0F0001L;
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(" + LOCK
            + "), set_config('kith.system', 'relay', true), set_config('synchronous_commit', 'off', true)";
    private static final String UNSENT = """
            select position, id, topic, key, type, time, causation, traceparent, value, attempts from outbox o
            where not exists (select 1 from outbox h where h.key = o.key and h.next_attempt_at > now())
            order by position limit ?
            """;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes this transaction the only one that relays; false when another instance does. It only deletes what Kafka has
     * acknowledged, so it need not wait for the disk: a deletion that is lost sends an event again, and it counts once.
     */
    boolean lock() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TRY_LOCK);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    List<OutboxRecord> unsent(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                List<OutboxRecord> records = new ArrayList<>();
                while (row.next()) {
                    records.add(new OutboxRecord(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getString(5),
                            row.getTimestamp(6).toInstant(),
                            row.getObject(7, UUID.class),
                            row.getString(8),
                            row.getBytes(9),
                            row.getInt(10)));
                }
                return records;
            }
        }
    }

    void delete(List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }

    /** Holds a record that failed, and with it its key, until the next try. */
    void hold(OutboxRecord record, Duration wait, String error) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update outbox set attempts = attempts + 1, "
                + "next_attempt_at = now() + ? * interval '1 millisecond', last_error = ? where position = ?")) {
            update.setLong(1, wait.toMillis());
            update.setString(2, error);
            update.setLong(3, record.position());
            update.executeUpdate();
        }
    }

    /** When the oldest unsent row was written; null when there is none. */
    Instant oldest() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select min(created_at) from outbox");
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getTimestamp(1) != null
                    ? row.getTimestamp(1).toInstant()
                    : null;
        }
    }
}

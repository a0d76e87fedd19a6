package org.kith.relationships.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/**
 * Whether the consent that a relationship rests on still stands. Families, needs and matches come on keys of their own, in
 * any order, so both the withdrawals and the openings of needs are remembered. A need is opened only while consent stands:
 * one opened after the withdrawal has a consent that was given again, any other has none, whenever its match was agreed.
 */
@ApplicationScoped
public class Consents {
    private final Sql sql;

    Consents(Sql sql) {
        this.sql = sql;
    }

    /**
     * Until this transaction ends, no other one begins or stops relationships of the family: of a withdrawal and an agreed
     * match that are heard by two instances at once, the later must see the earlier.
     */
    public void hold(UUID family) {
        sql.call(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('family:' || ?, 0))")) {
                lock.setString(1, family.toString());
                return lock.execute();
            }
        });
    }

    /**
     * When the consent was taken back that the family's need rests on; empty while it stands. Needs are opened again under
     * the same id, so what began at or before the withdrawal never rests on an opening after it.
     */
    public Optional<Instant> withdrawnFor(UUID family, UUID need, Instant began) {
        return sql.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select w.at from withdrawal w where w.family_id = ? and "
                            + "(w.at >= ? or not exists "
                            + "(select 1 from need_opening n where n.need_id = ? and n.at > w.at))")) {
                select.setObject(1, family);
                select.setTimestamp(2, Timestamp.from(began));
                select.setObject(3, need);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
                }
            }
        });
    }

    /** The family took its consent back; the latest time counts. */
    void withdrawn(UUID family, Instant at) {
        sql.call(connection -> latest(
                connection,
                "insert into withdrawal (family_id, at) values (?, ?) on conflict (family_id) "
                        + "do update set at = greatest(withdrawal.at, excluded.at)",
                family,
                at));
    }

    /** The need was opened, with consent; the latest time counts. */
    void opened(UUID need, Instant at) {
        sql.call(connection -> latest(
                connection,
                "insert into need_opening (need_id, at) values (?, ?) on conflict (need_id) "
                        + "do update set at = greatest(need_opening.at, excluded.at)",
                need,
                at));
    }

    private static int latest(Connection connection, String statement, UUID id, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setObject(1, id);
            insert.setTimestamp(2, Timestamp.from(at));
            return insert.executeUpdate();
        }
    }
}

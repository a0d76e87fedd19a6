package org.kith.relationships.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/**
 * Which organisations lost sight of which family by a decision, and when it was given again. Row-level security reads the
 * same table. All of it is said of the family, so it is heard in order.
 */
@ApplicationScoped
public class SharingEnds {
    private final Sql sql;

    SharingEnds(Sql sql) {
        this.sql = sql;
    }

    /**
     * When the sharing ended on which something rests that began then; empty while it stands. What began before the end, or
     * between it and a new decision to share, has none.
     */
    public Optional<Instant> endedFor(UUID family, UUID organisation, Instant began) {
        return sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select ended_at from sharing_ended where family_id = ? and organisation_id = ? "
                            + "and (given_at is null or given_at > ?)")) {
                select.setObject(1, family);
                select.setObject(2, organisation);
                select.setTimestamp(3, Timestamp.from(began));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
                }
            }
        });
    }

    /** The organisation sees nothing of the family from now on. */
    void ended(UUID family, UUID organisation, Instant at) {
        change(
                "insert into sharing_ended (family_id, organisation_id, ended_at) values (?, ?, ?) "
                        + "on conflict (family_id, organisation_id) "
                        + "do update set ended_at = excluded.ended_at, given_at = null",
                family,
                organisation,
                at);
    }

    /** It was decided to share again, if it had ended. */
    void given(UUID family, UUID organisation, Instant at) {
        change(
                "update sharing_ended set given_at = greatest(at, ended_at) "
                        + "from (values (?::uuid, ?::uuid, ?::timestamptz)) as said (family, organisation, at) "
                        + "where family_id = family and organisation_id = organisation and given_at is null",
                family,
                organisation,
                at);
    }

    private void change(String statement, UUID family, UUID organisation, Instant at) {
        sql.call(connection -> {
            try (PreparedStatement change = connection.prepareStatement(statement)) {
                change.setObject(1, family);
                change.setObject(2, organisation);
                change.setTimestamp(3, Timestamp.from(at));
                return change.executeUpdate();
            }
        });
    }
}

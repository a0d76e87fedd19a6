package org.kith.relationships.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/**
 * With which organisations the sharing of a family ended, and when it was given again. Row-level security reads the same
 * table. All of it is published under the family's id, so it comes in order.
 */
@ApplicationScoped
public class SharingEnds {
    private final Sql sql;

    SharingEnds(Sql sql) {
        this.sql = sql;
    }

    /**
     * When the sharing ended on which something rests that began then; empty while it is in force. What began before the
     * end, or between it and a new decision to share, rests on none.
     */
    public Optional<Instant> endedFor(UUID family, UUID organisation, Instant began) {
        return sql.one(
                "select ended_at from sharing_ended where family_id = ? and organisation_id = ? "
                        + "and (given_at is null or given_at > ?)",
                row -> row.instant("ended_at"),
                family,
                organisation,
                began);
    }

    /** The organisation sees nothing of the family from now on. */
    void ended(UUID family, UUID organisation, Instant at) {
        sql.update(
                "insert into sharing_ended (family_id, organisation_id, ended_at) values (?, ?, ?) "
                        + "on conflict (family_id, organisation_id) "
                        + "do update set ended_at = excluded.ended_at, given_at = null",
                family,
                organisation,
                at);
    }

    /** It was decided to share again, if it had ended. */
    void given(UUID family, UUID organisation, Instant at) {
        sql.update(
                "update sharing_ended set given_at = greatest(?, ended_at) "
                        + "where family_id = ? and organisation_id = ? and given_at is null",
                at,
                family,
                organisation);
    }
}

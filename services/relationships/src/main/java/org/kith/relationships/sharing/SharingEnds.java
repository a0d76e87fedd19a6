package org.kith.relationships.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/**
 * With which organisations the sharing of a family ended, and when it was given again. Row-level security reads the same
 * table. The word with the higher sequence counts, whichever was heard first.
 */
@ApplicationScoped
public class SharingEnds {
    private static final String ENDED = """
            insert into sharing_ended as s (family_id, organisation_id, ended_at, ended_sequence) values (?, ?, ?, ?)
            on conflict (family_id, organisation_id) do update set ended_at = excluded.ended_at,
              ended_sequence = excluded.ended_sequence,
              given_at = case when s.given_sequence > excluded.ended_sequence then s.given_at end
            where s.ended_sequence < excluded.ended_sequence""";
    private static final String GIVEN = """
            insert into sharing_ended as s (family_id, organisation_id, given_at, given_sequence) values (?, ?, ?, ?)
            on conflict (family_id, organisation_id) do update set given_sequence = excluded.given_sequence,
              given_at = case when s.ended_sequence > excluded.given_sequence then null
                when s.ended_sequence > s.given_sequence or s.ended_at is null
                then greatest(excluded.given_at, s.ended_at) else s.given_at end
            where s.given_sequence < excluded.given_sequence""";

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
                "select ended_at from sharing_ended where family_id = ? and organisation_id = ? and ended_at is not null "
                        + "and (given_at is null or given_at > ?)",
                row -> row.instant("ended_at"),
                family,
                organisation,
                began);
    }

    /** The organisation sees nothing of the family from now on. */
    void ended(UUID family, UUID organisation, Instant at, long sequence) {
        sql.update(ENDED, family, organisation, at, sequence);
    }

    /** It was decided to share, for the first time or again. */
    void given(UUID family, UUID organisation, Instant at, long sequence) {
        sql.update(GIVEN, family, organisation, at, sequence);
    }
}

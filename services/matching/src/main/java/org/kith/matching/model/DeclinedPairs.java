package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Families and volunteers of whom one declined the other: they are not suggested to each other again. */
@ApplicationScoped
public class DeclinedPairs {
    private final Sql sql;

    DeclinedPairs(Sql sql) {
        this.sql = sql;
    }

    /** Records a declined pair; the first time counts. */
    public void add(Match match, Decliner by, String reason, Instant at) {
        sql.update(
                "insert into declined_pair (family_id, volunteer_id, match_id, declined_by, reason, at) "
                        + "values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                match.familyId(),
                match.volunteerId(),
                match.id(),
                by,
                reason,
                at);
    }

    /** The engine's numbers of all offers of volunteers in a declined pair with the family. */
    public long[] offersOf(UUID family) {
        return sql
                .list(
                        "select o.number from declined_pair d join known_offer o on o.volunteer_id = d.volunteer_id "
                                + "where d.family_id = ?",
                        row -> row.bigNumber("number"),
                        family)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}

package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.relationships.RelationshipEnded;
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
        add(match.familyId(), match.volunteerId(), match.id(), by, reason, at);
    }

    /** Records that somebody who leads a relationship of the two found that it must not be. */
    public void bar(RelationshipEnded relationship, Decliner by) {
        add(
                relationship.familyId(),
                relationship.volunteerId(),
                relationship.matchId(),
                by,
                relationship.reason(),
                relationship.at());
    }

    private void add(UUID family, UUID volunteer, UUID match, Decliner by, String reason, Instant at) {
        sql.update(
                "insert into declined_pair (family_id, volunteer_id, match_id, declined_by, reason, at) "
                        + "values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                family,
                volunteer,
                match,
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

package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Sql;

/**
 * Families and volunteers of whom one declined the other: they are not suggested to each other again, in whatever record of the family's
 * children.
 */
@ApplicationScoped
public class DeclinedPairs {
    private static final String UNSUITABLE = "unsuitable";

    private static final String ADD =
            "insert into declined_pair (family_id, volunteer_id, match_id, declined_by, reason, at) "
                    + "values (?, ?, ?, ?, ?, ?) ";

    private final Sql sql;

    DeclinedPairs(Sql sql) {
        this.sql = sql;
    }

    /** Records a declined pair; the first time counts. */
    public void add(Match match, Decliner by, String reason, Instant at) {
        sql.update(ADD + "on conflict do nothing", match.familyId(), match.volunteerId(), match.id(), by, reason, at);
    }

    /** Records that somebody who leads a relationship of the two found that it must not be, whoever said no before. */
    public void bar(UUID family, UUID volunteer, UUID match, Instant at) {
        sql.update(
                ADD + "on conflict (family_id, volunteer_id) do update set match_id = excluded.match_id, "
                        + "declined_by = excluded.declined_by, reason = excluded.reason, at = excluded.at",
                family,
                volunteer,
                match,
                Decliner.PRACTITIONER,
                UNSUITABLE,
                at);
    }

    /** Volunteers whom a lead found unsuitable for one of these families. */
    public List<UUID> barredFrom(List<UUID> families) {
        return sql.list(
                "select distinct volunteer_id from declined_pair where family_id = any (?) and declined_by = ? "
                        + "and reason = ? order by volunteer_id",
                row -> row.uuid("volunteer_id"),
                families.toArray(UUID[]::new),
                Decliner.PRACTITIONER,
                UNSUITABLE);
    }

    /** The engine's numbers of all offers of volunteers in a declined pair with the family or another record of its children. */
    public long[] offersOf(UUID family) {
        return sql
                .list(
                        "select number from matching_declined_offers(?) as number",
                        row -> row.bigNumber("number"),
                        family)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}

package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Which offers have helped which family: a relationship followed their match, and the volunteer was in contact with the family. */
@ApplicationScoped
public class HelpedBefore {
    private final Sql sql;

    HelpedBefore(Sql sql) {
        this.sql = sql;
    }

    /** Records that the volunteer was in contact with the family in this relationship; the latest time counts. */
    public void add(UUID relationship, Instant at) {
        sql.update(
                "insert into helped_before (family_id, offer_id, at) "
                        + "select m.family_id, m.offer_id, ? from match m where m.relationship_id = ? "
                        + "on conflict (family_id, offer_id) do update set at = greatest(helped_before.at, excluded.at)",
                at,
                relationship);
    }
}

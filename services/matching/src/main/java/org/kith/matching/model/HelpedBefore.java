package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Which offers have helped which family: a relationship followed their match. */
@ApplicationScoped
public class HelpedBefore {
    private final Sql sql;

    HelpedBefore(Sql sql) {
        this.sql = sql;
    }

    /** Records that the offer helps the family; the latest time counts. */
    public void add(UUID family, UUID offer, Instant at) {
        sql.update(
                "insert into helped_before (family_id, offer_id, at) values (?, ?, ?) "
                        + "on conflict (family_id, offer_id) do update set at = greatest(helped_before.at, excluded.at)",
                family,
                offer,
                at);
    }
}

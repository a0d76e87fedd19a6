package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Needs, referrals and families that are over, and since when. Earlier events about them, which may arrive later, are ignored. */
@ApplicationScoped
public class Tombstones {
    private final Sql sql;

    Tombstones(Sql sql) {
        this.sql = sql;
    }

    /** Records that something is over; the latest time counts. */
    public void add(UUID id, Instant at) {
        sql.update(
                "insert into tombstone (id, at) values (?, ?) "
                        + "on conflict (id) do update set at = greatest(tombstone.at, excluded.at)",
                id,
                at);
    }

    /** Whether one of these ended at or after this instant. */
    public boolean anyEndedSince(Instant at, Collection<UUID> ids) {
        return sql.one(
                        "select exists (select 1 from tombstone where id = any(?) and at >= ?) as ended",
                        row -> row.flag("ended"),
                        ids,
                        at)
                .orElseThrow();
    }
}

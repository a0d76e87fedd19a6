package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.kith.kit.data.Sql;

/** When matching last heard of something in another service: what it knows of families and offers is no newer. */
@ApplicationScoped
public class NewestEvent {
    private final Sql sql;

    NewestEvent(Sql sql) {
        this.sql = sql;
    }

    /** The moment; null when it has heard of nothing yet. */
    public Instant at() {
        return sql.one("select matching_heard_at() as at", row -> row.instant("at"))
                .orElse(null);
    }
}

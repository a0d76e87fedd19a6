package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** What was said of matches and referrals, for a relationship that is heard of later. */
@ApplicationScoped
class EarlyEvents {
    private final Sql sql;

    EarlyEvents(Sql sql) {
        this.sql = sql;
    }

    /** Something was said of a match or a referral; the latest time of each reason counts. */
    void add(UUID subject, String reason, boolean ends, Instant at) {
        sql.update(
                "insert into early_event as w (subject_id, reason, ends, at) values (?, ?, ?, ?) on conflict "
                        + "(subject_id, reason, ends) do update set at = greatest(w.at, excluded.at)",
                subject,
                reason,
                ends,
                at);
    }

    /** All that was said of it, ends last, the oldest first. */
    List<Early> of(UUID subject) {
        return sql.list(
                "select reason, ends, at from early_event where subject_id = ? order by ends, at, reason",
                row -> new Early(row.text("reason"), row.flag("ends"), row.instant("at")),
                subject);
    }

    /**
     * Something that was said.
     *
     * @param reason code of what happened
     * @param ends whether it ends what follows, or asks for a review
     * @param at when it happened
     */
    record Early(String reason, boolean ends, Instant at) {}
}

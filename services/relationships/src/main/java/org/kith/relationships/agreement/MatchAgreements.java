package org.kith.relationships.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/**
 * Whether the agreement that a relationship rests on is in force. Families, needs and matches have keys of their own, so
 * their events come in any order; withdrawals and openings of needs are both kept. A need is opened only with agreement:
 * one opened after the withdrawal has a agreement that was given again, any other has none, whenever its match was agreed.
 */
@ApplicationScoped
public class MatchAgreements {
    private final Sql sql;

    MatchAgreements(Sql sql) {
        this.sql = sql;
    }

    /**
     * When the agreement was withdrawn that the family's need rests on; empty while it is in force. A need is opened again
     * under the same id, so what began at or before the withdrawal never rests on an opening after it.
     */
    public Optional<Instant> withdrawnFor(UUID family, UUID need, Instant began) {
        return sql.one(
                "select w.at from agreement_withdrawal w where w.family_id = ? and (w.at >= ? or not exists "
                        + "(select 1 from need_opening n where n.need_id = ? and n.at > w.at))",
                row -> row.instant("at"),
                family,
                began,
                need);
    }

    /** The family withdrew its agreement; the latest time counts. */
    void withdrawn(UUID family, Instant at) {
        sql.update(
                "insert into agreement_withdrawal as w (family_id, at) values (?, ?) on conflict (family_id) "
                        + "do update set at = greatest(w.at, excluded.at)",
                family,
                at);
    }

    /** The need was opened, with agreement; the latest time counts. */
    void opened(UUID need, Instant at) {
        sql.update(
                "insert into need_opening as n (need_id, at) values (?, ?) on conflict (need_id) "
                        + "do update set at = greatest(n.at, excluded.at)",
                need,
                at);
    }
}

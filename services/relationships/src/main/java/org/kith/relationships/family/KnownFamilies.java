package org.kith.relationships.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.data.Sql;

/**
 * What is known of families themselves: their risk and whether they are held. It holds for every relationship of the family, whatever
 * was heard first; of two words the one with the higher sequence counts.
 */
@ApplicationScoped
public class KnownFamilies {
    private static final String RISK = """
            insert into known_family as f (id, risk_band, risk_sequence, high_at, medium_at) values (?, ?, ?, ?, ?)
            on conflict (id) do update set high_at = greatest(f.high_at, excluded.high_at),
              medium_at = greatest(f.medium_at, excluded.medium_at),
              risk_band = case when f.risk_sequence < excluded.risk_sequence then excluded.risk_band else f.risk_band end,
              risk_sequence = greatest(f.risk_sequence, excluded.risk_sequence)""";
    private static final String HELD = """
            insert into known_family as f (id, held, held_sequence, held_at) values (?, ?, ?, ?)
            on conflict (id) do update set held_at = greatest(f.held_at, excluded.held_at),
              held = case when f.held_sequence < excluded.held_sequence then excluded.held else f.held end,
              held_sequence = greatest(f.held_sequence, excluded.held_sequence)""";

    private final Sql sql;

    KnownFamilies(Sql sql) {
        this.sql = sql;
    }

    /** The risk to its children, from that moment on. */
    void risk(UUID family, RiskBand risk, Instant at, long sequence) {
        sql.update(
                RISK, family, risk, sequence, risk == RiskBand.HIGH ? at : null, risk == RiskBand.MEDIUM ? at : null);
    }

    /** Nothing new begins near its children, or may again. */
    void held(UUID family, boolean held, Instant at, long sequence) {
        sql.update(HELD, family, held, sequence, held ? at : null);
    }

    /**
     * Since when the risk is high on which a relationship would rest that began then. A need is opened only at low or medium risk: one
     * that was opened after the risk was high rests on a lower one; one whose opening was not heard of does not.
     */
    public Optional<Instant> highFor(UUID family, UUID need, Instant began) {
        return sql.one(
                "select high_at from known_family f where f.id = ? and f.high_at is not null and (f.high_at >= ? or not exists "
                        + "(select 1 from need_opening n where n.need_id = ? and n.at > f.high_at))",
                row -> row.instant("high_at"),
                family,
                began,
                need);
    }

    /** When the risk became medium, if that was after it began. */
    public Optional<Instant> mediumSince(UUID family, Instant began) {
        return sql.one(
                "select medium_at from known_family where id = ? and medium_at > ?",
                row -> row.instant("medium_at"),
                family,
                began);
    }

    /** When the family was last held, if it still is or was after it began. */
    public Optional<Instant> heldSince(UUID family, Instant began) {
        return sql.one(
                "select held_at from known_family where id = ? and held_at is not null and (held or held_at >= ?)",
                row -> row.instant("held_at"),
                family,
                began);
    }

    /** Since when the family is held; empty when it is not. */
    public Optional<Instant> heldNow(UUID family) {
        return sql.one("select held_at from known_family where id = ? and held", row -> row.instant("held_at"), family);
    }

    /** Which of the families are held. */
    public Set<UUID> heldAmong(Collection<UUID> families) {
        return families.isEmpty()
                ? Set.of()
                : sql
                        .list("select id from known_family where held and id = any(?)", row -> row.uuid("id"), families)
                        .stream()
                        .collect(Collectors.toSet());
    }
}

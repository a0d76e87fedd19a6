package org.kith.matching.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/**
 * What is known of families themselves: their risk, whether they are held, and when they withdrew their agreement. It holds for every
 * need of the family, whatever was heard first; of two words the one with the higher sequence counts.
 */
@ApplicationScoped
public class KnownFamilies {
    private static final String RISK = """
            insert into known_family as f (id, risk_band, risk_sequence, high_at) values (?, ?, ?, ?)
            on conflict (id) do update set high_at = greatest(f.high_at, excluded.high_at),
              risk_band = case when f.risk_sequence < excluded.risk_sequence then excluded.risk_band else f.risk_band end,
              risk_sequence = greatest(f.risk_sequence, excluded.risk_sequence)""";
    private static final String HELD = """
            insert into known_family as f (id, held, held_sequence) values (?, ?, ?)
            on conflict (id) do update set held = excluded.held, held_sequence = excluded.held_sequence
            where f.held_sequence < excluded.held_sequence""";
    private static final String WITHDRAWN = """
            insert into known_family as f (id, withdrawn_at) values (?, ?)
            on conflict (id) do update set withdrawn_at = greatest(f.withdrawn_at, excluded.withdrawn_at)""";

    private final Sql sql;

    KnownFamilies(Sql sql) {
        this.sql = sql;
    }

    /** The risk to its children, from that moment on. */
    public void risk(UUID family, RiskBand risk, Instant at, long sequence) {
        sql.update(RISK, family, risk, sequence, risk == RiskBand.HIGH ? at : null);
    }

    /** Nothing new begins for it, or may again. */
    public void held(UUID family, boolean held, long sequence) {
        sql.update(HELD, family, held, sequence);
    }

    /** It withdrew its agreement to matching; the latest time counts. */
    public void withdrawn(UUID family, Instant at) {
        sql.update(WITHDRAWN, family, at);
    }

    /**
     * Goes on if something new may begin for the family. To be asked while one of its needs is locked: whoever takes the word that its
     * risk is high locks them too.
     *
     * @throws Problem 409 without the reason of a hold, which is nobody's here
     */
    public void requireNothingStops(UUID family) {
        sql.one("select risk_band, held from known_family where id = ?", KnownFamilies::stop, family)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> {
                    throw Problem.of(ProblemType.WRONG_STATE, words);
                });
    }

    /** Those for which nothing new begins at present. */
    public Set<UUID> heldAmong(Collection<UUID> families) {
        return families.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "select id from known_family where held and id = any(?)", row -> row.uuid("id"), families));
    }

    private static String stop(Row row) {
        if (row.text("risk_band").equals(RiskBand.HIGH.code())) {
            return "The risk to the children of this family is high: nothing is matched for any of its needs.";
        }
        return row.flag("held") ? "Nothing new begins for this family at present. Its need stays open." : "";
    }
}

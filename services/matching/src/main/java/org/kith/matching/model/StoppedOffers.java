package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** What was said of offers that are not known yet, so that they become known as paused or withdrawn. */
@ApplicationScoped
public class StoppedOffers {
    private static final String STOP =
            "insert into stopped_offer as s (id, paused_sequence, withdrawn, at) values (?, ?, ?, ?) "
                    + "on conflict (id) do update set paused_sequence = greatest(s.paused_sequence, excluded.paused_sequence), "
                    + "withdrawn = s.withdrawn or excluded.withdrawn";

    private final Sql sql;

    StoppedOffers(Sql sql) {
        this.sql = sql;
    }

    /** It is paused. */
    public void paused(UUID offer, Instant at, long sequence) {
        sql.update(STOP, offer, sequence, false, at);
    }

    /** It is withdrawn. */
    public void withdrawn(UUID offer, Instant at) {
        sql.update(STOP, offer, 0, true, at);
    }

    /** What was said of it before it became known. */
    public Optional<Stop> of(UUID offer) {
        return sql.one(
                "select paused_sequence, withdrawn from stopped_offer where id = ?",
                row -> new Stop(row.bigNumber("paused_sequence"), row.flag("withdrawn")),
                offer);
    }

    /**
     * What stopped an offer.
     *
     * @param pausedSequence newest word that it is paused; 0 for none
     * @param withdrawn whether it is over
     */
    public record Stop(long pausedSequence, boolean withdrawn) {}
}

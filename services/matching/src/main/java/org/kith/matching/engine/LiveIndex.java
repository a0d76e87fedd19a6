package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.index.Ranked;
import org.kith.engine.index.Suggestion;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.price.Scarcity;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** The engine's index as the tables were committed up to an instant. Readers never wait for the one writer. */
@ApplicationScoped
public class LiveIndex {
    private volatile Held held;

    /**
     * The best offers for a need.
     *
     * @throws Problem 503 while the index is being built
     */
    public Found top(Need need, int limit) {
        Held now = held();
        return new Found(now.offers.top(need, limit), now.asOf);
    }

    /** The best offers for a need without their reasons. */
    List<Ranked> ranked(Need need, int limit) {
        return held().offers.ranked(need, limit);
    }

    /** How many offers could serve a need, counted up to a limit. */
    public int count(Need need, int limit) {
        return ranked(need, limit).size();
    }

    /** What sets offers near apart for a need. */
    public Scarcity scarcity(Need need, Words words) {
        return Scarcity.of(need, held().offers, words.vocabulary());
    }

    /** The offer of this number as the engine sees it. */
    public Optional<Offer> find(long offer) {
        return held().offers.find(offer);
    }

    /** Whether it was built. */
    public boolean ready() {
        return held != null;
    }

    /** Up to when commits are in it; null while it is being built. */
    public Instant asOf() {
        Held now = held;
        return now == null ? null : now.asOf;
    }

    /** How many offers it holds. */
    public int size() {
        Held now = held;
        return now == null ? 0 : now.offers.size();
    }

    /** Bytes it holds for the offers. */
    long bytes() {
        Held now = held;
        return now == null ? 0 : now.offers.bytes();
    }

    void publish(OfferIndex offers, Instant asOf) {
        held = new Held(offers, asOf);
    }

    private Held held() {
        Held now = held;
        if (now == null) {
            throw Problem.of(ProblemType.UNAVAILABLE, "The suggestions are being built.");
        }
        return now;
    }

    private record Held(OfferIndex offers, Instant asOf) {}

    /**
     * What was found.
     *
     * @param suggestions best first
     * @param asOf up to when commits were looked at
     */
    public record Found(List<Suggestion> suggestions, Instant asOf) {}
}

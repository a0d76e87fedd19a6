package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.index.RankedOffer;
import org.kith.engine.index.Suggestion;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.price.Scarcity;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** The engine's index with everything committed up to an instant. Readers never wait for the writer. */
@ApplicationScoped
public class LiveIndex {
    private volatile Published state;

    /**
     * The best offers for a need.
     *
     * @throws Problem 503 while the index is being built
     */
    public Found top(NeedProfile need, int limit) {
        Published now = state();
        return new Found(now.offers.top(need, limit), now.asOf);
    }

    /** The best offers for a need without the terms of their scores. */
    List<RankedOffer> ranked(NeedProfile need, int limit) {
        return state().offers.ranked(need, limit);
    }

    /** How many offers could serve a need, counted up to a limit. */
    public int count(NeedProfile need, int limit) {
        return ranked(need, limit).size();
    }

    /** What distinguishes the offers near a need. */
    public Scarcity scarcity(NeedProfile need, EngineMapper mapper) {
        return Scarcity.of(need, state().offers, mapper.vocabulary());
    }

    /** The profile of the offer with this number. */
    public Optional<OfferProfile> find(long offer) {
        return state().offers.find(offer);
    }

    /** Whether the index is built. */
    public boolean ready() {
        return state != null;
    }

    /** Commits up to this instant are included; null while it is being built. */
    public Instant asOf() {
        Published now = state;
        return now == null ? null : now.asOf;
    }

    /** Number of offers. */
    public int size() {
        Published now = state;
        return now == null ? 0 : now.offers.size();
    }

    /** Bytes held for the offers. */
    long bytes() {
        Published now = state;
        return now == null ? 0 : now.offers.bytes();
    }

    void publish(OfferIndex offers, Instant asOf) {
        state = new Published(offers, asOf);
    }

    private Published state() {
        Published now = state;
        if (now == null) {
            throw Problem.of(ProblemType.UNAVAILABLE, "The suggestions are being built.");
        }
        return now;
    }

    private record Published(OfferIndex offers, Instant asOf) {}

    /**
     * The result of a search.
     *
     * @param suggestions best first
     * @param asOf commits up to this instant are included
     */
    public record Found(List<Suggestion> suggestions, Instant asOf) {}
}

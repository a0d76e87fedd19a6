package org.kith.engine.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/** The open offers of a network in memory. Any number of threads may read while others write. */
public final class OfferIndex {
    private final Scoring scoring;
    private final Vocabulary words;
    private final ConcurrentHashMap<Long, Offer> offers = new ConcurrentHashMap<>();

    /** An empty index that scores like this and speaks these words. */
    public OfferIndex(Scoring scoring, Vocabulary words) {
        this.scoring = scoring;
        this.words = words;
    }

    /**
     * Adds an offer.
     *
     * @throws IllegalArgumentException if an offer of this id is there already
     */
    public void add(Offer offer) {
        if (offers.putIfAbsent(offer.id(), offer) != null) {
            throw new IllegalArgumentException("offer " + offer.id() + " is in the index already");
        }
    }

    /** Adds an offer or replaces the one of the same id. */
    public void put(Offer offer) {
        offers.put(offer.id(), offer);
    }

    /** Removes an offer; false if there was none. */
    public boolean remove(long offer) {
        return offers.remove(offer) != null;
    }

    /** Sets the capacity an offer has left; false if there is no such offer. */
    public boolean capacity(long offer, int left) {
        return offers.computeIfPresent(offer, (id, old) -> old.withCapacity(left)) != null;
    }

    /** The offer of this id as it stands. */
    public Optional<Offer> find(long offer) {
        return Optional.ofNullable(offers.get(offer));
    }

    /** How many offers there are, those without capacity included. */
    public int size() {
        return offers.size();
    }

    /** The k best offers that keep every rule, best first, ties by the smaller id. */
    public List<Suggestion> top(Need need, int k) {
        List<Offer> best = offers.values().stream()
                .filter(offer -> Rules.allHold(need, offer))
                .sorted(Comparator.comparingInt((Offer offer) -> -scoring.points(need, offer))
                        .thenComparingLong(Offer::id))
                .limit(k)
                .toList();
        List<Suggestion> suggestions = new ArrayList<>(best.size());
        for (Offer offer : best) {
            suggestions.add(new Suggestion(suggestions.size() + 1, offer.id(), scoring.score(need, offer, words)));
        }
        return suggestions;
    }

    /** Why this offer could or could not serve this need; empty if there is no such offer. */
    public Optional<Why> why(Need need, long offer) {
        return find(offer).map(found -> Why.of(need, found, scoring, words));
    }
}

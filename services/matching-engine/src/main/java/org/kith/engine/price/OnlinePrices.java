package org.kith.engine.price;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Scoring;

/**
 * Decides about needs one by one, as they come, with prices learnt from past periods. Each past period stands for one way the rest
 * of this one may go: its needs are planned over what is left of the offers, and as one need comes one of those expected goes. The
 * price of an offer is what one unit of it is worth in those plans, on average; a need gets the offer that gains most over its
 * price, or none if every one is expected to be worth more to others. Prices move with what is left, through exact repairs. The
 * same calls give the same answers. Safe to use from several threads, one at a time.
 */
public final class OnlinePrices {
    private final Scoring scoring;
    private final List<Expected> futures;

    private OnlinePrices(Scoring scoring, List<Expected> futures) {
        this.scoring = scoring;
        this.futures = futures;
    }

    /**
     * Starts a period. More past periods make better prices and take more time and memory, a plan each; four are plenty.
     *
     * @param offers the offers as open now
     * @param periods the needs of each past period in the order they came, as if they came again: the day of each is the day on
     *     which help would begin now. Their ids count only within their period
     * @throws IllegalArgumentException if there is no period, or an id comes twice in one
     */
    public static OnlinePrices learn(
            Scoring scoring,
            Vocabulary words,
            Collection<Offer> offers,
            Collection<? extends Collection<Need>> periods) {
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("there must be a past period to learn from");
        }
        List<Expected> futures = new ArrayList<>();
        for (Collection<Need> needs : periods) {
            futures.add(new Expected(scoring, words, offers, needs));
        }
        return new OnlinePrices(scoring, futures);
    }

    /**
     * Starts a period with more ways it may go than there are past periods: each takes, moment by moment, what came in one of the
     * past periods, see {@link Mixture}. Where few can help, chance decides much, and more ways make better prices of the same
     * past; each takes a plan.
     *
     * @param ways how many ways to think of
     * @throws IllegalArgumentException if there is no period, or no way is asked for
     */
    public static OnlinePrices learn(
            Scoring scoring,
            Vocabulary words,
            Collection<Offer> offers,
            Collection<? extends Collection<Need>> periods,
            int ways) {
        return learn(scoring, words, offers, new Mixture(periods).of(ways));
    }

    /** A need came: decides about it, takes the unit if it is to be served, and expects one need less. */
    public synchronized Decision decide(Need need) {
        futures.forEach(Expected::oneCame);
        Decision decision = advise(need);
        if (decision.serve()) {
            long offer = decision.offer().getAsLong();
            capacity(offer, offers().find(offer).orElseThrow().capacity() - 1);
        }
        return decision;
    }

    /** What would be decided about a need now; nothing changes. */
    public synchronized Decision advise(Need need) {
        Best best = new Best();
        int base = scoring.base(need);
        offers().pairs(need, (row, points) -> best.look(offers().id(row), (long) base + points));
        return best.found
                ? new Decision(need.id(), OptionalLong.of(best.offer), best.gain >= 0, best.value, price(best.offer))
                : new Decision(need.id(), OptionalLong.empty(), false, 0, 0);
    }

    /** What one unit of an offer is expected to be worth to needs to come, rounded down; 0 for an offer that is not open. */
    public synchronized long price(long offer) {
        return prices(offer) / futures.size();
    }

    /** An offer opened or is another now, its capacity included. */
    public synchronized void put(Offer offer) {
        futures.forEach(future -> future.plan.put(offer));
    }

    /** An offer was paused or withdrawn; nothing happens if there is none. */
    public synchronized void removeOffer(long offer) {
        futures.forEach(future -> future.plan.removeOffer(offer));
    }

    /** An offer has this capacity left now, as when people decided otherwise; nothing happens if there is none. */
    public synchronized void capacity(long offer, int left) {
        futures.forEach(future -> future.plan.capacity(offer, left));
    }

    /** The offers as they stand. */
    public OfferIndex offers() {
        return futures.getFirst().plan.offers();
    }

    private long prices(long offer) {
        long sum = 0;
        for (Expected future : futures) {
            sum = Math.addExact(sum, future.plan.price(offer));
        }
        return sum;
    }

    /** The offer of the highest gain, of several the one with the smallest id. Gains are sums over all futures: no rounding. */
    private final class Best {
        private boolean found;
        private long offer;
        private long value;
        private long gain;

        void look(long id, long worth) {
            long over = Math.subtractExact(Math.multiplyExact(worth, futures.size()), prices(id));
            if (!found || over > gain || over == gain && id < offer) {
                found = true;
                offer = id;
                value = worth;
                gain = over;
            }
        }
    }
}

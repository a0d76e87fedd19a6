package org.kith.engine.price;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Scoring;

/**
 * Decides needs one at a time, on arrival, with bid prices learnt from past periods. Each past period is a scenario
 * for the rest of this one: its needs are planned over the remaining capacity, and one expected need leaves as one
 * arrives. The price of an offer is its average dual price over the scenarios. A need is given the offer with the
 * highest value less price, or none if every price exceeds the value. Scenarios are repaired exactly as capacity
 * changes. Deterministic. Thread-safe; calls are serialised.
 */
public final class OnlinePrices {
    private final Scoring scoring;
    private final List<DemandScenario> scenarios;

    private OnlinePrices(Scoring scoring, List<DemandScenario> scenarios) {
        this.scoring = scoring;
        this.scenarios = scenarios;
    }

    /**
     * Starts a period. More past periods give better prices and take more time and memory, a plan each; four are
     * enough.
     *
     * @param offers the open offers
     * @param periods the needs of each past period in order of arrival, dated as if they arrived now: the day of each
     *     is the day on which help would begin now. Ids are unique within a period only
     * @throws IllegalArgumentException if there is no period, or an id occurs twice in one
     */
    public static OnlinePrices learn(
            Scoring scoring,
            Vocabulary vocabulary,
            Collection<OfferProfile> offers,
            Collection<? extends Collection<NeedProfile>> periods) {
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("there must be a past period to learn from");
        }
        List<DemandScenario> scenarios = new ArrayList<>();
        for (Collection<NeedProfile> needs : periods) {
            scenarios.add(new DemandScenario(scoring, vocabulary, offers, needs));
        }
        return new OnlinePrices(scoring, scenarios);
    }

    /**
     * Starts a period with more scenarios than past periods, resampled from them, see {@link ScenarioSampler}. Where
     * few offers fit a need, more scenarios give better prices from the same past; each takes a plan.
     *
     * @param count number of scenarios
     * @throws IllegalArgumentException if there is no period, or the count is below 1
     */
    public static OnlinePrices learn(
            Scoring scoring,
            Vocabulary vocabulary,
            Collection<OfferProfile> offers,
            Collection<? extends Collection<NeedProfile>> periods,
            int count) {
        return learn(scoring, vocabulary, offers, new ScenarioSampler(periods).sample(count));
    }

    /** A need arrived: decides it, takes the unit if it is served, and removes one expected need from each scenario. */
    public synchronized OnlineDecision decide(NeedProfile need) {
        scenarios.forEach(DemandScenario::arrival);
        OnlineDecision decision = advise(need);
        if (decision.serve()) {
            long offer = decision.offer().getAsLong();
            setCapacity(offer, offers().find(offer).orElseThrow().capacity() - 1);
        }
        return decision;
    }

    /** The decision for a need now, without any effect. */
    public synchronized OnlineDecision advise(NeedProfile need) {
        Best best = new Best();
        int base = scoring.base(need);
        offers().pairs(need, (row, points) -> best.consider(offers().id(row), (long) base + points));
        return best.found
                ? new OnlineDecision(
                        need.id(), OptionalLong.of(best.offer), best.gain >= 0, best.value, price(best.offer))
                : new OnlineDecision(need.id(), OptionalLong.empty(), false, 0, 0);
    }

    /** The expected value of one unit of an offer to later needs, rounded down; 0 for an offer that is not open. */
    public synchronized long price(long offer) {
        return prices(offer) / scenarios.size();
    }

    /** Adds an offer or replaces the one with the same id, capacity included. */
    public synchronized void put(OfferProfile offer) {
        scenarios.forEach(scenario -> scenario.plan.put(offer));
    }

    /** Removes an offer; no effect if there is none. */
    public synchronized void removeOffer(long offer) {
        scenarios.forEach(scenario -> scenario.plan.removeOffer(offer));
    }

    /** Sets the remaining capacity of an offer, as when people decided otherwise; no effect if there is none. */
    public synchronized void setCapacity(long offer, int left) {
        scenarios.forEach(scenario -> scenario.plan.setCapacity(offer, left));
    }

    /** The offers of the period. */
    public OfferIndex offers() {
        return scenarios.getFirst().plan.offers();
    }

    private long prices(long offer) {
        long sum = 0;
        for (DemandScenario scenario : scenarios) {
            sum = Math.addExact(sum, scenario.plan.price(offer));
        }
        return sum;
    }

    /**
     * The offer of highest gain, ties by the smaller id. Gains are summed over all scenarios, so that nothing is
     * rounded.
     */
    private final class Best {
        private boolean found;
        private long offer;
        private long value;
        private long gain;

        void consider(long id, long totalValue) {
            long over = Math.subtractExact(Math.multiplyExact(totalValue, scenarios.size()), prices(id));
            if (!found || over > gain || over == gain && id < offer) {
                found = true;
                offer = id;
                value = totalValue;
                gain = over;
            }
        }
    }
}

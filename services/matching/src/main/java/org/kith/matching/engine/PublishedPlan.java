package org.kith.matching.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.plan.Plan;
import org.kith.engine.rule.Rules;

/**
 * The plan for the network as the engine verified it.
 *
 * @param asOf up to when commits are in it
 * @param plan who is given to whom, with the proof that no plan is worth more
 * @param needs the needs it planned for, by the engine's numbers
 * @param unmet needs it gives to nobody, the urgent first
 * @param moves needs that it gives to somebody else than the plan before it, or to nobody any more
 */
public record PublishedPlan(
        Instant asOf, Plan plan, Map<Long, PlannedNeed> needs, List<PlannedNeed> unmet, List<Reassigned> moves) {
    /** How many needs that wait, besides one, this offer could serve too. */
    public long couldServe(OfferProfile offer, long besides) {
        return needs.values().stream()
                .map(PlannedNeed::need)
                .filter(need -> need.id() != besides && Rules.allHold(need, offer))
                .count();
    }

    /**
     * A need that was given to another offer.
     *
     * @param need the need
     * @param from the engine's number of the offer before; null for nobody
     * @param to the engine's number of the offer now; null for nobody
     */
    public record Reassigned(PlannedNeed need, Long from, Long to) {}
}

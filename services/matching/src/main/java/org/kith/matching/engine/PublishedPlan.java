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
 * @param asOf commits up to this instant are included
 * @param plan the assignments, with the proof that no plan is worth more
 * @param needs the needs it covers, by the engine's numbers
 * @param unmet needs without an offer, the most urgent first
 * @param moves needs whose offer differs from that in the previous plan
 */
public record PublishedPlan(
        Instant asOf, Plan plan, Map<Long, PlannedNeed> needs, List<PlannedNeed> unmet, List<Reassigned> moves) {
    /** Number of waiting needs, other than one, that this offer could serve too. */
    public long couldServe(OfferProfile offer, long besides) {
        return needs.values().stream()
                .map(PlannedNeed::need)
                .filter(need -> need.id() != besides && Rules.allHold(need, offer))
                .count();
    }

    /**
     * A need whose offer changed.
     *
     * @param need the need
     * @param from the engine's number of the previous offer; null for none
     * @param to the engine's number of the offer now; null for none
     */
    public record Reassigned(PlannedNeed need, Long from, Long to) {}
}

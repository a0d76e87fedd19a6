package org.kith.matching.suggestions;

import java.util.List;
import java.util.UUID;

/**
 * Offers of a need's kind that could not serve it today.
 *
 * @param needId the need
 * @param items those that break fewest rules first, then the nearest; none for a need that is over
 */
public record NearMissesView(UUID needId, List<NearMiss> items) {
    /**
     * An offer that could not serve the need.
     *
     * @param offerId the offer
     * @param broken the rules that do not hold
     */
    public record NearMiss(UUID offerId, List<RuleView> broken) {
        static NearMiss of(ExplanationView explanation) {
            return new NearMiss(
                    explanation.offerId(),
                    explanation.rules().stream().filter(rule -> !rule.holds()).toList());
        }
    }
}

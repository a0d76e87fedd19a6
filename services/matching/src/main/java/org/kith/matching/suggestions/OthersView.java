package org.kith.matching.suggestions;

import java.util.List;
import java.util.UUID;

/**
 * Offers of a need's kind that could not serve it today.
 *
 * @param needId the need
 * @param items those that break fewest rules first, and of those the nearest; none for a need that is over
 */
public record OthersView(UUID needId, List<Other> items) {
    /**
     * An offer that could not serve the need.
     *
     * @param offerId the offer
     * @param broken the rules that do not hold
     */
    public record Other(UUID offerId, List<RuleView> broken) {
        static Other of(WhyView why) {
            return new Other(
                    why.offerId(),
                    why.rules().stream().filter(rule -> !rule.holds()).toList());
        }
    }
}

package org.kith.matching.suggestions;

import java.util.List;
import java.util.UUID;

/**
 * Why an offer could or could not serve a need.
 *
 * @param needId the need
 * @param offerId the offer
 * @param feasible whether every rule holds today
 * @param rules every rule, those that hold and those that do not
 * @param terms the reasons of the score; none for an offer that was never heard of
 * @param score what the pair scores, or would score if every rule held; null for an offer that was never heard of
 */
public record WhyView(
        UUID needId, UUID offerId, boolean feasible, List<RuleView> rules, List<TermView> terms, Integer score) {}

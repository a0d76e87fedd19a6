package org.kith.matching.suggestions;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;

/**
 * Why an offer could or could not serve a need.
 *
 * @param needId the need
 * @param offerId the offer
 * @param feasible whether every rule holds today
 * @param rules the result of every rule
 * @param terms the terms of the score; none for an unknown offer
 * @param score what the pair scores, or would score if every rule held; null for an unknown offer
 */
public record ExplanationView(
        UUID needId,
        UUID offerId,
        boolean feasible,
        List<RuleView> rules,
        List<TermView> terms,
        @Nullable Integer score) {}

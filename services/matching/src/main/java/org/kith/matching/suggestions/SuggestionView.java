package org.kith.matching.suggestions;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;

/**
 * An offer that could serve a need.
 *
 * @param rank 1 for the best
 * @param offerId the offer
 * @param volunteerId the volunteer, an id only
 * @param score the sum of its terms
 * @param terms the terms of the score
 * @param price value of one of its spaces in the plan for the network: 0 while it has a space nobody else needs, null while there
 *     is no plan
 * @param scarcity why it has a price, in words: what it can do for this need that few others near can, and whether other needs
 *     could use it; empty for an offer like many
 */
public record SuggestionView(
        int rank,
        UUID offerId,
        UUID volunteerId,
        int score,
        List<TermView> terms,
        @Nullable Long price,
        List<String> scarcity) {}

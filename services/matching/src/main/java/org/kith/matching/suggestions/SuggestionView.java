package org.kith.matching.suggestions;

import java.util.List;
import java.util.UUID;

/**
 * An offer that could serve a need.
 *
 * @param rank 1 for the best
 * @param offerId the offer
 * @param volunteerId the volunteer, an id only
 * @param score the sum of its terms
 * @param terms the reasons
 * @param price what one place of it is worth to the plan for the network: 0 when it has a place nobody else needs, null while
 *     there is no plan
 * @param dear why it is dear, in words: what it can do for this need that few others near can, and whether other needs could use
 *     it; none for an offer like many
 */
public record SuggestionView(
        int rank, UUID offerId, UUID volunteerId, int score, List<TermView> terms, Long price, List<String> dear) {}

package org.kith.matching.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.openapi.CodeOf;
import org.kith.matching.model.NeedState;

/**
 * The best offers for a need.
 *
 * @param needId the need
 * @param state state of the need
 * @param items best first; none for a need that is matched or over
 * @param nothingFound whether the need waits and no offer could serve it
 * @param asOf commits up to this instant are included
 */
public record SuggestionsView(
        UUID needId,
        @CodeOf(NeedState.class) String state,
        List<SuggestionView> items,
        boolean nothingFound,
        Instant asOf) {}

package org.kith.matching.suggestions;

import jakarta.annotation.Nullable;
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
 * @param heardAt when matching last heard of something in another service, null when it never did: risk, agreement or offers that
 *     changed since are not known to it
 */
public record SuggestionsView(
        UUID needId,
        @CodeOf(NeedState.class) String state,
        List<SuggestionView> items,
        boolean nothingFound,
        Instant asOf,
        @Nullable Instant heardAt) {}

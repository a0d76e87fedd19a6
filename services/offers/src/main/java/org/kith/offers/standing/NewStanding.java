package org.kith.offers.standing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;
import org.kith.kit.openapi.CodeOf;
import org.kith.offers.suitability.Standing;

/**
 * What is said about a volunteer's standing.
 *
 * @param standing under-review, not-suitable or clear
 * @param reason why, a code that fits the standing
 * @param note what coordinators should know; kept with the volunteer, never in an event
 */
public record NewStanding(
        @Schema(description = "under-review, not-suitable or clear", examples = "under-review")
        @NotNull
        @PlainText(max = 40)
        @CodeOf(Standing.class)
        String standing,

        @Schema(
                description = "For under-review: something-reported or information-differs; for not-suitable: barred,"
                        + " disclosed or conduct; for clear: nothing-found, put-right or mistake",
                examples = "something-reported")
        @NotNull
        @PlainText(max = 40)
        String reason,

        @Schema(description = "What coordinators should know; kept with the volunteer, never in an event")
        @PlainText(max = 500)
        String note) {}

package org.kith.referrals.concerns;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * The duty team closes a concern.
 *
 * @param outcome code of what it came to
 * @param reason more of that in the caller's own words; needed to close as another council's what no other council of the network has: who
 *     has taken it. Kept with the concern, never in an event
 */
public record CloseConcern(
        @Schema(
                description = "What it came to.",
                enumeration = {
                    "no-further-action",
                    "early-help",
                    "social-care",
                    "police",
                    "already-open",
                    "other-council",
                    "raised-twice"
                })
        @NotBlank
        String outcome,

        @Schema(
                description =
                        "More of that in your own words. Needed to close as other-council what no other council of the network has: say who "
                                + "has taken it. Kept with the concern and in no event.")
        @PlainText(max = 500)
        String reason) {}

package org.kith.referrals.risk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * The risk to the children of a family.
 *
 * @param riskBand low, medium or high, in any case and with blanks around it
 * @param reason why; needed to lower it. Kept with the family, never in an event
 */
public record ChangeRisk(
        @NotNull
        @Schema(
                enumeration = {"low", "medium", "high"},
                description =
                        "The risk. Capital letters and blanks around it are taken too: a warning is not refused for them.")
        String riskBand,

        @Size(min = 1) @PlainText(max = 500) String reason) {}

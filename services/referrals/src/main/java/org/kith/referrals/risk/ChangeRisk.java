package org.kith.referrals.risk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * The risk to the children of a family.
 *
 * @param riskBand low, medium or high
 * @param reason why; needed to lower it. Kept with the family, never in an event
 */
public record ChangeRisk(
        @NotNull @Schema(enumeration = {"low", "medium", "high"})
        String riskBand,

        @Size(min = 1) @PlainText(max = 500) String reason) {}

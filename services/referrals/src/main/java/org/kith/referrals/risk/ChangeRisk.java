package org.kith.referrals.risk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The risk to the children of a family.
 *
 * @param riskBand low, medium or high, in any case and with blanks around it
 * @param reason why; needed to lower it. Kept with the family, never in an event. Read by {@link RiskReason}
 */
public record ChangeRisk(
        @NotNull
        @Schema(
                enumeration = {"low", "medium", "high"},
                description =
                        "The risk. Capital letters and blanks around it are taken too: a warning is not refused for them.")
        String riskBand,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                description =
                        "Why. Needed to lower it, in at most 500 characters; who raises it is never refused for it.",
                examples = "He is afraid to go home.")
        JsonNode reason) {}

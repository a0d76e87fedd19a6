package org.kith.referrals.risk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The risk to the children of a family.
 *
 * @param riskBand low, medium or high, in any case and with blanks around it
 * @param reason why; needed to lower it. Kept with the family, never in an event. Read by {@link RiskReason}
 * @param lastChangeId the change that was read last, of whoever lowers it; null when they do not say
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
        JsonNode reason,

        @Nullable
        @Schema(
                description =
                        "Id of the change that you read last. When the risk was changed since, it is not lowered: 412. Of no "
                                + "account to whoever raises it.")
        UUID lastChangeId) {}

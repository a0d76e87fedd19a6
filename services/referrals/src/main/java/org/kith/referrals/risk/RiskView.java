package org.kith.referrals.risk;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of the risk to the children of a family.
 *
 * @param id id
 * @param previous band before, null for the first
 * @param riskBand band from then on
 * @param reason why; null when none was given or when it is not for the caller
 * @param organisationId organisation of the person who assessed it
 * @param assessedBy who assessed it
 * @param assessedAt when
 */
public record RiskView(
        UUID id,

        @Schema(enumeration = {"low", "medium", "high"}) @Nullable
        String previous,

        @Schema(enumeration = {"low", "medium", "high"}) String riskBand,
        @Nullable String reason,
        UUID organisationId,
        UUID assessedBy,
        Instant assessedAt) {}

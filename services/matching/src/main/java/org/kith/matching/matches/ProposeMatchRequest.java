package org.kith.matching.matches;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Brings a need and an offer together.
 *
 * @param needId the need
 * @param offerId the offer
 */
public record ProposeMatchRequest(
        @Schema(description = "The need that the offer is proposed for.") @NotNull
        UUID needId,

        @Schema(description = "The offer, usually one of the need's suggestions.") @NotNull
        UUID offerId) {}

package org.kith.matching.matches;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Brings a need and an offer together.
 *
 * @param needId the need
 * @param offerId the offer
 */
public record ProposeMatch(@NotNull UUID needId, @NotNull UUID offerId) {}

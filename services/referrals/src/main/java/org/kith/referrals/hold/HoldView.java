package org.kith.referrals.hold;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a family is held.
 *
 * @param familyId the family
 * @param heldSince since when nothing new begins for it; null when it is not held
 */
public record HoldView(
        UUID familyId, @Schema(nullable = true) Instant heldSince) {}

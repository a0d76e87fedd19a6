package org.kith.referrals.hold;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * Whether a family is held.
 *
 * @param familyId the family
 * @param heldSince since when nothing new begins for it; null when it is not held
 */
public record HoldView(UUID familyId, @Nullable Instant heldSince) {}

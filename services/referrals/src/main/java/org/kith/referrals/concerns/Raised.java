package org.kith.referrals.concerns;

import java.util.UUID;

/**
 * A concern that is stored.
 *
 * @param id under which id
 * @param created false when it was there before
 * @param version its version
 * @param familyToHold the family that is to be held for it, or null
 */
record Raised(UUID id, boolean created, long version, UUID familyToHold) {}

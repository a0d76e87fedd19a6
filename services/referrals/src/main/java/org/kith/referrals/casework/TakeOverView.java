package org.kith.referrals.casework;

import java.util.UUID;

/**
 * A family about which the caller's council decides from now on.
 *
 * @param familyId its id
 */
public record TakeOverView(UUID familyId) {}

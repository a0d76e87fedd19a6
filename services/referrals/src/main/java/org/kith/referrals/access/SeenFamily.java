package org.kith.referrals.access;

import org.kith.referrals.model.Family;

/** A family the caller may see, and by what right. */
public record SeenFamily(Family family, AccessGrant grant) {}

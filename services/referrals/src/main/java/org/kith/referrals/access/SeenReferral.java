package org.kith.referrals.access;

import org.kith.referrals.model.Family;
import org.kith.referrals.model.Referral;

/** A referral the caller may see, its family, and by what right. */
public record SeenReferral(Referral referral, Family family, AccessGrant grant) {}

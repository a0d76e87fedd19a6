package org.kith.referrals.intake;

/** A referral as the caller may see it, and its version. */
public record ShownReferral(ReferralView view, long version) {}

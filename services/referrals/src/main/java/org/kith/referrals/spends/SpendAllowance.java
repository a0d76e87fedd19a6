package org.kith.referrals.spends;

/**
 * What the caller may spend on a referral without asking anybody.
 *
 * @param perSpendPence at once, in pence
 * @param perReferralPence on the referral within the days, whoever spends it, in pence
 * @param days so many days are summed
 * @param leftPence what may be spent now, in pence; 0 when nothing is left
 */
public record SpendAllowance(int perSpendPence, int perReferralPence, int days, int leftPence) {}

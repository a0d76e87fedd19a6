package org.kith.referrals.casework;

/**
 * The receiver has read the referral, or somebody has seen the child.
 *
 * @param waitReason code of why it waited; may be left out
 */
public record Acknowledge(String waitReason) {}

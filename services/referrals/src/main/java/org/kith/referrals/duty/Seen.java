package org.kith.referrals.duty;

/**
 * Somebody has seen the child.
 *
 * @param waitReason code of why it waited; may be left out
 */
public record Seen(String waitReason) {}

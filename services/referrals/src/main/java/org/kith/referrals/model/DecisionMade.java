package org.kith.referrals.model;

import org.kith.contracts.vocabulary.Decision;

/**
 * What a practitioner decided.
 *
 * @param reason why; needed for everything but accept
 * @param metFamily whether they have met the family
 * @param waitReason code of why it waited, may be null
 */
public record DecisionMade(Decision decision, String reason, boolean metFamily, String waitReason) {}

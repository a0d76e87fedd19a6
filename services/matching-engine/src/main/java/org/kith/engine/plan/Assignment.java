package org.kith.engine.plan;

/**
 * A need that the plan assigns to an offer.
 *
 * @param need the need's id
 * @param offer the offer's id
 * @param value a base for the urgency, plus the score
 */
public record Assignment(long need, long offer, int value) {}

package org.kith.engine.plan;

/**
 * A need the plan gives to an offer.
 *
 * @param need the need's id
 * @param offer the offer's id
 * @param value what it is worth: a base for the urgency, and the score
 */
public record Assignment(long need, long offer, int value) {}

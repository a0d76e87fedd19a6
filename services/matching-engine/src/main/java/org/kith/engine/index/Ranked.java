package org.kith.engine.index;

/**
 * An offer's place in a ranking, without the reasons.
 *
 * @param offer the offer's id
 * @param points its score
 */
public record Ranked(long offer, int points) {}

package org.kith.engine.index;

/**
 * A ranked offer without the terms of its score.
 *
 * @param offer the offer's id
 * @param points its score
 */
public record RankedOffer(long offer, int points) {}

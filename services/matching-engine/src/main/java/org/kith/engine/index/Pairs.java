package org.kith.engine.index;

/** Takes the pairs that keep every rule, one by one. */
@FunctionalInterface
public interface Pairs {
    /**
     * One pair.
     *
     * @param row the row of the other side: an offer's in {@link OfferIndex}, a need's in {@link NeedIndex}
     * @param points the pair's score
     */
    void pair(int row, int points);
}

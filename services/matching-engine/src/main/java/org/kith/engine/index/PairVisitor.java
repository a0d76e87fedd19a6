package org.kith.engine.index;

/** Receives the pairs that keep every rule. */
@FunctionalInterface
public interface PairVisitor {
    /**
     * Called once for each pair.
     *
     * @param row the row of the other side: an offer's in {@link OfferIndex}, a need's in {@link NeedIndex}
     * @param points the pair's score
     */
    void visit(int row, int points);
}

package org.kith.engine.index;

import org.kith.engine.score.Score;

/**
 * An offer that could serve a need. A person decides.
 *
 * @param rank 1 for the best
 * @param offer the offer's id
 * @param score the score with its terms
 */
public record Suggestion(int rank, long offer, Score score) {}

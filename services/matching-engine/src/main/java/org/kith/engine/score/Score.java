package org.kith.engine.score;

import java.util.List;

/**
 * The score of a pair with its terms.
 *
 * @param points the sum of the terms
 * @param terms the terms
 */
public record Score(int points, List<Term> terms) {
    public Score {
        terms = List.copyOf(terms);
    }

    static Score of(List<Term> terms) {
        int points = 0;
        for (Term term : terms) {
            points = Math.addExact(points, term.points());
        }
        return new Score(points, terms);
    }
}

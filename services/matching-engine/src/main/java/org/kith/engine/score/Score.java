package org.kith.engine.score;

import java.util.List;

/**
 * How good a match of a pair would be, and why.
 *
 * @param points the sum of the terms
 * @param terms the reasons
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

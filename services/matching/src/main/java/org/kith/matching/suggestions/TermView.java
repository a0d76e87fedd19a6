package org.kith.matching.suggestions;

import java.util.Locale;
import org.kith.engine.score.Term;

/**
 * One term of a score.
 *
 * @param code which term, such as {@code shared-slots}
 * @param points what it adds, negative where it takes away
 * @param words why, in words
 */
public record TermView(String code, int points, String words) {
    static TermView of(Term term) {
        return new TermView(
                term.name().name().toLowerCase(Locale.ROOT).replace('_', '-'), term.points(), term.reason());
    }
}

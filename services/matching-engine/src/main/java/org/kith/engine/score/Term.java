package org.kith.engine.score;

/**
 * One term of a score.
 *
 * @param name which term
 * @param points what it adds, negative if it subtracts
 * @param reason why, in words
 */
public record Term(Name name, int points, String reason) {
    /** The terms a score can have. */
    public enum Name {
        NEARNESS,
        SHARED_SLOTS,
        PREFERRED_LANGUAGE,
        HAS_HELPED_BEFORE,
        CHECK_ABOVE_WHAT_IS_NEEDED,
        CONSTANT
    }
}

package org.kith.insights.measures;

/**
 * What a measure is to another that it must be suppressed together with, since one beside the other says a third number.
 *
 * @param key key of the other measure
 * @param as how they belong together
 */
public record Beside(String key, As as) {
    /** How a measure belongs to another. */
    public enum As {
        /** Some of what the other counts, told apart at the same moment: those answered, of all knocks. */
        PART,
        /** What happened to some of what the other counts, perhaps later: those decided, of all received. */
        LATER_PART,
        /** How many of what the other counts are in some state now: those active, of all agreed. */
        STANDING_PART,
        /** What is left of something, while the other counts what is done: those unmet, beside those met. */
        REST
    }
}

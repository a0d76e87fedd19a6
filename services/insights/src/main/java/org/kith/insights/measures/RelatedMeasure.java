package org.kith.insights.measures;

/**
 * Another measure that a measure must be suppressed together with, because a third number could be worked out from the two.
 *
 * @param key key of the other measure
 * @param relation how the measure relates to the other
 */
public record RelatedMeasure(String key, Relation relation) {
    /** How a measure relates to the other. */
    public enum Relation {
        /** A part of what the other counts, known at the same moment: knocks answered, of all knocks. */
        PART,
        /** A part of what the other counts, known only later: referrals decided, of all received. */
        LATER_PART,
        /** How many of what the other counts are in one state now: relationships active, of all agreed. */
        STANDING_PART,
        /** What remains of a whole of which the other counts the rest: needs unmet, beside needs met. */
        REST
    }
}

package org.kith.insights.suppression;

/** A count that may be shown, or one that may not: then the number is not even here. */
public sealed interface Count {
    /** Smallest count that names nobody; zero names nobody either. */
    long SMALLEST = 5;

    /** A suppressed count. */
    Count SUPPRESSED = new Suppressed();

    /** Whether a count of so many people or things may be shown. */
    static boolean mayShow(long n) {
        return n == 0 || n >= SMALLEST;
    }

    /** The count, suppressed if it is 1 to 4. */
    static Count of(long n) {
        return mayShow(n) ? new Shown(n) : SUPPRESSED;
    }

    /** Whether it is suppressed. */
    default boolean suppressed() {
        return this instanceof Suppressed;
    }

    /** A count anybody who may see the dashboard may see. */
    record Shown(long n) implements Count {}

    /** A count nobody may see. */
    record Suppressed() implements Count {}
}

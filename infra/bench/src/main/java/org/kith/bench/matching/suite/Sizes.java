package org.kith.bench.matching.suite;

/**
 * Sizes of a run. The parts keep their proportions, so that a small run covers the same ground.
 *
 * @param offers offers of the largest index
 * @param needs needs to query it with
 */
public record Sizes(int offers, int needs) {
    /** The sizes the goals apply to. */
    public static final Sizes FULL = new Sizes(1_000_000, 10_000);

    /** For a run of about a minute. */
    public static final Sizes QUICK = new Sizes(50_000, 500);

    /** Needs for the slower alternatives. */
    public int sample() {
        return Math.min(needs, Math.max(100, needs / 10));
    }

    /** Offers of the plan for the whole network: 100,000. */
    public int planOffers() {
        return Math.max(1, offers / 10);
    }

    /** Events of one round on the standing plan: 4,000. */
    public int events() {
        return Math.max(50, needs * 2 / 5);
    }

    /** Needs where supply is short: 20,000. */
    public int shortNeeds() {
        return 2 * needs;
    }

    /** Capacity where supply is short: 18,000. */
    public int shortCapacity() {
        return Math.max(1, needs * 9 / 5);
    }

    /** Offers of the referee's plan: 20,000. */
    public int refereeOffers() {
        return 2 * needs;
    }

    /** A size in a few characters, such as 100k. */
    public static String words(int size) {
        return size >= 1000 && size % 1000 == 0 ? size / 1000 + "k" : Integer.toString(size);
    }
}

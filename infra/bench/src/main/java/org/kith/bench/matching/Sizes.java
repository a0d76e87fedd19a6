package org.kith.bench.matching;

/**
 * How large a run is. The parts' sizes keep their proportions, so that a small run asks the same questions.
 *
 * @param offers offers of the largest index
 * @param needs needs asked of it
 */
record Sizes(int offers, int needs) {
    /** The sizes the goals speak of. */
    static final Sizes FULL = new Sizes(1_000_000, 10_000);

    /** For a look within a minute. */
    static final Sizes QUICK = new Sizes(50_000, 500);

    /** Needs that the alternatives are asked which take their time. */
    int sample() {
        return Math.min(needs, Math.max(100, needs / 10));
    }

    /** Offers of the plan for the whole network: 100,000. */
    int planOffers() {
        return Math.max(1, offers / 10);
    }

    /** Events of one round on the standing plan: 4,000. */
    int events() {
        return Math.max(50, needs * 2 / 5);
    }

    /** Needs where supply is short: 20,000. */
    int shortNeeds() {
        return 2 * needs;
    }

    /** Capacity where supply is short: 18,000. */
    int shortCapacity() {
        return Math.max(1, needs * 9 / 5);
    }

    /** Offers of the referee's plan: 20,000. */
    int refereeOffers() {
        return 2 * needs;
    }

    /** A size in few characters, as in 100k. */
    static String words(int size) {
        return size >= 1000 && size % 1000 == 0 ? size / 1000 + "k" : Integer.toString(size);
    }
}

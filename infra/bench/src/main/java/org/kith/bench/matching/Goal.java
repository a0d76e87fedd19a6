package org.kith.bench.matching;

import java.util.Locale;

/**
 * What a figure is to reach.
 *
 * @param most whether the bound is the most it may be, rather than the least
 * @param bound in the figure's unit
 */
record Goal(boolean most, double bound) {
    static Goal atMost(double bound) {
        return new Goal(true, bound);
    }

    static Goal atLeast(double bound) {
        return new Goal(false, bound);
    }

    boolean metBy(double value) {
        return most ? value <= bound : value >= bound;
    }

    @Override
    public String toString() {
        return (most ? "<= " : ">= ")
                + (bound == Math.rint(bound) ? String.format(Locale.ROOT, "%,.0f", bound) : bound);
    }
}

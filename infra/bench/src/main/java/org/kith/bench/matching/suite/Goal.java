package org.kith.bench.matching.suite;

import java.util.Locale;

/**
 * The goal for a figure.
 *
 * @param most whether the bound is an upper one
 * @param bound in the figure's unit
 */
public record Goal(boolean most, double bound) {
    public static Goal atMost(double bound) {
        return new Goal(true, bound);
    }

    public static Goal atLeast(double bound) {
        return new Goal(false, bound);
    }

    public boolean metBy(double value) {
        return most ? value <= bound : value >= bound;
    }

    @Override
    public String toString() {
        return (most ? "<= " : ">= ")
                + (bound == Math.rint(bound) ? String.format(Locale.ROOT, "%,.0f", bound) : bound);
    }
}

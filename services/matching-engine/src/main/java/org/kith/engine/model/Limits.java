package org.kith.engine.model;

/** Value ranges within which the engine's integer arithmetic cannot overflow. Checked when a profile is built. */
final class Limits {
    /** Metres from the grid's origin, ten thousand kilometres: squares of distances stay exact in a double. */
    static final int FARTHEST = 10_000_000;

    static final int HIGHEST_LEVEL = 4;
    static final int HIGHEST_URGENCY = 3;
    static final int LARGEST_CAPACITY = 1_000_000;

    private Limits() {}

    static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " must be " + least + " to " + most + ", found " + value);
        }
        return value;
    }
}

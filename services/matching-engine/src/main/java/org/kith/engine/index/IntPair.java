package org.kith.engine.index;

/** Two ints in one long, so that they are read and written together. */
final class IntPair {
    private IntPair() {}

    static long of(int high, int low) {
        return (long) high << 32 | low & 0xffff_ffffL;
    }

    static int high(long pair) {
        return (int) (pair >> 32);
    }

    static int low(long pair) {
        return (int) pair;
    }
}

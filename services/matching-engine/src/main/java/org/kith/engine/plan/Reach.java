package org.kith.engine.plan;

import java.util.Arrays;

/**
 * How far a search has come: for each supply the shortest distance found and how it was reached. A distance is a sum of reduced
 * values in the high bits and the number of moves in the low ones, so that of two ways as good the one that changes less wins.
 */
final class Reach {
    static final int NONE = -1;
    private static final int MOVES = 20;

    final Queue queue = new Queue();

    /** Supplies whose distance is final, in the order they became so. */
    int[] settled = new int[64];

    int settledCount;

    private final Supplies supplies;
    private int[] reached = new int[64];
    private int reachedCount;
    private int[] need = new int[0];
    private int[] from = new int[0];

    Reach(Supplies supplies) {
        this.supplies = supplies;
    }

    static long far(long value) {
        return value << MOVES;
    }

    static long move(long value) {
        return (value << MOVES) + 1;
    }

    static long value(long distance) {
        return distance >> MOVES;
    }

    void start() {
        if (supplies.bound() > need.length) {
            int more = Math.max(supplies.bound(), 2 * need.length);
            need = Arrays.copyOf(need, more);
            from = Arrays.copyOf(from, more);
        }
        settledCount = 0;
        queue.clear();
    }

    /** Forgets all distances, for the next search. */
    void end() {
        for (int i = 0; i < reachedCount; i++) {
            supplies.distance(reached[i], Supplies.UNREACHED);
        }
        reachedCount = 0;
    }

    /** The need that moves to or from the supply on the shortest way, or {@link #NONE}. */
    int need(int supply) {
        return need[supply];
    }

    /** The supply before this one on the shortest way, or {@link #NONE}. */
    int from(int supply) {
        return from[supply];
    }

    void set(int supply, long at, int byNeed, int fromSupply) {
        if (supplies.distance(supply) == Supplies.UNREACHED) {
            if (reachedCount == reached.length) {
                reached = Arrays.copyOf(reached, 2 * reachedCount);
            }
            reached[reachedCount++] = supply;
        }
        supplies.distance(supply, at);
        need[supply] = byNeed;
        from[supply] = fromSupply;
    }

    void settle(int supply) {
        if (settledCount == settled.length) {
            settled = Arrays.copyOf(settled, 2 * settledCount);
        }
        settled[settledCount++] = supply;
    }
}

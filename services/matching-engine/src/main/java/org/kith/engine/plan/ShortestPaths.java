package org.kith.engine.plan;

import java.util.Arrays;

/**
 * State of one shortest-path search over the supplies: distances, predecessors and the settled nodes. A distance packs
 * the sum of reduced costs (high bits) and the number of reassignments (low bits), so that of two equally cheap paths
 * the one with fewer reassignments wins.
 */
final class ShortestPaths {
    static final int NONE = -1;
    private static final int MOVES = 20;

    final DistanceHeap queue = new DistanceHeap();

    /** Settled supplies, in order. */
    int[] settled = new int[64];

    int settledCount;

    private final SupplyNodes supplies;
    private int[] reached = new int[64];
    private int reachedCount;
    private int[] need = new int[0];
    private int[] from = new int[0];

    ShortestPaths(SupplyNodes supplies) {
        this.supplies = supplies;
    }

    static long length(long value) {
        return value << MOVES;
    }

    static long lengthOfMove(long value) {
        return (value << MOVES) + 1;
    }

    static long valueOf(long distance) {
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

    /** Resets all distances for the next search. */
    void end() {
        for (int i = 0; i < reachedCount; i++) {
            supplies.distance(reached[i], SupplyNodes.UNREACHED);
        }
        reachedCount = 0;
    }

    /** The need that moves over the arc into this supply on the shortest path, or {@link #NONE}. */
    int need(int supply) {
        return need[supply];
    }

    /** The predecessor of a supply on the shortest path, or {@link #NONE}. */
    int from(int supply) {
        return from[supply];
    }

    void label(int supply, long at, int byNeed, int fromSupply) {
        if (supplies.distance(supply) == SupplyNodes.UNREACHED) {
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

package org.kith.engine.plan;

import java.util.Arrays;

/**
 * Each need's edges in the order of what they gain it, as prices were when they were last put in order. While prices only rise,
 * as they do while needs are only added, what an edge gained then is a bound on what it gains now: a search looks at the first
 * few and knows that the rest are no better. Once prices fall there is no such order.
 */
final class Preferences {
    private final NeedNodes needs;
    private final Supplies supplies;
    private long[][] orders = new long[0][];

    /** Edges looked at since a need's were last put in order. */
    private int[] looks = new int[0];

    private boolean kept = true;

    Preferences(NeedNodes needs, Supplies supplies) {
        this.needs = needs;
        this.supplies = supplies;
    }

    /** From now on prices may fall. */
    void end() {
        kept = false;
        orders = new long[0][];
        looks = new int[0];
    }

    /**
     * The edges of a need, best last: each the bound on its gain in the high and its rank among the need's edges in the low half.
     * Null if there is no order.
     */
    long[] of(int need) {
        if (!kept) {
            return null;
        }
        if (need >= orders.length) {
            orders = Arrays.copyOf(orders, needs.bound());
            looks = Arrays.copyOf(looks, needs.bound());
        }
        if (orders[need] == null || looks[need] > 4 * orders[need].length) {
            orders[need] = order(needs.edges[need]);
            looks[need] = 0;
        }
        return orders[need];
    }

    void looked(int need, int edges) {
        if (kept) {
            looks[need] += edges;
        }
    }

    static long gain(long entry) {
        return entry >> 32;
    }

    static int rank(long entry) {
        return (int) entry;
    }

    private long[] order(Edges edges) {
        long[] order = new long[edges.count()];
        for (int rank = 0; rank < order.length; rank++) {
            long edge = edges.get(rank);
            long gain = Edges.value(edge) - supplies.price(Edges.node(edge));
            order[rank] = Edges.edge((int) Math.max(gain, Integer.MIN_VALUE), rank);
        }
        Arrays.sort(order);
        return order;
    }
}

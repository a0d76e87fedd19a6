package org.kith.engine.plan;

import java.util.Arrays;

/**
 * Each need's edges in order of gain at the prices when they were last sorted. While prices only rise, as they do
 * while needs are only added, a gain from then is an upper bound on the gain now, so a search can stop early.
 * Unavailable once prices may fall.
 */
final class GainOrder {
    private final DemandNodes needs;
    private final SupplyNodes supplies;
    private long[][] orders = new long[0][];

    /** Edges scanned since the need's edges were last sorted. */
    private int[] scans = new int[0];

    private boolean kept = true;

    GainOrder(DemandNodes needs, SupplyNodes supplies) {
        this.needs = needs;
        this.supplies = supplies;
    }

    /** Disables the order, because prices may fall from now on. */
    void end() {
        kept = false;
        orders = new long[0][];
        scans = new int[0];
    }

    /**
     * The edges of a need, best last: each packs the bound on its gain (high) and its rank among the need's edges
     * (low). Null if the order is unavailable.
     */
    long[] of(int need) {
        if (!kept) {
            return null;
        }
        if (need >= orders.length) {
            orders = Arrays.copyOf(orders, needs.bound());
            scans = Arrays.copyOf(scans, needs.bound());
        }
        if (orders[need] == null || scans[need] > 4 * orders[need].length) {
            orders[need] = order(needs.edges[need]);
            scans[need] = 0;
        }
        return orders[need];
    }

    void scanned(int need, int edges) {
        if (kept) {
            scans[need] += edges;
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

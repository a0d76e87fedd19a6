package org.kith.engine.plan;

import java.util.Arrays;

/**
 * The supplies of a flow: an offer with its capacity; a volunteer over several offers, where the volunteer has a limit or a cost
 * of their own; a zone, whose supply is going unserved. Each has a price that no need pays more than its value for, and that is
 * the cost of the next unit while there is one.
 */
final class Supplies {
    static final int NONE = -1;

    /** The distance of what no search has reached. */
    static final long UNREACHED = Long.MAX_VALUE;

    private static final int[] NOBODY = {};

    Edges[] edges = new Edges[16];

    /** Price and distance of each supply side by side: a search looks at both of many, in no order. */
    private long[] state = new long[2 * 16];

    int[] capacity = new int[16];

    /** Units in use: needs served, or for a volunteer those of all their offers. */
    int[] used = new int[16];

    /** The rows of the needs served. */
    int[][] served = new int[16][];

    /** The volunteer an offer belongs to, or {@link #NONE}. */
    int[] parent = new int[16];

    /** The offers of a volunteer, null for others. */
    int[][] children = new int[16][];

    UnitCost[] cost = new UnitCost[16];

    /** The id of the offer, volunteer or zone it stands for. */
    long[] id = new long[16];

    /** What all assignments are worth, costs left out. */
    long worth;

    private int[] free = new int[16];
    private int freeCount;
    private int count;

    /** A new supply without capacity, at price 0. */
    int add(long of, UnitCost unitCost) {
        int supply = freeCount > 0 ? free[--freeCount] : count++;
        if (supply == edges.length) {
            grow();
        }
        edges[supply] = new Edges();
        state[2 * supply] = 0;
        state[2 * supply + 1] = UNREACHED;
        capacity[supply] = 0;
        used[supply] = 0;
        served[supply] = NOBODY;
        parent[supply] = NONE;
        children[supply] = null;
        cost[supply] = unitCost;
        id[supply] = of;
        return supply;
    }

    void remove(int supply) {
        edges[supply] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = supply;
    }

    /** One above the highest number of a supply ever. */
    int bound() {
        return count;
    }

    boolean exists(int supply) {
        return edges[supply] != null;
    }

    long price(int supply) {
        return state[2 * supply];
    }

    void raisePrice(int supply, long by) {
        state[2 * supply] += by;
    }

    void lowerPrice(int supply, long by) {
        state[2 * supply] -= by;
    }

    long distance(int supply) {
        return state[2 * supply + 1];
    }

    void distance(int supply, long distance) {
        state[2 * supply + 1] = distance;
    }

    /** What the next unit would cost; none may be taken beyond the capacity. */
    long next(int supply) {
        return cost[supply].of(used[supply] + 1);
    }

    void sit(int supply, int need, NeedNodes needs, int value) {
        int seat = count(supply);
        if (seat == served[supply].length) {
            served[supply] = Arrays.copyOf(served[supply], seat == 0 ? 1 : 2 * seat);
        }
        needs.note(need);
        served[supply][seat] = need;
        needs.seat[need] = seat;
        needs.at[need] = supply;
        needs.valueAt[need] = value;
        worth = Math.addExact(worth, value);
        change(supply, 1);
    }

    void leave(int need, NeedNodes needs) {
        needs.note(need);
        int supply = needs.at[need];
        int last = served[supply][count(supply) - 1];
        served[supply][needs.seat[need]] = last;
        needs.seat[last] = needs.seat[need];
        needs.at[need] = NeedNodes.NOWHERE;
        worth = Math.subtractExact(worth, needs.valueAt[need]);
        needs.valueAt[need] = 0;
        change(supply, -1);
    }

    /** How many needs sit here; a volunteer's needs sit with the offers. */
    int count(int supply) {
        return children[supply] == null ? used[supply] : 0;
    }

    private void change(int supply, int by) {
        used[supply] += by;
        if (parent[supply] != NONE) {
            used[parent[supply]] += by;
        }
    }

    private void grow() {
        int more = 2 * edges.length;
        edges = Arrays.copyOf(edges, more);
        state = Arrays.copyOf(state, 2 * more);
        capacity = Arrays.copyOf(capacity, more);
        used = Arrays.copyOf(used, more);
        served = Arrays.copyOf(served, more);
        parent = Arrays.copyOf(parent, more);
        children = Arrays.copyOf(children, more);
        cost = Arrays.copyOf(cost, more);
        id = Arrays.copyOf(id, more);
    }
}

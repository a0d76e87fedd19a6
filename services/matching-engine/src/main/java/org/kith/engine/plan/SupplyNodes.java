package org.kith.engine.plan;

import java.util.Arrays;

/**
 * The supply side of the network. A node is an offer with its capacity, a volunteer above several offers where the
 * volunteer has a limit or cost of their own, or a zone, whose units stand for going unserved. The price of a node is
 * its dual variable, at most the cost of its next unit while there is capacity.
 */
final class SupplyNodes {
    static final int NONE = -1;

    /** The distance of a node no search has reached. */
    static final long UNREACHED = Long.MAX_VALUE;

    private static final int[] NO_NEEDS = {};

    Edges[] edges = new Edges[16];

    /** Price and distance of each node side by side, because a search reads both of many nodes in random order. */
    private long[] state = new long[2 * 16];

    int[] capacity = new int[16];

    /** Units in use: needs served, for a volunteer over all their offers. */
    int[] used = new int[16];

    /** Rows of the needs served. */
    int[][] served = new int[16][];

    /** The volunteer node of an offer, or {@link #NONE}. */
    int[] parent = new int[16];

    /** The offers of a volunteer node, null for other nodes. */
    int[][] children = new int[16][];

    MarginalCost[] cost = new MarginalCost[16];

    /** The id of the offer, volunteer or zone. */
    long[] id = new long[16];

    /** Sum of the values of all assignments, without costs. */
    long totalValue;

    private int[] free = new int[16];
    private int freeCount;
    private int count;

    /** Adds a node without capacity, at price 0. */
    int add(long of, MarginalCost unitCost) {
        int supply = freeCount > 0 ? free[--freeCount] : count++;
        if (supply == edges.length) {
            grow();
        }
        edges[supply] = new Edges();
        state[2 * supply] = 0;
        state[2 * supply + 1] = UNREACHED;
        capacity[supply] = 0;
        used[supply] = 0;
        served[supply] = NO_NEEDS;
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

    /** One above the highest node number ever used. */
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

    /** The cost of the next unit; the capacity is not checked. */
    long nextUnitCost(int supply) {
        return cost[supply].of(used[supply] + 1);
    }

    void assign(int supply, int need, DemandNodes needs, int value) {
        int position = servedCount(supply);
        if (position == served[supply].length) {
            served[supply] = Arrays.copyOf(served[supply], position == 0 ? 1 : 2 * position);
        }
        needs.note(need);
        served[supply][position] = need;
        needs.position[need] = position;
        needs.supplyOf[need] = supply;
        needs.assignedValue[need] = value;
        totalValue = Math.addExact(totalValue, value);
        change(supply, 1);
    }

    void unassign(int need, DemandNodes needs) {
        needs.note(need);
        int supply = needs.supplyOf[need];
        int last = served[supply][servedCount(supply) - 1];
        served[supply][needs.position[need]] = last;
        needs.position[last] = needs.position[need];
        needs.supplyOf[need] = DemandNodes.UNASSIGNED;
        totalValue = Math.subtractExact(totalValue, needs.assignedValue[need]);
        needs.assignedValue[need] = 0;
        change(supply, -1);
    }

    /** Number of needs listed at the node; a volunteer's needs are listed at the offers. */
    int servedCount(int supply) {
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

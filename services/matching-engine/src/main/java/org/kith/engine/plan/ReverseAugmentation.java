package org.kith.engine.plan;

/**
 * Puts a freed unit to its best use: follows the cheapest path, over needs that would gain by moving to the free unit,
 * to an unserved need or to a supply whose unit may stay unused, and updates the prices so that they stay dual
 * feasible.
 */
final class ReverseAugmentation {
    private final DemandNodes needs;
    private final SupplyNodes supplies;
    private final ShortestPaths paths;

    private int start;
    private int startParent;
    private long best;
    private int bestSupply;
    private int bestNeed;

    ReverseAugmentation(DemandNodes needs, SupplyNodes supplies, ShortestPaths paths) {
        this.needs = needs;
        this.supplies = supplies;
        this.paths = paths;
    }

    /** A unit of this supply came free. */
    void unitFreed(int supply) {
        paths.start();
        start = supply;
        startParent = supplies.parent[supply];
        best = Long.MAX_VALUE;
        bestSupply = SupplyNodes.NONE;
        bestNeed = ShortestPaths.NONE;
        relax(supply, 0, ShortestPaths.NONE, ShortestPaths.NONE);
        run();
    }

    /** The capacity of this supply, which is not below a volunteer node and was full, was raised by one unit. */
    void capacityRaised(int supply) {
        if (supplies.price(supply) > supplies.nextUnitCost(supply)) {
            unitFreed(supply);
        }
    }

    private void run() {
        DistanceHeap queue = paths.queue;
        while (!queue.isEmpty() && queue.nearest() < best) {
            long at = queue.nearest();
            int supply = queue.take();
            if (at == supplies.distance(supply)) {
                paths.settle(supply);
                settle(supply, at);
            }
        }
        adjustPrices();
        paths.end();
        augment();
    }

    private void settle(int supply, long at) {
        int parent = supplies.parent[supply];
        if (parent != SupplyNodes.NONE) {
            relax(
                    parent,
                    at + ShortestPaths.length(supplies.price(supply) - supplies.price(parent)),
                    ShortestPaths.NONE,
                    supply);
        }
        int[] children = supplies.children[supply];
        if (children != null) {
            for (int child : children) {
                if (supplies.used[child] < supplies.capacity[child]) {
                    relax(
                            child,
                            at + ShortestPaths.length(supplies.price(supply) - supplies.price(child)),
                            ShortestPaths.NONE,
                            supply);
                }
            }
        }
        Edges edges = supplies.edges[supply];
        long price = supplies.price(supply);
        for (int i = edges.count() - 1; i >= 0; i--) {
            long edge = edges.get(i);
            int need = Edges.node(edge);
            int there = needs.supplyOf[need];
            if (there != supply) {
                long to = at + ShortestPaths.lengthOfMove(needs.gain[need] - Edges.value(edge) + price);
                if (there != DemandNodes.UNASSIGNED) {
                    relax(there, to, need, supply);
                } else if (to < best) {
                    best = to;
                    bestNeed = need;
                    bestSupply = supply;
                }
            }
        }
    }

    private void relax(int supply, long at, int byNeed, int from) {
        if (at >= best || at >= supplies.distance(supply)) {
            return;
        }
        paths.label(supply, at, byNeed, from);
        if (supplies.parent[supply] == SupplyNodes.NONE) {
            long end = at + ShortestPaths.length(supplies.price(supply) - costOfTheUnit(supply));
            if (end < best) {
                best = end;
                bestSupply = supply;
                bestNeed = ShortestPaths.NONE;
            }
        }
        if (at < best) {
            paths.queue.add(at, supply);
        }
    }

    /** At the start the unit is already counted as free; anywhere else the last unit in use would become free. */
    private long costOfTheUnit(int supply) {
        boolean counted = supply == start || supply == startParent;
        return supplies.cost[supply].of(supplies.used[supply] + (counted ? 1 : 0));
    }

    private void adjustPrices() {
        long end = ShortestPaths.valueOf(best);
        for (int i = 0; i < paths.settledCount; i++) {
            int supply = paths.settled[i];
            long by = end - ShortestPaths.valueOf(supplies.distance(supply));
            if (by > 0) {
                supplies.lowerPrice(supply, by);
                int[] served = supplies.served[supply];
                for (int at = supplies.servedCount(supply) - 1; at >= 0; at--) {
                    needs.gain[served[at]] += by;
                }
            }
        }
    }

    /** Shifts every need on the path one supply closer to the free unit, last first. */
    private void augment() {
        int to = bestSupply;
        int need = bestNeed;
        if (need == ShortestPaths.NONE) {
            need = paths.need(to);
            to = paths.from(to);
        }
        while (to != ShortestPaths.NONE) {
            if (need != ShortestPaths.NONE) {
                int value = Math.toIntExact(needs.gain[need] + supplies.price(to));
                if (needs.supplyOf[need] != DemandNodes.UNASSIGNED) {
                    supplies.unassign(need, needs);
                }
                supplies.assign(to, need, needs, value);
            }
            need = paths.need(to);
            to = paths.from(to);
        }
    }
}

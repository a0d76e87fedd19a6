package org.kith.engine.plan;

/**
 * Successive shortest paths, from a need or an overfull supply: moves needs along the cheapest augmenting path to a
 * supply with a free unit, or to a need that is better left unserved, and updates the prices so that they stay dual
 * feasible.
 */
final class ForwardAugmentation {
    private final DemandNodes needs;
    private final SupplyNodes supplies;
    private final ShortestPaths paths;
    private final GainOrder gainOrder;

    /** Whether going unserved is free; otherwise it is an edge to the zone's supply. */
    private final boolean unservedIsFree;

    private long best;
    private int bestSupply;
    private int bestNeed;

    ForwardAugmentation(
            DemandNodes needs, SupplyNodes supplies, ShortestPaths paths, GainOrder gainOrder, boolean unservedIsFree) {
        this.needs = needs;
        this.supplies = supplies;
        this.paths = paths;
        this.gainOrder = gainOrder;
        this.unservedIsFree = unservedIsFree;
    }

    /** Assigns an unassigned need, or leaves it unserved if that is optimal. */
    void assign(int need) {
        begin();
        needs.gain[need] = bestGain(need);
        bestNeed = need;
        best = unservedIsFree ? ShortestPaths.length(needs.gain[need]) : Long.MAX_VALUE;
        expand(need, 0, SupplyNodes.NONE);
        run();
        needs.gain[need] -= ShortestPaths.valueOf(best);
        augment(need);
    }

    /** Removes one unit from a supply that has one too many in use. */
    void evictFrom(int supply) {
        begin();
        best = Long.MAX_VALUE;
        bestNeed = ShortestPaths.NONE;
        paths.label(supply, 0, ShortestPaths.NONE, ShortestPaths.NONE);
        paths.queue.add(0, supply);
        run();
        augment(ShortestPaths.NONE);
    }

    private void begin() {
        paths.start();
        bestSupply = SupplyNodes.NONE;
    }

    private long bestGain(int need) {
        long gain = unservedIsFree ? 0 : Long.MIN_VALUE;
        Edges edges = needs.edges[need];
        long[] order = gainOrder.of(need);
        for (int i = edges.count() - 1; i >= 0; i--) {
            long edge = edges.get(order == null ? i : GainOrder.rank(order[i]));
            if ((order == null ? Edges.value(edge) : GainOrder.gain(order[i])) <= gain) {
                break;
            }
            gain = Math.max(gain, Edges.value(edge) - supplies.price(Edges.node(edge)));
        }
        return gain;
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
    }

    private void settle(int supply, long at) {
        int parent = supplies.parent[supply];
        if (parent != SupplyNodes.NONE && supplies.used[supply] < supplies.capacity[supply]) {
            relax(
                    parent,
                    at + ShortestPaths.length(supplies.price(parent) - supplies.price(supply)),
                    ShortestPaths.NONE,
                    supply);
        }
        int[] children = supplies.children[supply];
        if (children != null) {
            for (int child : children) {
                if (supplies.used[child] > 0) {
                    relax(
                            child,
                            at + ShortestPaths.length(supplies.price(child) - supplies.price(supply)),
                            ShortestPaths.NONE,
                            supply);
                }
            }
        }
        int[] served = supplies.served[supply];
        for (int i = supplies.servedCount(supply) - 1; i >= 0; i--) {
            expand(served[i], at, supply);
        }
    }

    private void expand(int need, long at, int supply) {
        long gain = needs.gain[need];
        if (unservedIsFree && supply != SupplyNodes.NONE && at + ShortestPaths.lengthOfMove(gain) < best) {
            best = at + ShortestPaths.lengthOfMove(gain);
            bestNeed = need;
            bestSupply = SupplyNodes.NONE;
        }
        long[] order = gainOrder.of(need);
        if (order == null) {
            expandAll(need, at, gain);
            return;
        }
        Edges edges = needs.edges[need];
        int i = order.length - 1;
        while (i >= 0 && at + ShortestPaths.lengthOfMove(gain - GainOrder.gain(order[i])) < best) {
            long edge = edges.get(GainOrder.rank(order[i--]));
            int to = Edges.node(edge);
            relax(to, at + ShortestPaths.lengthOfMove(gain - Edges.value(edge) + supplies.price(to)), need, supply);
        }
        gainOrder.scanned(need, order.length - 1 - i);
    }

    private void expandAll(int need, long at, long gain) {
        Edges edges = needs.edges[need];
        for (int i = edges.count() - 1; i >= 0; i--) {
            long edge = edges.get(i);
            long least = at + ShortestPaths.lengthOfMove(gain - Edges.value(edge));
            if (least >= best) {
                return; // prices are never negative
            }
            int to = Edges.node(edge);
            relax(to, least + ShortestPaths.length(supplies.price(to)), need, needs.supplyOf[need]);
        }
    }

    private void relax(int supply, long at, int byNeed, int from) {
        if (at >= best || at >= supplies.distance(supply)) {
            return;
        }
        paths.label(supply, at, byNeed, from);
        if (supplies.parent[supply] == SupplyNodes.NONE && supplies.used[supply] < supplies.capacity[supply]) {
            long end = at + ShortestPaths.length(supplies.nextUnitCost(supply) - supplies.price(supply));
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

    private void adjustPrices() {
        long end = ShortestPaths.valueOf(best);
        for (int i = 0; i < paths.settledCount; i++) {
            int supply = paths.settled[i];
            long by = end - ShortestPaths.valueOf(supplies.distance(supply));
            if (by > 0) {
                supplies.raisePrice(supply, by);
                int[] served = supplies.served[supply];
                for (int at = supplies.servedCount(supply) - 1; at >= 0; at--) {
                    needs.gain[served[at]] -= by;
                }
            }
        }
    }

    /** Shifts every need on the path to its next supply, last first. */
    private void augment(int first) {
        int to = bestSupply;
        int need = bestNeed;
        if (to != SupplyNodes.NONE) {
            need = paths.need(to);
        }
        while (true) {
            // On arcs between a volunteer and their offers no need moves, only the unit in use.
            while (to != SupplyNodes.NONE && need == ShortestPaths.NONE && paths.from(to) != ShortestPaths.NONE) {
                to = paths.from(to);
                need = paths.need(to);
            }
            if (need == ShortestPaths.NONE) {
                return;
            }
            int from = needs.supplyOf[need];
            int value = to == SupplyNodes.NONE ? 0 : valueOf(need, to);
            if (from != DemandNodes.UNASSIGNED) {
                supplies.unassign(need, needs);
            }
            if (to != SupplyNodes.NONE) {
                supplies.assign(to, need, needs, value);
            }
            if (need == first) {
                return;
            }
            to = from;
            need = paths.need(from);
        }
    }

    /** Edges on the path are tight after the price update, so the value is the need's gain plus the price. */
    private int valueOf(int need, int supply) {
        return Math.toIntExact(needs.gain[need] + supplies.price(supply));
    }
}

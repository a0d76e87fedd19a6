package org.kith.engine.plan;

/**
 * Makes the best of a unit that came free: the shortest way, over needs that would rather be there, to a need that is unserved
 * or to a supply whose unit may as well stay free. Afterwards prices are right again.
 */
final class Pull {
    private final NeedNodes needs;
    private final Supplies supplies;
    private final Reach reach;

    private int start;
    private int startParent;
    private long best;
    private int bestSupply;
    private int bestNeed;

    Pull(NeedNodes needs, Supplies supplies, Reach reach) {
        this.needs = needs;
        this.supplies = supplies;
        this.reach = reach;
    }

    /** A need left this supply. */
    void left(int supply) {
        reach.start();
        start = supply;
        startParent = supplies.parent[supply];
        best = Long.MAX_VALUE;
        bestSupply = Supplies.NONE;
        bestNeed = Reach.NONE;
        go(supply, 0, Reach.NONE, Reach.NONE);
        run();
    }

    /** This supply, which belongs to no volunteer node, was full and may now use one unit more. */
    void raised(int supply) {
        if (supplies.price(supply) > supplies.next(supply)) {
            left(supply);
        }
    }

    private void run() {
        Queue queue = reach.queue;
        while (!queue.isEmpty() && queue.nearest() < best) {
            long at = queue.nearest();
            int supply = queue.take();
            if (at == supplies.distance(supply)) {
                reach.settle(supply);
                settle(supply, at);
            }
        }
        adjustPrices();
        reach.end();
        moveAlong();
    }

    private void settle(int supply, long at) {
        int parent = supplies.parent[supply];
        if (parent != Supplies.NONE) {
            go(parent, at + Reach.far(supplies.price(supply) - supplies.price(parent)), Reach.NONE, supply);
        }
        int[] children = supplies.children[supply];
        if (children != null) {
            for (int child : children) {
                if (supplies.used[child] < supplies.capacity[child]) {
                    go(child, at + Reach.far(supplies.price(supply) - supplies.price(child)), Reach.NONE, supply);
                }
            }
        }
        Edges edges = supplies.edges[supply];
        long price = supplies.price(supply);
        for (int i = edges.count() - 1; i >= 0; i--) {
            long edge = edges.get(i);
            int need = Edges.node(edge);
            int there = needs.at[need];
            if (there != supply) {
                long to = at + Reach.move(needs.gain[need] - Edges.value(edge) + price);
                if (there != NeedNodes.NOWHERE) {
                    go(there, to, need, supply);
                } else if (to < best) {
                    best = to;
                    bestNeed = need;
                    bestSupply = supply;
                }
            }
        }
    }

    private void go(int supply, long at, int byNeed, int from) {
        if (at >= best || at >= supplies.distance(supply)) {
            return;
        }
        reach.set(supply, at, byNeed, from);
        if (supplies.parent[supply] == Supplies.NONE) {
            long end = at + Reach.far(supplies.price(supply) - costOfTheUnit(supply));
            if (end < best) {
                best = end;
                bestSupply = supply;
                bestNeed = Reach.NONE;
            }
        }
        if (at < best) {
            reach.queue.add(at, supply);
        }
    }

    /** Where the unit came free it is counted as free already; elsewhere the last one in use would become so. */
    private long costOfTheUnit(int supply) {
        boolean counted = supply == start || supply == startParent;
        return supplies.cost[supply].of(supplies.used[supply] + (counted ? 1 : 0));
    }

    private void adjustPrices() {
        long end = Reach.value(best);
        for (int i = 0; i < reach.settledCount; i++) {
            int supply = reach.settled[i];
            long by = end - Reach.value(supplies.distance(supply));
            if (by > 0) {
                supplies.lowerPrice(supply, by);
                int[] served = supplies.served[supply];
                for (int at = supplies.count(supply) - 1; at >= 0; at--) {
                    needs.gain[served[at]] += by;
                }
            }
        }
    }

    /** Moves every need on the way one supply nearer to the unit that came free, last first. */
    private void moveAlong() {
        int to = bestSupply;
        int need = bestNeed;
        if (need == Reach.NONE) {
            need = reach.need(to);
            to = reach.from(to);
        }
        while (to != Reach.NONE) {
            if (need != Reach.NONE) {
                int value = Math.toIntExact(needs.gain[need] + supplies.price(to));
                if (needs.at[need] != NeedNodes.NOWHERE) {
                    supplies.leave(need, needs);
                }
                supplies.sit(to, need, needs, value);
            }
            need = reach.need(to);
            to = reach.from(to);
        }
    }
}

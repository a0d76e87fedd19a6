package org.kith.engine.plan;

/**
 * Makes room for one unit more at the least loss: the shortest way, over needs that could move to another supply, to a supply
 * with a unit left or to a need that is better left unserved. Afterwards prices are right again.
 */
final class Push {
    private final NeedNodes needs;
    private final Supplies supplies;
    private final Reach reach;
    private final Preferences preferences;

    /** Whether going unserved is free; otherwise it is an edge to the zone like any other. */
    private final boolean unservedIsFree;

    private long best;
    private int bestSupply;
    private int bestNeed;

    Push(NeedNodes needs, Supplies supplies, Reach reach, Preferences preferences, boolean unservedIsFree) {
        this.needs = needs;
        this.supplies = supplies;
        this.reach = reach;
        this.preferences = preferences;
        this.unservedIsFree = unservedIsFree;
    }

    /** Places a need that is nowhere, or leaves it there if that is best. */
    void need(int need) {
        begin();
        needs.gain[need] = bestGain(need);
        bestNeed = need;
        best = unservedIsFree ? Reach.far(needs.gain[need]) : Long.MAX_VALUE;
        expand(need, 0, Supplies.NONE);
        run();
        needs.gain[need] -= Reach.value(best);
        moveAlong(need);
    }

    /** Takes one unit from a supply that has one too many in use. */
    void supply(int supply) {
        begin();
        best = Long.MAX_VALUE;
        bestNeed = Reach.NONE;
        reach.set(supply, 0, Reach.NONE, Reach.NONE);
        reach.queue.add(0, supply);
        run();
        moveAlong(Reach.NONE);
    }

    private void begin() {
        reach.start();
        bestSupply = Supplies.NONE;
    }

    private long bestGain(int need) {
        long gain = unservedIsFree ? 0 : Long.MIN_VALUE;
        Edges edges = needs.edges[need];
        long[] order = preferences.of(need);
        for (int i = edges.count() - 1; i >= 0; i--) {
            long edge = edges.get(order == null ? i : Preferences.rank(order[i]));
            if ((order == null ? Edges.value(edge) : Preferences.gain(order[i])) <= gain) {
                break;
            }
            gain = Math.max(gain, Edges.value(edge) - supplies.price(Edges.node(edge)));
        }
        return gain;
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
    }

    private void settle(int supply, long at) {
        int parent = supplies.parent[supply];
        if (parent != Supplies.NONE && supplies.used[supply] < supplies.capacity[supply]) {
            go(parent, at + Reach.far(supplies.price(parent) - supplies.price(supply)), Reach.NONE, supply);
        }
        int[] children = supplies.children[supply];
        if (children != null) {
            for (int child : children) {
                if (supplies.used[child] > 0) {
                    go(child, at + Reach.far(supplies.price(child) - supplies.price(supply)), Reach.NONE, supply);
                }
            }
        }
        int[] served = supplies.served[supply];
        for (int i = supplies.count(supply) - 1; i >= 0; i--) {
            expand(served[i], at, supply);
        }
    }

    private void expand(int need, long at, int supply) {
        long gain = needs.gain[need];
        if (unservedIsFree && supply != Supplies.NONE && at + Reach.move(gain) < best) {
            best = at + Reach.move(gain);
            bestNeed = need;
            bestSupply = Supplies.NONE;
        }
        long[] order = preferences.of(need);
        if (order == null) {
            expandAll(need, at, gain);
            return;
        }
        Edges edges = needs.edges[need];
        int i = order.length - 1;
        while (i >= 0 && at + Reach.move(gain - Preferences.gain(order[i])) < best) {
            long edge = edges.get(Preferences.rank(order[i--]));
            int to = Edges.node(edge);
            go(to, at + Reach.move(gain - Edges.value(edge) + supplies.price(to)), need, supply);
        }
        preferences.looked(need, order.length - 1 - i);
    }

    private void expandAll(int need, long at, long gain) {
        Edges edges = needs.edges[need];
        for (int i = edges.count() - 1; i >= 0; i--) {
            long edge = edges.get(i);
            long least = at + Reach.move(gain - Edges.value(edge));
            if (least >= best) {
                return; // prices are never below 0
            }
            int to = Edges.node(edge);
            go(to, least + Reach.far(supplies.price(to)), need, needs.at[need]);
        }
    }

    private void go(int supply, long at, int byNeed, int from) {
        if (at >= best || at >= supplies.distance(supply)) {
            return;
        }
        reach.set(supply, at, byNeed, from);
        if (supplies.parent[supply] == Supplies.NONE && supplies.used[supply] < supplies.capacity[supply]) {
            long end = at + Reach.far(supplies.next(supply) - supplies.price(supply));
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

    private void adjustPrices() {
        long end = Reach.value(best);
        for (int i = 0; i < reach.settledCount; i++) {
            int supply = reach.settled[i];
            long by = end - Reach.value(supplies.distance(supply));
            if (by > 0) {
                supplies.raisePrice(supply, by);
                int[] served = supplies.served[supply];
                for (int at = supplies.count(supply) - 1; at >= 0; at--) {
                    needs.gain[served[at]] -= by;
                }
            }
        }
    }

    /** Moves every need on the way one supply on, last first. */
    private void moveAlong(int first) {
        int to = bestSupply;
        int need = bestNeed;
        if (to != Supplies.NONE) {
            need = reach.need(to);
        }
        while (true) {
            // Over a volunteer no need moves: units only change hands between offers.
            while (to != Supplies.NONE && need == Reach.NONE && reach.from(to) != Reach.NONE) {
                to = reach.from(to);
                need = reach.need(to);
            }
            if (need == Reach.NONE) {
                return;
            }
            int from = needs.at[need];
            int value = to == Supplies.NONE ? 0 : valueOf(need, to);
            if (from != NeedNodes.NOWHERE) {
                supplies.leave(need, needs);
            }
            if (to != Supplies.NONE) {
                supplies.sit(to, need, needs, value);
            }
            if (need == first) {
                return;
            }
            to = from;
            need = reach.need(from);
        }
    }

    /** On the way the edge is tight once prices are adjusted, so its value is what the need gains and pays. */
    private int valueOf(int need, int supply) {
        return Math.toIntExact(needs.gain[need] + supplies.price(supply));
    }
}

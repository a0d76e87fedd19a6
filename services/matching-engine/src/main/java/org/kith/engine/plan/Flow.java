package org.kith.engine.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Needs and supplies with the assignment of highest value and prices that prove it. Whatever changes, the assignment is the best
 * again afterwards. The invariants, for every need n and supply s it has an edge of value v to:
 *
 * <ul>
 *   <li>{@code gain(n) >= v - price(s)}, with equality where n is served; {@code gain(n) = 0} where it is not;
 *   <li>{@code price(s) >= 0}, not above the cost of the next unit while there is one, and not below the cost of the last;
 *   <li>an offer of a volunteer node is priced at least as high as the volunteer while in use, at most as high while not full.
 * </ul>
 */
final class Flow {
    final NeedNodes needs = new NeedNodes();
    final Supplies supplies = new Supplies();
    final boolean unservedIsFree;
    private final Preferences preferences;
    private final Push push;
    private final Pull pull;
    private boolean changing;

    /**
     * An empty flow.
     *
     * @param unservedIsFree whether a need may go unserved at no cost; if not, every need must have an edge to a supply that
     *     always has a unit, and gains may be below 0
     */
    Flow(boolean unservedIsFree) {
        this.unservedIsFree = unservedIsFree;
        Reach reach = new Reach(supplies);
        preferences = new Preferences(needs, supplies);
        push = new Push(needs, supplies, reach, preferences, unservedIsFree);
        pull = new Pull(needs, supplies, reach);
    }

    /** Lets supplies know their edges, without which nothing but adding needs is possible. */
    void mayChange() {
        preferences.end();
        int[] counts = new int[supplies.bound()];
        needs.edges().forEach(edges -> edges.nodes().forEach(supply -> counts[supply]++));
        long[][] known = new long[counts.length][];
        for (int supply = 0; supply < counts.length; supply++) {
            known[supply] = new long[counts[supply]];
        }
        for (int need = 0; need < needs.bound(); need++) {
            Edges edges = needs.edges[need];
            for (int i = 0; edges != null && i < edges.count(); i++) {
                int supply = Edges.node(edges.get(i));
                known[supply][--counts[supply]] = Edges.edge(Edges.value(edges.get(i)), need);
            }
        }
        for (int supply = 0; supply < counts.length; supply++) {
            if (supplies.exists(supply)) {
                supplies.edges[supply] = new Edges(known[supply]);
            }
        }
        changing = true;
    }

    /** Adds a need with its edges and places it. */
    void addNeed(int need, Edges edges) {
        needs.put(need, edges);
        for (int i = 0; changing && i < edges.count(); i++) {
            long edge = edges.get(i);
            supplies.edges[Edges.node(edge)].add(Edges.value(edge), need);
        }
        push.need(need);
    }

    /** Takes a need out; the unit it used goes to whoever gains most. */
    void removeNeed(int need) {
        int supply = needs.at[need];
        forget(need);
        if (supply != NeedNodes.NOWHERE) {
            supplies.leave(need, needs);
            pull.left(supply);
        }
    }

    /** Takes a need out together with the unit it used, as when the two were matched: nothing else changes. */
    void removeWithUnit(int need) {
        int supply = needs.at[need];
        supplies.leave(need, needs);
        supplies.capacity[supply]--;
        forget(need);
    }

    /** Takes away the edge between a need and a supply. */
    void unlink(int need, int supply) {
        Edges edges = needs.edges[need];
        int value = edges.valueTo(supply);
        if (needs.at[need] == supply) {
            removeNeed(need);
            edges.remove(value, supply);
            addNeed(need, edges);
        } else {
            edges.remove(value, supply);
            supplies.edges[supply].remove(value, need);
        }
    }

    /** Adds a supply with its edges, at a price no need would pay, without capacity. */
    int addSupply(long id, Edges edges, UnitCost cost) {
        int supply = supplies.add(id, cost);
        supplies.edges[supply] = edges;
        long price = cost.of(1);
        for (int i = 0; i < edges.count(); i++) {
            long edge = edges.get(i);
            needs.edges[Edges.node(edge)].add(Edges.value(edge), supply);
            price = Math.max(price, Edges.value(edge) - needs.gain[Edges.node(edge)]);
        }
        supplies.raisePrice(supply, price);
        return supply;
    }

    /** Takes out a supply that belongs to no volunteer node; its needs go where they are best. */
    void removeSupply(int supply) {
        capacity(supply, 0);
        Edges edges = supplies.edges[supply];
        for (int i = 0; i < edges.count(); i++) {
            long edge = edges.get(i);
            needs.edges[Edges.node(edge)].remove(Edges.value(edge), supply);
        }
        supplies.remove(supply);
    }

    /** Gives a supply that belongs to no volunteer node another capacity, one unit at a time. */
    void capacity(int supply, int capacity) {
        supplies.capacity[supply] = Math.min(supplies.capacity[supply], Math.max(capacity, supplies.used[supply]));
        while (supplies.capacity[supply] > capacity) {
            supplies.capacity[supply]--;
            push.supply(supply);
        }
        while (supplies.capacity[supply] < capacity && supplies.used[supply] == supplies.capacity[supply]) {
            supplies.capacity[supply]++;
            pull.raised(supply);
        }
        supplies.capacity[supply] = capacity;
    }

    /** Adds a volunteer node without offers and without capacity. */
    int addVolunteer(long id, UnitCost cost) {
        int volunteer = supplies.add(id, cost);
        supplies.children[volunteer] = new int[0];
        return volunteer;
    }

    /**
     * Changes what belongs to a volunteer node, its limit or its cost: nobody is served by it meanwhile, then everybody who is
     * better there comes back.
     */
    void regroup(int volunteer, int capacity, Runnable change) {
        capacity(volunteer, 0);
        change.run();
        long price = supplies.next(volunteer);
        for (int child : supplies.children[volunteer]) {
            price = Math.max(price, supplies.price(child));
        }
        supplies.raisePrice(volunteer, Math.max(0, price - supplies.price(volunteer)));
        capacity(volunteer, capacity);
    }

    /** Adds an offer to a volunteer node; only while regrouping. */
    int addChild(int volunteer, long id, Edges edges, int capacity) {
        int child = addSupply(id, edges, UnitCost.NOTHING);
        supplies.parent[child] = volunteer;
        supplies.capacity[child] = capacity;
        supplies.children[volunteer] = IntStream.concat(
                        Arrays.stream(supplies.children[volunteer]), IntStream.of(child))
                .toArray();
        return child;
    }

    /** Takes an offer from a volunteer node; only while regrouping. */
    void removeChild(int child) {
        int volunteer = supplies.parent[child];
        supplies.children[volunteer] = Arrays.stream(supplies.children[volunteer])
                .filter(other -> other != child)
                .toArray();
        supplies.parent[child] = Supplies.NONE;
        removeSupply(child);
    }

    private void forget(int need) {
        Edges edges = needs.edges[need];
        needs.edges[need] = null;
        for (int i = 0; i < edges.count(); i++) {
            long edge = edges.get(i);
            supplies.edges[Edges.node(edge)].remove(Edges.value(edge), need);
        }
    }
}

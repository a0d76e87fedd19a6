package org.kith.engine.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The assignment of highest value, with dual prices that prove it, kept optimal under changes. Invariants, for every
 * need n and every supply s it has an edge of value v to:
 *
 * <ul>
 *   <li>{@code gain(n) >= v - price(s)}, with equality if n is assigned to s; {@code gain(n) = 0} if n is unserved;
 *   <li>{@code price(s) >= 0}, at most the cost of the next unit while there is capacity, at least the cost of the
 *         last unit used;
 *   <li>an offer below a volunteer node costs at least as much as the volunteer while in use, and at most as much
 *         while not full.
 * </ul>
 */
final class MinCostFlow {
    final DemandNodes needs = new DemandNodes();
    final SupplyNodes supplies = new SupplyNodes();
    final boolean unservedIsFree;
    private final GainOrder gainOrder;
    private final ForwardAugmentation forward;
    private final ReverseAugmentation reverse;
    private boolean mutable;

    /**
     * An empty flow.
     *
     * @param unservedIsFree whether a need may go unserved at no cost; if not, every need must have an edge to a
     *     supply with unlimited capacity, and gains may be negative
     */
    MinCostFlow(boolean unservedIsFree) {
        this.unservedIsFree = unservedIsFree;
        ShortestPaths paths = new ShortestPaths(supplies);
        gainOrder = new GainOrder(needs, supplies);
        forward = new ForwardAugmentation(needs, supplies, paths, gainOrder, unservedIsFree);
        reverse = new ReverseAugmentation(needs, supplies, paths);
    }

    /** Builds the supplies' adjacency lists, which every change except adding needs requires. */
    void indexSupplyEdges() {
        gainOrder.end();
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
        mutable = true;
    }

    /** Adds a need with its edges and assigns it. */
    void addNeed(int need, Edges edges) {
        needs.put(need, edges);
        for (int i = 0; mutable && i < edges.count(); i++) {
            long edge = edges.get(i);
            supplies.edges[Edges.node(edge)].add(Edges.value(edge), need);
        }
        forward.assign(need);
    }

    /** Removes a need; the unit it used is given to the best use. */
    void removeNeed(int need) {
        int supply = needs.supplyOf[need];
        forget(need);
        if (supply != DemandNodes.UNASSIGNED) {
            supplies.unassign(need, needs);
            reverse.unitFreed(supply);
        }
    }

    /** Removes a need together with the unit it used, as when the pair was matched. Nothing else changes. */
    void removeWithUnit(int need) {
        int supply = needs.supplyOf[need];
        supplies.unassign(need, needs);
        supplies.capacity[supply]--;
        forget(need);
    }

    /** Removes the edge between a need and a supply. */
    void unlink(int need, int supply) {
        Edges edges = needs.edges[need];
        int value = edges.valueTo(supply);
        if (needs.supplyOf[need] == supply) {
            removeNeed(need);
            edges.remove(value, supply);
            addNeed(need, edges);
        } else {
            edges.remove(value, supply);
            supplies.edges[supply].remove(value, need);
        }
    }

    /** Adds a supply with its edges, without capacity, at a price no need would pay. */
    int addSupply(long id, Edges edges, MarginalCost cost) {
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

    /** Removes a supply that is not below a volunteer node; its needs are reassigned. */
    void removeSupply(int supply) {
        capacity(supply, 0);
        Edges edges = supplies.edges[supply];
        for (int i = 0; i < edges.count(); i++) {
            long edge = edges.get(i);
            needs.edges[Edges.node(edge)].remove(Edges.value(edge), supply);
        }
        supplies.remove(supply);
    }

    /** Changes the capacity of a supply that is not below a volunteer node, one unit at a time. */
    void capacity(int supply, int capacity) {
        supplies.capacity[supply] = Math.min(supplies.capacity[supply], Math.max(capacity, supplies.used[supply]));
        while (supplies.capacity[supply] > capacity) {
            supplies.capacity[supply]--;
            forward.evictFrom(supply);
        }
        while (supplies.capacity[supply] < capacity && supplies.used[supply] == supplies.capacity[supply]) {
            supplies.capacity[supply]++;
            reverse.capacityRaised(supply);
        }
        supplies.capacity[supply] = capacity;
    }

    /** Adds a volunteer node without offers and without capacity. */
    int addVolunteer(long id, MarginalCost cost) {
        int volunteer = supplies.add(id, cost);
        supplies.children[volunteer] = new int[0];
        return volunteer;
    }

    /**
     * Changes the offers, the limit or the cost of a volunteer node: removes all its flow, applies the change, then
     * augments until the flow is optimal again.
     */
    void reconfigureVolunteer(int volunteer, int capacity, Runnable change) {
        capacity(volunteer, 0);
        change.run();
        long price = supplies.nextUnitCost(volunteer);
        for (int child : supplies.children[volunteer]) {
            price = Math.max(price, supplies.price(child));
        }
        supplies.raisePrice(volunteer, Math.max(0, price - supplies.price(volunteer)));
        capacity(volunteer, capacity);
    }

    /** Adds an offer below a volunteer node; only within {@link #reconfigureVolunteer}. */
    int addChild(int volunteer, long id, Edges edges, int capacity) {
        int child = addSupply(id, edges, MarginalCost.FREE);
        supplies.parent[child] = volunteer;
        supplies.capacity[child] = capacity;
        supplies.children[volunteer] = IntStream.concat(
                        Arrays.stream(supplies.children[volunteer]), IntStream.of(child))
                .toArray();
        return child;
    }

    /** Removes an offer from a volunteer node; only within {@link #reconfigureVolunteer}. */
    void removeChild(int child) {
        int volunteer = supplies.parent[child];
        supplies.children[volunteer] = Arrays.stream(supplies.children[volunteer])
                .filter(other -> other != child)
                .toArray();
        supplies.parent[child] = SupplyNodes.NONE;
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

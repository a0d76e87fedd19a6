package org.kith.engine.plan;

import java.util.Arrays;

/**
 * Verifies a flow from scratch: primal and dual feasibility, complementary slackness, and equal primal and dual value.
 */
final class FlowVerifier {
    private final MinCostFlow flow;
    private long value;
    private long dual;

    private FlowVerifier(MinCostFlow flow) {
        this.flow = flow;
    }

    /**
     * The verified values.
     *
     * @param value value of the assignments less the cost of the units used
     * @param dual value of the prices, computed separately; equal to the value
     */
    record Verified(long value, long dual) {}

    /**
     * Verifies the flow.
     *
     * @throws PlanVerificationFailed if an invariant does not hold
     */
    static Verified check(MinCostFlow flow) {
        FlowVerifier audit = new FlowVerifier(flow);
        audit.needs();
        audit.supplies();
        require(audit.value == audit.dual, "the plan is worth %s, its prices come to %s", audit.value, audit.dual);
        return new Verified(audit.value, audit.dual);
    }

    private void needs() {
        DemandNodes needs = flow.needs;
        int[] counted = new int[flow.supplies.bound()];
        for (int need = 0; need < needs.bound(); need++) {
            if (needs.edges[need] != null) {
                need(need);
                if (needs.supplyOf[need] != DemandNodes.UNASSIGNED) {
                    counted[needs.supplyOf[need]]++;
                }
            }
        }
        for (int supply = 0; supply < counted.length; supply++) {
            if (flow.supplies.exists(supply)) {
                require(counted[supply] == flow.supplies.servedCount(supply), "supply %s has lost count", supply);
            }
        }
    }

    private void need(int need) {
        DemandNodes needs = flow.needs;
        Edges edges = needs.edges[need];
        long gain = needs.gain[need];
        int at = needs.supplyOf[need];
        boolean found = at == DemandNodes.UNASSIGNED;
        require(gain >= 0 || !flow.unservedIsFree, "need %s loses", need);
        require(!found || flow.unservedIsFree && gain == 0, "need %s is unserved and gains %s", need, gain);
        for (int i = 0; i < edges.count(); i++) {
            int supply = Edges.node(edges.get(i));
            int edge = Edges.value(edges.get(i));
            require(gain >= edge - flow.supplies.price(supply), "need %s would gain more at %s", need, supply);
            if (supply == at) {
                found = true;
                require(edge == needs.assignedValue[need], "need %s has the wrong value", need);
                require(gain == edge - flow.supplies.price(supply), "need %s pays the wrong price", need);
            }
        }
        require(found, "need %s is served without an edge", need);
        value = Math.addExact(value, needs.assignedValue[need]);
        dual = Math.addExact(dual, gain);
    }

    private void supplies() {
        SupplyNodes supplies = flow.supplies;
        for (int supply = 0; supply < supplies.bound(); supply++) {
            if (!supplies.exists(supply)) {
                continue;
            }
            long price = supplies.price(supply);
            int used = supplies.used[supply];
            require(price >= 0, "supply %s has a price below 0", supply);
            require(used >= 0 && used <= supplies.capacity[supply], "supply %s is used beyond its capacity", supply);
            int parent = supplies.parent[supply];
            if (parent != SupplyNodes.NONE) {
                long above = price - supplies.price(parent);
                require(used == 0 || above >= 0, "offer %s is cheaper than its volunteer", supply);
                require(
                        used == supplies.capacity[supply] || above <= 0,
                        "offer %s is dearer than its volunteer",
                        supply);
                dual = Math.addExact(dual, Math.max(0, above) * supplies.capacity[supply]);
            } else {
                root(supply, price, used);
            }
        }
    }

    private void root(int supply, long price, int used) {
        SupplyNodes supplies = flow.supplies;
        MarginalCost cost = supplies.cost[supply];
        int[] children = supplies.children[supply];
        require(
                children == null
                        || used
                                == Arrays.stream(children)
                                        .map(child -> supplies.used[child])
                                        .sum(),
                "volunteer %s has lost count",
                supply);
        require(used == 0 || price >= cost.of(used), "supply %s sells below cost", supply);
        require(used == supplies.capacity[supply] || price <= cost.of(used + 1), "supply %s holds units back", supply);
        for (int unit = 1; unit <= used; unit++) {
            value = Math.subtractExact(value, cost.of(unit));
            dual = Math.addExact(dual, price - cost.of(unit));
        }
        for (int unit = used + 1; unit <= supplies.capacity[supply] && price > cost.of(unit); unit++) {
            dual = Math.addExact(dual, price - cost.of(unit));
        }
    }

    private static void require(boolean holds, String otherwise, Object... of) {
        if (!holds) {
            throw new PlanVerificationFailed(String.format(otherwise, of));
        }
    }
}

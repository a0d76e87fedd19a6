package org.kith.engine.plan;

import java.util.Arrays;

/** Goes over a flow from scratch: every invariant, and the value against what the prices come to. */
final class Audit {
    private final Flow flow;
    private long value;
    private long dual;

    private Audit(Flow flow) {
        this.flow = flow;
    }

    /**
     * What a flow came to.
     *
     * @param value what its assignments are worth, less what its units cost
     * @param dual what its prices come to, counted apart; equal to the value, or the flow is refused
     */
    record Result(long value, long dual) {}

    /**
     * The flow's value, proven to be the highest there is.
     *
     * @throws PlanRefused if anything is not as it must be
     */
    static Result check(Flow flow) {
        Audit audit = new Audit(flow);
        audit.needs();
        audit.supplies();
        must(audit.value == audit.dual, "the plan is worth %s, its prices come to %s", audit.value, audit.dual);
        return new Result(audit.value, audit.dual);
    }

    private void needs() {
        NeedNodes needs = flow.needs;
        int[] counted = new int[flow.supplies.bound()];
        for (int need = 0; need < needs.bound(); need++) {
            if (needs.edges[need] != null) {
                need(need);
                if (needs.at[need] != NeedNodes.NOWHERE) {
                    counted[needs.at[need]]++;
                }
            }
        }
        for (int supply = 0; supply < counted.length; supply++) {
            if (flow.supplies.exists(supply)) {
                must(counted[supply] == flow.supplies.count(supply), "supply %s has lost count", supply);
            }
        }
    }

    private void need(int need) {
        NeedNodes needs = flow.needs;
        Edges edges = needs.edges[need];
        long gain = needs.gain[need];
        int at = needs.at[need];
        boolean found = at == NeedNodes.NOWHERE;
        must(gain >= 0 || !flow.unservedIsFree, "need %s loses", need);
        must(!found || flow.unservedIsFree && gain == 0, "need %s is unserved and gains %s", need, gain);
        for (int i = 0; i < edges.count(); i++) {
            int supply = Edges.node(edges.get(i));
            int edge = Edges.value(edges.get(i));
            must(gain >= edge - flow.supplies.price(supply), "need %s would gain more at %s", need, supply);
            if (supply == at) {
                found = true;
                must(edge == needs.valueAt[need], "need %s has the wrong value", need);
                must(gain == edge - flow.supplies.price(supply), "need %s pays the wrong price", need);
            }
        }
        must(found, "need %s is served without an edge", need);
        value = Math.addExact(value, needs.valueAt[need]);
        dual = Math.addExact(dual, gain);
    }

    private void supplies() {
        Supplies supplies = flow.supplies;
        for (int supply = 0; supply < supplies.bound(); supply++) {
            if (!supplies.exists(supply)) {
                continue;
            }
            long price = supplies.price(supply);
            int used = supplies.used[supply];
            must(price >= 0, "supply %s has a price below 0", supply);
            must(used >= 0 && used <= supplies.capacity[supply], "supply %s is used beyond its capacity", supply);
            int parent = supplies.parent[supply];
            if (parent != Supplies.NONE) {
                long above = price - supplies.price(parent);
                must(used == 0 || above >= 0, "offer %s is cheaper than its volunteer", supply);
                must(used == supplies.capacity[supply] || above <= 0, "offer %s is dearer than its volunteer", supply);
                dual = Math.addExact(dual, Math.max(0, above) * supplies.capacity[supply]);
            } else {
                root(supply, price, used);
            }
        }
    }

    private void root(int supply, long price, int used) {
        Supplies supplies = flow.supplies;
        UnitCost cost = supplies.cost[supply];
        int[] children = supplies.children[supply];
        must(
                children == null
                        || used
                                == Arrays.stream(children)
                                        .map(child -> supplies.used[child])
                                        .sum(),
                "volunteer %s has lost count",
                supply);
        must(used == 0 || price >= cost.of(used), "supply %s sells below cost", supply);
        must(used == supplies.capacity[supply] || price <= cost.of(used + 1), "supply %s holds units back", supply);
        for (int unit = 1; unit <= used; unit++) {
            value = Math.subtractExact(value, cost.of(unit));
            dual = Math.addExact(dual, price - cost.of(unit));
        }
        for (int unit = used + 1; unit <= supplies.capacity[supply] && price > cost.of(unit); unit++) {
            dual = Math.addExact(dual, price - cost.of(unit));
        }
    }

    private static void must(boolean holds, String otherwise, Object... of) {
        if (!holds) {
            throw new PlanRefused(String.format(otherwise, of));
        }
    }
}

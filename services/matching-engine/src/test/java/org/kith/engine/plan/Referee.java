package org.kith.engine.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/**
 * An independent solver for the same problem. A need sends its one unit through a supply; every route is charged what
 * it falls short of the highest possible value of a pair, so that no arc has a negative cost.
 */
final class Referee {
    private static final String SINK = "sink";
    private static final int MOST = 1_000_000;

    private final Graph<String, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
    private final Set<String> needs = new HashSet<>();

    private Referee() {
        graph.addVertex(SINK);
    }

    /** The optimal value of a flow. */
    static long best(MinCostFlow flow) {
        Referee referee = new Referee();
        referee.take(flow);
        return referee.solve();
    }

    /** The optimal value of any plan, over the pairs found by checking every pair. */
    static long best(Collection<OfferProfile> offers, Collection<NeedProfile> needs, Scoring scoring) {
        Referee referee = new Referee();
        Map<Integer, List<OfferProfile>> byKind = new HashMap<>();
        for (OfferProfile offer : offers) {
            referee.graph.addVertex("supply" + offer.id());
            referee.arc("supply" + offer.id(), SINK, offer.capacity(), 0);
            byKind.computeIfAbsent(offer.kind(), kind -> new ArrayList<>()).add(offer);
        }
        for (NeedProfile need : needs) {
            String name = referee.need(need.id());
            referee.arc(name, SINK, 1, MOST);
            for (OfferProfile offer : byKind.getOrDefault(need.kind(), List.of())) {
                if (Rules.allHold(need, offer)) {
                    referee.arc(name, "supply" + offer.id(), 1, MOST - scoring.value(need, offer));
                }
            }
        }
        return referee.solve();
    }

    private void take(MinCostFlow of) {
        SupplyNodes supplies = of.supplies;
        int most = 0;
        for (int supply = 0; supply < supplies.bound(); supply++) {
            if (supplies.exists(supply)) {
                graph.addVertex("supply" + supply);
            }
        }
        for (int need = 0; need < of.needs.bound(); need++) {
            Edges edges = of.needs.edges[need];
            if (edges == null) {
                continue;
            }
            most++;
            String name = need(need);
            if (of.unservedIsFree) {
                arc(name, SINK, 1, MOST);
            }
            for (int i = 0; i < edges.count(); i++) {
                arc(name, "supply" + Edges.node(edges.get(i)), 1, MOST - Edges.value(edges.get(i)));
            }
        }
        for (int supply = 0; supply < supplies.bound(); supply++) {
            if (supplies.exists(supply)) {
                supply(supplies, supply, most);
            }
        }
    }

    private void supply(SupplyNodes supplies, int supply, int most) {
        if (supplies.parent[supply] != SupplyNodes.NONE) {
            arc("supply" + supply, "supply" + supplies.parent[supply], supplies.capacity[supply], 0);
        } else {
            int units = Math.min(supplies.capacity[supply], most);
            for (int unit = 1; unit <= units; unit++) {
                arc("supply" + supply, SINK, 1, supplies.cost[supply].of(unit));
            }
        }
    }

    private String need(long id) {
        String name = "need" + id;
        graph.addVertex(name);
        needs.add(name);
        return name;
    }

    private void arc(String from, String to, int capacity, long cost) {
        if (capacity > 0) {
            DefaultWeightedEdge arc = graph.addEdge(from, to);
            graph.setEdgeWeight(arc, cost);
            if (capacity > 1) {
                capacities.put(arc, capacity);
            }
        }
    }

    private long solve() {
        MinimumCostFlowProblem<String, DefaultWeightedEdge> problem =
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                        graph,
                        vertex -> vertex.equals(SINK) ? -needs.size() : needs.contains(vertex) ? 1 : 0,
                        arc -> capacities.getOrDefault(arc, 1));
        double cost = new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getCost();
        return (long) needs.size() * MOST - Math.round(cost);
    }
}

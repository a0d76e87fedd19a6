package org.kith.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** An independent solver for the same problem, to hold our value against. */
final class Referee {
    private static final String SOURCE = "source";
    private static final String SINK = "sink";

    private final Graph<String, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
    private int flow;

    private Referee() {
        graph.addVertex(SOURCE);
        graph.addVertex(SINK);
    }

    /** The highest value there is for what a flow holds. */
    static long best(Flow flow) {
        Referee referee = new Referee();
        referee.take(flow);
        return referee.solve();
    }

    private void take(Flow of) {
        Supplies supplies = of.supplies;
        for (int supply = 0; supply < supplies.bound(); supply++) {
            if (supplies.exists(supply)) {
                graph.addVertex("supply" + supply);
            }
        }
        List<Integer> needs = new ArrayList<>();
        for (int need = 0; need < of.needs.bound(); need++) {
            if (of.needs.edges[need] != null) {
                needs.add(need);
            }
        }
        for (int supply = 0; supply < supplies.bound(); supply++) {
            if (!supplies.exists(supply)) {
                continue;
            }
            if (supplies.parent[supply] != Supplies.NONE) {
                arc("supply" + supply, "supply" + supplies.parent[supply], supplies.capacity[supply], 0);
            } else {
                int units = Math.min(supplies.capacity[supply], needs.size());
                for (int unit = 1; unit <= units; unit++) {
                    arc("supply" + supply, SINK, 1, supplies.cost[supply].of(unit));
                }
            }
        }
        for (int need : needs) {
            flow++;
            String name = "need" + need;
            graph.addVertex(name);
            arc(SOURCE, name, 1, 0);
            if (of.unservedIsFree) {
                arc(name, SINK, 1, 0);
            }
            Edges edges = of.needs.edges[need];
            for (int i = 0; i < edges.count(); i++) {
                arc(name, "supply" + Edges.node(edges.get(i)), 1, -Edges.value(edges.get(i)));
            }
        }
    }

    private void arc(String from, String to, int capacity, long cost) {
        DefaultWeightedEdge arc = graph.addEdge(from, to);
        graph.setEdgeWeight(arc, cost);
        capacities.put(arc, capacity);
    }

    private long solve() {
        Map<String, Integer> supply = Map.of(SOURCE, flow, SINK, -flow);
        MinimumCostFlowProblem<String, DefaultWeightedEdge> problem =
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                        graph, vertex -> supply.getOrDefault(vertex, 0), capacities::get);
        return -Math.round(new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getCost());
    }
}

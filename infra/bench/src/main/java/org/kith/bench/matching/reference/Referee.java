package org.kith.bench.matching.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;

/**
 * The same problem for a library's min-cost flow. A need sends its one unit through an offer or directly to the sink;
 * every route is charged what it falls short of the highest possible value of a pair. No arc then has a negative cost,
 * which spares the library an initial solution with every arc saturated.
 */
public final class Referee {
    private static final int SINK = -1;
    private static final int MOST = 1_000_000;

    private final Graph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
    private final Map<Integer, Integer> supply = new HashMap<>();

    private Referee() {
        graph.addVertex(SINK);
    }

    /** The optimal value. */
    public static long best(List<OfferProfile> offers, List<NeedProfile> needs) {
        Referee referee = new Referee();
        BruteForce brute = new BruteForce(offers);
        for (int ordinal = 0; ordinal < offers.size(); ordinal++) {
            referee.graph.addVertex(ordinal);
            if (offers.get(ordinal).capacity() > 0) {
                referee.arc(ordinal, SINK, offers.get(ordinal).capacity(), 0);
            }
        }
        for (int i = 0; i < needs.size(); i++) {
            referee.need(brute, needs.get(i), offers.size() + i);
        }
        return referee.solve(needs.size());
    }

    private void need(BruteForce brute, NeedProfile need, int vertex) {
        graph.addVertex(vertex);
        supply.put(vertex, 1);
        arc(vertex, SINK, 1, MOST);
        int base = BruteForce.base(need);
        brute.pairs(need, (ordinal, score) -> arc(vertex, ordinal, 1, MOST - base - score));
    }

    private void arc(int from, int to, int capacity, int cost) {
        DefaultWeightedEdge arc = graph.addEdge(from, to);
        graph.setEdgeWeight(arc, cost);
        if (capacity != 1) {
            capacities.put(arc, capacity);
        }
    }

    private long solve(int needs) {
        supply.put(SINK, -needs);
        MinimumCostFlowProblem<Integer, DefaultWeightedEdge> problem =
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                        graph, vertex -> supply.getOrDefault(vertex, 0), arc -> capacities.getOrDefault(arc, 1));
        double cost = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>(1)
                .getMinimumCostFlow(problem)
                .getCost();
        return (long) needs * MOST - Math.round(cost);
    }
}

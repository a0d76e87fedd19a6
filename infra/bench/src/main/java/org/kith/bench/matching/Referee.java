package org.kith.bench.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;

/**
 * The same problem for a library's min-cost flow. A need sends its one unit through an offer or past them all; every way is charged
 * what it falls short of the most any pair could be worth, so that no arc costs less than nothing, which spares the library a
 * start in which every pair is taken at once.
 */
final class Referee {
    private static final int SINK = -1;
    private static final int MOST = 1_000_000;

    private final Graph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
    private final Map<Integer, Integer> supply = new HashMap<>();

    private Referee() {
        graph.addVertex(SINK);
    }

    /** The highest value of any plan. */
    static long best(List<Offer> offers, List<Need> needs) {
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

    private void need(BruteForce brute, Need need, int vertex) {
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

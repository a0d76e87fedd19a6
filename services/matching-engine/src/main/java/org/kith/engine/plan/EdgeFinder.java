package org.kith.engine.plan;

import java.util.Arrays;
import org.kith.engine.index.NeedIndex;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.score.Scoring;

/** Finds the edges of a need or an offer: every feasible pair with its value. */
final class EdgeFinder {
    private final Scoring scoring;
    private final OfferIndex offers;
    private final NeedIndex needs;
    private final NeedRows needRows;

    EdgeFinder(Scoring scoring, OfferIndex offers, NeedIndex needs, NeedRows needRows) {
        this.scoring = scoring;
        this.offers = offers;
        this.needs = needs;
        this.needRows = needRows;
    }

    /** Edges of a need to the supplies of its subproblem. */
    Edges of(NeedProfile need, Subproblem group) {
        int base = scoring.base(need);
        Collected found = new Collected();
        offers.pairs(need, (row, points) -> found.add(base + points, group.supply(row)));
        return new Edges(group.withUnservedEdge(need, found.edges()));
    }

    /** Edges of an offer to the rows of needs. */
    Edges of(OfferProfile offer) {
        Collected found = new Collected();
        needs.pairs(offer, (row, points) -> found.add(scoring.base(needRows.need(row)) + points, row));
        return new Edges(found.edges());
    }

    private static final class Collected {
        private long[] edges = new long[64];
        private int count;

        void add(int value, int node) {
            if (count == edges.length) {
                edges = Arrays.copyOf(edges, 2 * count);
            }
            edges[count++] = Edges.edge(value, node);
        }

        long[] edges() {
            return Arrays.copyOf(edges, count);
        }
    }
}

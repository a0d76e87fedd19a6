package org.kith.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/** Verifies a plan from scratch before it is published: flows, prices, feasible pairs and rules. */
final class PlanVerifier {
    private final Subproblems groups;
    private final NeedRows needRows;
    private final EdgeFinder pairs;
    private final OfferIndex offers;
    private final Scoring scoring;
    private final Map<Long, Long> offerPrices = new LinkedHashMap<>();
    private final Map<Long, Long> needPrices = new LinkedHashMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private long value;
    private long dual;
    private long totalValue;
    private long capacity;

    PlanVerifier(Subproblems groups, NeedRows needRows, EdgeFinder pairs, OfferIndex offers, Scoring scoring) {
        this.groups = groups;
        this.needRows = needRows;
        this.pairs = pairs;
        this.offers = offers;
        this.scoring = scoring;
    }

    /**
     * The verified plan.
     *
     * @throws PlanVerificationFailed if a rule is broken, a pair was missed, or the prices do not prove optimality
     */
    Plan plan() {
        groups.all().forEach(this::group);
        needRows.rows().toList().parallelStream().forEach(this::check);
        needRows.rows().forEach(this::need);
        Certificate certificate = new Certificate(value, dual, assignments.size(), needRows.size(), capacity);
        return new Plan(assignments, certificate, totalValue, offerPrices, needPrices);
    }

    private void group(Subproblem group) {
        FlowVerifier.Verified result = FlowVerifier.check(group.flow);
        value = Math.addExact(value, result.value());
        dual = Math.addExact(dual, result.dual());
        SupplyNodes supplies = group.flow.supplies;
        for (int supply = 0; supply < supplies.bound(); supply++) {
            if (supplies.exists(supply) && supplies.children[supply] == null && group.isOffer(supply)) {
                capacity += supplies.capacity[supply];
                offerPrices.put(supplies.id[supply], supplies.price(supply));
            }
        }
    }

    private void check(int row) {
        NeedProfile need = needRows.need(row);
        Subproblem group = groups.of(need.kind());
        if (!pairs.of(need, group).equals(group.flow.needs.edges[row])) {
            throw new PlanVerificationFailed("need " + need.id() + " has offers the plan does not know");
        }
        group.assignment(need.id(), row).ifPresent(assignment -> checkRules(need, assignment));
    }

    private void need(int row) {
        NeedProfile need = needRows.need(row);
        Subproblem group = groups.of(need.kind());
        needPrices.put(need.id(), group.flow.needs.gain[row]);
        group.assignment(need.id(), row).ifPresent(assignment -> {
            assignments.add(assignment);
            totalValue = Math.addExact(totalValue, assignment.value());
        });
    }

    private void checkRules(NeedProfile need, Assignment assignment) {
        OfferProfile offer = offers.find(assignment.offer()).orElseThrow();
        if (!Rules.allHold(need, offer) || scoring.value(need, offer) != assignment.value()) {
            throw new PlanVerificationFailed("need " + need.id() + " and offer " + offer.id() + " are no match");
        }
    }
}

package org.kith.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/** Goes over a plan from scratch before anybody sees it: flows and prices, all pairs, all rules. */
final class Publication {
    private final Groups groups;
    private final NeedBook book;
    private final PairFinder pairs;
    private final OfferIndex offers;
    private final Scoring scoring;
    private final Map<Long, Long> offerPrices = new LinkedHashMap<>();
    private final Map<Long, Long> needPrices = new LinkedHashMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private long value;
    private long dual;
    private long worth;
    private long capacity;

    Publication(Groups groups, NeedBook book, PairFinder pairs, OfferIndex offers, Scoring scoring) {
        this.groups = groups;
        this.book = book;
        this.pairs = pairs;
        this.offers = offers;
        this.scoring = scoring;
    }

    /**
     * The plan, proven.
     *
     * @throws PlanRefused if a rule is broken, a pair was missed, or the prices do not prove that it is the best
     */
    Plan plan() {
        groups.all().forEach(this::group);
        book.rows().forEach(this::need);
        Certificate certificate = new Certificate(value, dual, assignments.size(), book.size(), capacity);
        return new Plan(assignments, certificate, worth, offerPrices, needPrices);
    }

    private void group(Group group) {
        Audit.Result result = Audit.check(group.flow);
        value = Math.addExact(value, result.value());
        dual = Math.addExact(dual, result.dual());
        Supplies supplies = group.flow.supplies;
        for (int supply = 0; supply < supplies.bound(); supply++) {
            if (supplies.exists(supply) && supplies.children[supply] == null && group.isOffer(supply)) {
                capacity += supplies.capacity[supply];
                offerPrices.put(supplies.id[supply], supplies.price(supply));
            }
        }
    }

    private void need(int row) {
        Need need = book.need(row);
        Group group = groups.of(need.kind());
        needPrices.put(need.id(), group.flow.needs.gain[row]);
        if (!pairs.of(need, group).equals(group.flow.needs.edges[row])) {
            throw new PlanRefused("need " + need.id() + " has offers the plan does not know");
        }
        Optional<Assignment> assignment = group.assignment(need.id(), row);
        if (assignment.isPresent()) {
            checkRules(need, assignment.get());
            assignments.add(assignment.get());
            worth = Math.addExact(worth, assignment.get().value());
        }
    }

    private void checkRules(Need need, Assignment assignment) {
        Offer offer = offers.find(assignment.offer()).orElseThrow();
        if (!Rules.allHold(need, offer) || scoring.value(need, offer) != assignment.value()) {
            throw new PlanRefused("need " + need.id() + " and offer " + offer.id() + " are no match");
        }
    }
}

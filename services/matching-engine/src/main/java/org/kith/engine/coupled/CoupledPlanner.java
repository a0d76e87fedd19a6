package org.kith.engine.coupled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.PlanVerificationFailed;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/**
 * Plans by value where some needs must be served together. The problem is hard in general, so every result carries an
 * upper bound; small cases are solved to optimality. Meant for hundreds of couplings.
 */
public final class CoupledPlanner {
    private final Scoring scoring;
    private final Vocabulary vocabulary;
    private final int steps;

    /**
     * A planner with these weights.
     *
     * @param steps search nodes allowed for each set of couplings that share a kind, after which the best plan so far
     *     is returned; there always is one
     * @throws IllegalArgumentException if that is below 1
     */
    public CoupledPlanner(Scoring scoring, Vocabulary vocabulary, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, found " + steps);
        }
        this.scoring = scoring;
        this.vocabulary = vocabulary;
        this.steps = steps;
    }

    /**
     * The best plan found that keeps every coupling. The result is deterministic.
     *
     * @throws IllegalArgumentException if a coupling names an unknown need or one that is in another coupling
     * @throws PlanVerificationFailed if the plan does not pass its verification
     */
    public CoupledPlan plan(Collection<OfferProfile> offers, Collection<NeedProfile> needs, List<Coupling> couplings) {
        Map<Long, NeedProfile> byId = new LinkedHashMap<>();
        needs.forEach(need -> byId.put(need.id(), need));
        Set<Long> seen = new HashSet<>();
        for (Coupling coupling : couplings) {
            for (long need : coupling.needs()) {
                if (!byId.containsKey(need) || !seen.add(need)) {
                    throw new IllegalArgumentException("need " + need + " is unknown or in two couplings");
                }
            }
        }
        StandingPlan free = new StandingPlan(scoring, vocabulary, offers, needs);
        long withoutCouplings = free.totalValue();
        List<CouplingState> coupled = couplings.stream()
                .map(coupling -> coupled(coupling, byId, free.offers()))
                .toList();
        Map<Long, Long> chosen = new HashMap<>();
        long lost = 0;
        long lostAtLeast = 0;
        for (IndependentPart part : IndependentPart.of(coupled)) {
            BranchAndBound search = new BranchAndBound(free, part.couplings(), offers, steps);
            chosen.putAll(search.given());
            lost = Math.addExact(lost, withoutCouplings - search.best());
            lostAtLeast = Math.addExact(lostAtLeast, withoutCouplings - search.bound());
        }
        List<Assignment> given = new ArrayList<>();
        Map<Long, OfferProfile> left = new LinkedHashMap<>();
        offers.forEach(offer -> left.put(offer.id(), offer));
        for (long need : seen.stream().sorted().toList()) {
            if (chosen.containsKey(need)) {
                given.add(take(byId.get(need), left, chosen.get(need)));
            }
        }
        check(couplings, given, left);
        seen.forEach(byId::remove);
        Plan rest = new StandingPlan(scoring, vocabulary, left.values(), byId.values()).publish();
        long totalValue = given.stream().mapToLong(Assignment::value).reduce(rest.totalValue(), Math::addExact);
        if (totalValue != withoutCouplings - lost) {
            throw new PlanVerificationFailed(
                    "the plan is worth " + totalValue + ", the search said " + (withoutCouplings - lost));
        }
        return new CoupledPlan(given, rest, totalValue, withoutCouplings - lostAtLeast, withoutCouplings);
    }

    private CouplingState coupled(Coupling coupling, Map<Long, NeedProfile> byId, OfferIndex index) {
        List<NeedProfile> needs = coupling.needs().stream().map(byId::get).toList();
        List<List<FeasiblePair>> pairs = new ArrayList<>();
        for (NeedProfile need : needs) {
            List<FeasiblePair> found = new ArrayList<>();
            int base = scoring.base(need);
            index.pairs(need, (row, points) -> {
                OfferProfile offer = index.find(index.id(row)).orElseThrow();
                found.add(new FeasiblePair(offer.id(), offer.volunteer(), (long) base + points));
            });
            pairs.add(found);
        }
        return new CouplingState(coupling, needs, pairs);
    }

    /** Takes one unit, checking every rule again, capacity included. */
    private Assignment take(NeedProfile need, Map<Long, OfferProfile> left, long id) {
        OfferProfile offer = left.get(id);
        if (!Rules.allHold(need, offer)) {
            throw new PlanVerificationFailed("need " + need.id() + " and offer " + id + " are no match");
        }
        left.put(id, offer.withCapacity(offer.capacity() - 1));
        return new Assignment(need.id(), id, scoring.value(need, offer));
    }

    private static void check(List<Coupling> couplings, List<Assignment> given, Map<Long, OfferProfile> offers) {
        Map<Long, Long> volunteers = new HashMap<>();
        given.forEach(one -> volunteers.put(one.need(), offers.get(one.offer()).volunteer()));
        for (Coupling coupling : couplings) {
            List<Long> had = coupling.needs().stream()
                    .filter(volunteers::containsKey)
                    .map(volunteers::get)
                    .toList();
            long different = had.stream().distinct().count();
            boolean kept = coupling.mode() == Coupling.Mode.SAME_VOLUNTEER ? different == 1 : different == had.size();
            if (!had.isEmpty() && (had.size() < coupling.needs().size() || !kept)) {
                throw new PlanVerificationFailed("the coupling of " + coupling.needs() + " is broken");
            }
        }
    }
}

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
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.PlanRefused;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/**
 * Plans by value where some needs hang together. That is hard in general, so it says how near it came: small cases are exact, and
 * what is not comes with a bound. Meant for hundreds of couplings.
 */
public final class CoupledPlanner {
    private final Scoring scoring;
    private final Vocabulary words;
    private final int steps;

    /**
     * Plans under these weights.
     *
     * @param steps how many steps the search may take for couplings of kinds that hang together, before it settles for what it
     *     has; a first plan is always found
     * @throws IllegalArgumentException if that is below 1
     */
    public CoupledPlanner(Scoring scoring, Vocabulary words, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, found " + steps);
        }
        this.scoring = scoring;
        this.words = words;
        this.steps = steps;
    }

    /**
     * The best plan found that keeps every coupling. The same input gives the same plan.
     *
     * @throws IllegalArgumentException if a coupling names a need that is not among these or is in another coupling
     * @throws PlanRefused if the plan does not stand up to its verification
     */
    public CoupledPlan plan(Collection<Offer> offers, Collection<Need> needs, List<Coupling> couplings) {
        Map<Long, Need> byId = new LinkedHashMap<>();
        needs.forEach(need -> byId.put(need.id(), need));
        Set<Long> seen = new HashSet<>();
        for (Coupling coupling : couplings) {
            for (long need : coupling.needs()) {
                if (!byId.containsKey(need) || !seen.add(need)) {
                    throw new IllegalArgumentException("need " + need + " is unknown or in two couplings");
                }
            }
        }
        StandingPlan free = new StandingPlan(scoring, words, offers, needs);
        long withoutCouplings = free.worth();
        List<Coupled> coupled = couplings.stream()
                .map(coupling -> coupled(coupling, byId, free.offers()))
                .toList();
        Map<Long, Long> chosen = new HashMap<>();
        long lost = 0;
        long lostAtLeast = 0;
        for (Part part : Part.of(coupled)) {
            Search search = new Search(free, part.couplings(), offers, steps);
            chosen.putAll(search.given());
            lost = Math.addExact(lost, withoutCouplings - search.best());
            lostAtLeast = Math.addExact(lostAtLeast, withoutCouplings - search.bound());
        }
        List<Assignment> given = new ArrayList<>();
        Map<Long, Offer> left = new LinkedHashMap<>();
        offers.forEach(offer -> left.put(offer.id(), offer));
        for (long need : seen.stream().sorted().toList()) {
            if (chosen.containsKey(need)) {
                given.add(take(byId.get(need), left, chosen.get(need)));
            }
        }
        check(couplings, given, left);
        seen.forEach(byId::remove);
        Plan rest = new StandingPlan(scoring, words, left.values(), byId.values()).publish();
        long worth = given.stream().mapToLong(Assignment::value).reduce(rest.worth(), Math::addExact);
        if (worth != withoutCouplings - lost) {
            throw new PlanRefused("the plan is worth " + worth + ", the search said " + (withoutCouplings - lost));
        }
        return new CoupledPlan(given, rest, worth, withoutCouplings - lostAtLeast, withoutCouplings);
    }

    private Coupled coupled(Coupling coupling, Map<Long, Need> byId, OfferIndex index) {
        List<Need> needs = coupling.needs().stream().map(byId::get).toList();
        List<List<Pair>> pairs = new ArrayList<>();
        for (Need need : needs) {
            List<Pair> found = new ArrayList<>();
            int base = scoring.base(need);
            index.pairs(need, (row, points) -> {
                Offer offer = index.find(index.id(row)).orElseThrow();
                found.add(new Pair(offer.id(), offer.volunteer(), (long) base + points));
            });
            pairs.add(found);
        }
        return new Coupled(coupling, needs, pairs);
    }

    /** Takes a unit; the rules are gone over once more, capacity among them. */
    private Assignment take(Need need, Map<Long, Offer> left, long id) {
        Offer offer = left.get(id);
        if (!Rules.allHold(need, offer)) {
            throw new PlanRefused("need " + need.id() + " and offer " + id + " are no match");
        }
        left.put(id, offer.withCapacity(offer.capacity() - 1));
        return new Assignment(need.id(), id, scoring.value(need, offer));
    }

    private static void check(List<Coupling> couplings, List<Assignment> given, Map<Long, Offer> offers) {
        Map<Long, Long> volunteers = new HashMap<>();
        given.forEach(one -> volunteers.put(one.need(), offers.get(one.offer()).volunteer()));
        for (Coupling coupling : couplings) {
            List<Long> had = coupling.needs().stream()
                    .filter(volunteers::containsKey)
                    .map(volunteers::get)
                    .toList();
            long different = had.stream().distinct().count();
            boolean kept = coupling.how() == Coupling.How.ONE_VOLUNTEER ? different == 1 : different == had.size();
            if (!had.isEmpty() && (had.size() < coupling.needs().size() || !kept)) {
                throw new PlanRefused("the coupling of " + coupling.needs() + " is broken");
            }
        }
    }
}

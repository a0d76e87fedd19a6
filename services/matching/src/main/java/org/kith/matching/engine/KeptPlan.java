package org.kith.matching.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kith.engine.model.Offer;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Load;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;

/** The engine's standing plan with what people want to know of its needs. Used by one thread. */
final class KeptPlan {
    private final Words words;
    private final Map<Long, PlannedNeed> needs = new HashMap<>();
    private final Map<Long, Offer> offers = new HashMap<>();
    private final Map<Long, Load> loads = new HashMap<>();
    private StandingPlan standing;
    private Map<String, Integer> begunWith;
    private Map<Long, Long> before;
    private Instant asOf;

    /** @param last what was published before, null for nothing: what moved is told from there */
    KeptPlan(Words words, Look everything, PublishedPlan last) {
        this.words = words;
        everything.needs().forEach(need -> needs.put(need.need().id(), need));
        keep(everything);
        begin(everything.offers());
        before = last == null ? null : given(last.plan());
    }

    private void begin(Collection<Offer> open) {
        begunWith = zones();
        standing = new StandingPlan(
                words.scoring(),
                words.vocabulary(),
                words.terms().terms(),
                loads,
                open,
                needs.values().stream().map(PlannedNeed::need).toList());
    }

    /** Only a plan that weighs zones is ever begun again, and only it has to know all offers for that. */
    private void keep(Look look) {
        loads.putAll(look.loads());
        if (words.terms().fairness() > 0) {
            offers.keySet().removeAll(look.closedOffers());
            look.offers().forEach(offer -> offers.put(offer.id(), offer));
        }
    }

    /**
     * Whether a zone has grown or shrunk by more than half. The engine weighs a zone by the needs that the plan began with:
     * one that had few then would weigh too much now.
     */
    private boolean outgrown() {
        if (words.terms().fairness() == 0) {
            return false;
        }
        Map<String, Integer> now = zones();
        return Stream.concat(now.keySet().stream(), begunWith.keySet().stream()).anyMatch(zone -> {
            int then = begunWith.getOrDefault(zone, 0);
            int off = Math.abs(now.getOrDefault(zone, 0) - then);
            return off > 1 && 2 * off > then;
        });
    }

    private Map<String, Integer> zones() {
        Map<String, Integer> zones = new HashMap<>();
        needs.values().forEach(need -> zones.merge(need.zone(), 1, Integer::sum));
        return zones;
    }

    /** Repairs the plan for what changed; false when nothing did. */
    boolean change(Look look) {
        keep(look);
        look.loads().forEach(standing::load);
        look.closedOffers().forEach(standing::removeOffer);
        look.offers().forEach(standing::put);
        for (long number : look.settledNeeds()) {
            standing.removeNeed(number);
            needs.remove(number);
        }
        for (PlannedNeed need : look.needs()) {
            standing.put(need.need());
            needs.put(need.need().id(), need);
        }
        return !look.isEmpty();
    }

    void asOf(Instant instant) {
        asOf = instant;
    }

    /**
     * The plan, gone over from scratch.
     *
     * @throws org.kith.engine.plan.PlanRefused when it does not hold
     */
    PublishedPlan publish() {
        if (outgrown()) {
            begin(List.copyOf(offers.values()));
        }
        Plan plan = standing.publish();
        Map<Long, Long> now = given(plan);
        List<PlannedNeed> unmet = needs.values().stream()
                .filter(need -> !now.containsKey(need.need().id()))
                .sorted(Comparator.comparingInt(
                                (PlannedNeed need) -> -need.need().urgency())
                        .thenComparing(PlannedNeed::id))
                .toList();
        List<PublishedPlan.Shift> moves = before == null ? List.of() : moves(now);
        before = now;
        return new PublishedPlan(asOf, plan, Map.copyOf(needs), unmet, moves);
    }

    /** Nothing changed, but more was looked at. */
    PublishedPlan unchanged(PublishedPlan last) {
        return new PublishedPlan(asOf, last.plan(), last.needs(), last.unmet(), last.moves());
    }

    private List<PublishedPlan.Shift> moves(Map<Long, Long> now) {
        List<PublishedPlan.Shift> moves = new ArrayList<>();
        before.forEach((need, offer) -> {
            PlannedNeed planned = needs.get(need);
            if (planned != null && !Objects.equals(offer, now.get(need))) {
                moves.add(new PublishedPlan.Shift(planned, offer, now.get(need)));
            }
        });
        return moves;
    }

    private static Map<Long, Long> given(Plan plan) {
        Map<Long, Long> given = new HashMap<>();
        for (Assignment assignment : plan.assignments()) {
            given.put(assignment.need(), assignment.offer());
        }
        return given;
    }
}

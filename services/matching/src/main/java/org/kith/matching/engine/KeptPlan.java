package org.kith.matching.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;

/** The engine's standing plan with what people want to know of its needs. Used by one thread. */
final class KeptPlan {
    private final StandingPlan standing;
    private final Map<Long, PlannedNeed> needs = new HashMap<>();
    private Map<Long, Long> before;
    private Instant asOf;

    /** @param last what was published before, null for nothing: what moved is told from there */
    KeptPlan(Words words, Look everything, PublishedPlan last) {
        everything.needs().forEach(need -> needs.put(need.need().id(), need));
        standing = new StandingPlan(
                words.scoring(),
                words.vocabulary(),
                everything.offers(),
                everything.needs().stream().map(PlannedNeed::need).toList());
        before = last == null ? null : given(last.plan());
    }

    /** Repairs the plan for what changed; false when nothing did. */
    boolean change(Look look) {
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

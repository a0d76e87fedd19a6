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
import org.kith.engine.model.OfferProfile;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.PlanVerificationFailed;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.plan.VolunteerLoad;

/** The engine's standing plan, with the attributes of its needs that people ask about. Used by one thread. */
final class MaintainedPlan {
    private final EngineMapper mapper;
    private final Map<Long, PlannedNeed> needs = new HashMap<>();
    private final Map<Long, OfferProfile> offers = new HashMap<>();
    private final Map<Long, VolunteerLoad> loads = new HashMap<>();
    private StandingPlan standing;
    private Map<String, Integer> zoneSizes;
    private Map<Long, Long> before;
    private Instant asOf;

    /** @param last the previously published plan, null for none; changes are reported relative to it */
    MaintainedPlan(EngineMapper mapper, ChangeBatch everything, PublishedPlan last) {
        this.mapper = mapper;
        everything.needs().forEach(need -> needs.put(need.need().id(), need));
        remember(everything);
        start(everything.offers());
        before = last == null ? null : assignedOffers(last.plan());
    }

    private void start(Collection<OfferProfile> open) {
        zoneSizes = zones();
        standing = new StandingPlan(
                mapper.scoring(),
                mapper.vocabulary(),
                mapper.objectives().forEngine(),
                loads,
                open,
                needs.values().stream().map(PlannedNeed::need).toList());
    }

    /** Offers are kept only for the fairness objective, because only that can require the plan to be made again. */
    private void remember(ChangeBatch batch) {
        loads.putAll(batch.loads());
        if (mapper.objectives().fairness() > 0) {
            offers.keySet().removeAll(batch.closedOffers());
            batch.offers().forEach(offer -> offers.put(offer.id(), offer));
        }
    }

    /**
     * Whether a zone has grown or shrunk by more than half. The engine weighs a zone by its number of needs when the
     * plan was made, so after such a change its weight would be wrong.
     */
    private boolean zoneSizesChanged() {
        if (mapper.objectives().fairness() == 0) {
            return false;
        }
        Map<String, Integer> now = zones();
        return Stream.concat(now.keySet().stream(), zoneSizes.keySet().stream()).anyMatch(zone -> {
            int then = zoneSizes.getOrDefault(zone, 0);
            int off = Math.abs(now.getOrDefault(zone, 0) - then);
            return off > 1 && 2 * off > then;
        });
    }

    private Map<String, Integer> zones() {
        Map<String, Integer> zones = new HashMap<>();
        needs.values().forEach(need -> zones.merge(need.zone(), 1, Integer::sum));
        return zones;
    }

    /** Repairs the plan for the changes; false if there are none. */
    boolean change(ChangeBatch batch) {
        remember(batch);
        batch.loads().forEach(standing::updateLoad);
        batch.closedOffers().forEach(standing::removeOffer);
        batch.offers().forEach(standing::put);
        for (long number : batch.settledNeeds()) {
            standing.removeNeed(number);
            needs.remove(number);
        }
        for (PlannedNeed need : batch.needs()) {
            standing.put(need.need());
            needs.put(need.need().id(), need);
        }
        return !batch.isEmpty();
    }

    void asOf(Instant instant) {
        asOf = instant;
    }

    /**
     * The current plan, verified from scratch.
     *
     * @throws PlanVerificationFailed if the verification fails
     */
    PublishedPlan publish() {
        if (zoneSizesChanged()) {
            start(List.copyOf(offers.values()));
        }
        Plan plan = standing.publish();
        Map<Long, Long> now = assignedOffers(plan);
        List<PlannedNeed> unmet = needs.values().stream()
                .filter(need -> !now.containsKey(need.need().id()))
                .sorted(Comparator.comparingInt(
                                (PlannedNeed need) -> -need.need().urgency())
                        .thenComparing(PlannedNeed::id))
                .toList();
        List<PublishedPlan.Reassigned> moves = before == null ? List.of() : moves(now);
        before = now;
        return new PublishedPlan(asOf, plan, Map.copyOf(needs), unmet, moves);
    }

    /** The same plan with the instant of a later read. */
    PublishedPlan unchanged(PublishedPlan last) {
        return new PublishedPlan(asOf, last.plan(), last.needs(), last.unmet(), last.moves());
    }

    private List<PublishedPlan.Reassigned> moves(Map<Long, Long> now) {
        List<PublishedPlan.Reassigned> moves = new ArrayList<>();
        before.forEach((need, offer) -> {
            PlannedNeed planned = needs.get(need);
            if (planned != null && !Objects.equals(offer, now.get(need))) {
                moves.add(new PublishedPlan.Reassigned(planned, offer, now.get(need)));
            }
        });
        return moves;
    }

    private static Map<Long, Long> assignedOffers(Plan plan) {
        Map<Long, Long> assignedOffers = new HashMap<>();
        for (Assignment assignment : plan.assignments()) {
            assignedOffers.put(assignment.need(), assignment.offer());
        }
        return assignedOffers;
    }
}

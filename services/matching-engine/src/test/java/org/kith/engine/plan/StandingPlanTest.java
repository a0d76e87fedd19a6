package org.kith.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.kith.engine.EngineFixtures;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

class StandingPlanTest {
    private static final int NEEDS = 250;
    private static final int OFFERS = 120;

    private final Scoring scoring = new Scoring(Weights.STANDARD);
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<Long, OfferProfile> offers = new LinkedHashMap<>();
    private final Map<Long, NeedProfile> needs = new LinkedHashMap<>();
    private final Map<Long, VolunteerLoad> loads = new HashMap<>();

    @Test
    void isTheBestPlanThroughTenThousandEvents() {
        run(new EngineFixtures(3, 2, 12_000, OFFERS), PlanObjectives.VALUE, 10_000);
    }

    @Test
    void isTheBestPlanUnderEveryTermOfTheNetwork() {
        run(new EngineFixtures(4, 3, 12_000, OFFERS), new PlanObjectives(60_000, 0, false), 1000);
        run(new EngineFixtures(5, 3, 12_000, OFFERS), new PlanObjectives(0, 700, false), 1000);
        run(new EngineFixtures(6, 3, 12_000, OFFERS), new PlanObjectives(0, 0, true), 1000);
        run(new EngineFixtures(7, 3, 12_000, OFFERS), new PlanObjectives(60_000, 700, true), 1000);
    }

    @Test
    void aMatchThePlanFoundMovesNobody() {
        EngineFixtures fixtures = new EngineFixtures(9, 1, 6000, OFFERS);
        fill(fixtures);
        StandingPlan plan = new StandingPlan(scoring, vocabulary, offers.values(), needs.values());
        int matched = 0;
        for (long id = 0; id < NEEDS; id++) {
            Assignment assignment = plan.assignment(id).orElse(null);
            if (assignment != null) {
                PlanChange change = plan.matched(id, assignment.offer());
                assertThat(change.moves()).isEmpty();
                assertThat(change.before() - change.totalValue()).isEqualTo(assignment.value());
                assertThat(plan.assignment(id)).isEmpty();
                matched++;
            }
        }
        assertThat(matched).isGreaterThan(30);
        assertThat(plan.publish().assignments()).isEmpty();
    }

    @Test
    void saysWhoMovesWhenABetterNeedComes() {
        OfferProfile only = OfferProfile.builder(5, 0).at(0, 0, 9000).slots(1).build();
        NeedProfile calm = NeedProfile.builder(1, 0).slots(1).build();
        NeedProfile urgent = NeedProfile.builder(2, 0).slots(1).urgency(3).build();
        StandingPlan plan = new StandingPlan(scoring, vocabulary, List.of(only), List.of(calm));
        assertThat(plan.price(5)).isZero();
        PlanChange change = plan.put(urgent);
        assertThat(change.moves())
                .containsExactlyInAnyOrder(
                        new Reassignment(1, OptionalLong.of(5), OptionalLong.empty()),
                        new Reassignment(2, OptionalLong.empty(), OptionalLong.of(5)));
        assertThat(plan.price(5)).isEqualTo(scoring.value(calm, only));
        assertThat(plan.forbidPair(2, 5).moves())
                .containsExactlyInAnyOrder(
                        new Reassignment(2, OptionalLong.of(5), OptionalLong.empty()),
                        new Reassignment(1, OptionalLong.empty(), OptionalLong.of(5)));
        assertThat(plan.publish().assignments()).containsExactly(new Assignment(1, 5, scoring.value(calm, only)));
    }

    @Test
    void aPriceLiesBetweenWhatOneUnitMoreWouldAddAndOneLessWouldTake() {
        EngineFixtures fixtures = new EngineFixtures(10, 2, 8000, OFFERS);
        fill(fixtures);
        StandingPlan plan = new StandingPlan(scoring, vocabulary, offers.values(), needs.values());
        int dear = 0;
        for (int step = 0; step < 1000; step++) {
            event(fixtures, plan, PlanObjectives.VALUE);
            OfferProfile offer = offers.get(fixtures.id());
            if (offer != null && offer.capacity() > 0) {
                long totalValue = plan.totalValue();
                long price = plan.price(offer.id());
                assertThat(price).isGreaterThanOrEqualTo(worthWith(plan, offer, offer.capacity() + 1) - totalValue);
                assertThat(price).isLessThanOrEqualTo(totalValue - worthWith(plan, offer, offer.capacity() - 1));
                dear += price > 0 ? 1 : 0;
            }
        }
        assertThat(dear).as("offers with a price").isGreaterThan(100);
    }

    private static long worthWith(StandingPlan plan, OfferProfile offer, int capacity) {
        plan.setCapacity(offer.id(), capacity);
        long totalValue = plan.totalValue();
        plan.setCapacity(offer.id(), offer.capacity());
        return totalValue;
    }

    @Test
    void refusesAMatchThatCannotBe() {
        StandingPlan plan = new StandingPlan(scoring, vocabulary, List.of(), List.of());
        assertThatThrownBy(() -> plan.matched(1, 2)).isInstanceOf(IllegalArgumentException.class);
        NeedProfile twice = NeedProfile.builder(1, 0).build();
        assertThatThrownBy(() -> new StandingPlan(scoring, vocabulary, List.of(), List.of(twice, twice)))
                .hasMessageContaining("need 1 is in the plan already");
    }

    private void run(EngineFixtures fixtures, PlanObjectives objectives, int steps) {
        offers.clear();
        needs.clear();
        loads.clear();
        fill(fixtures);
        StandingPlan plan = new StandingPlan(scoring, vocabulary, objectives, loads, offers.values(), needs.values());
        int moves = 0;
        for (int step = 1; step <= steps; step++) {
            moves += event(fixtures, plan, objectives).moves().size();
            if (step % 100 == 0) {
                long value = plan.publish().certificate().value();
                if (objectives.fairness() == 0) {
                    StandingPlan anew =
                            new StandingPlan(scoring, vocabulary, objectives, loads, offers.values(), needs.values());
                    assertThat(value).isEqualTo(anew.publish().certificate().value());
                }
                if (step % 500 == 0) {
                    assertThat(value)
                            .isEqualTo(plan.flows().mapToLong(Referee::best).sum());
                }
            }
        }
        assertThat(moves).as("events that move somebody").isGreaterThan(steps / 4);
    }

    private void fill(EngineFixtures fixtures) {
        for (long id = 0; id < OFFERS; id++) {
            offers.put(id, offer(fixtures, id));
        }
        for (long id = 0; id < NEEDS; id++) {
            needs.put(id, fixtures.need(id));
        }
        for (long volunteer = 0; volunteer < OFFERS / 3; volunteer++) {
            loads.put(volunteer, new VolunteerLoad(fixtures.below(4), fixtures.below(6)));
        }
    }

    private PlanChange event(EngineFixtures fixtures, StandingPlan plan, PlanObjectives objectives) {
        long offer = fixtures.id();
        long need = fixtures.below(NEEDS);
        return switch (fixtures.below(10)) {
            case 0, 1, 2 -> {
                needs.put(need, fixtures.need(need));
                yield plan.put(needs.get(need));
            }
            case 3 -> {
                needs.remove(need);
                yield plan.removeNeed(need);
            }
            case 4 -> {
                offers.put(offer, offer(fixtures, offer));
                yield plan.put(offers.get(offer));
            }
            case 5 -> {
                offers.remove(offer);
                yield plan.removeOffer(offer);
            }
            case 6 -> {
                int left = fixtures.below(4);
                offers.computeIfPresent(offer, (id, old) -> old.withCapacity(left));
                yield plan.setCapacity(offer, left);
            }
            case 7 ->
                match(plan, need, plan.assignment(need).map(Assignment::offer).orElse(offer), objectives);
            case 8 -> {
                long said = plan.assignment(need).map(Assignment::offer).orElse(offer);
                needs.computeIfPresent(need, (id, old) -> old.toBuilder()
                        .declinedOffers(old.declinedOffers().with(said))
                        .build());
                yield plan.forbidPair(need, said);
            }
            default -> {
                VolunteerLoad load = new VolunteerLoad(fixtures.below(4), fixtures.below(6));
                if (objectives.loadCost() > 0 || objectives.askLimits()) {
                    loads.put(offer / 3, load);
                }
                yield plan.updateLoad(offer / 3, load);
            }
        };
    }

    private PlanChange match(StandingPlan plan, long need, long offer, PlanObjectives objectives) {
        OfferProfile taken = offers.get(offer);
        if (!needs.containsKey(need) || taken == null || taken.capacity() == 0) {
            return plan.removeNeed(-1);
        }
        needs.remove(need);
        offers.put(offer, taken.withCapacity(taken.capacity() - 1));
        if (objectives.loadCost() > 0 || objectives.askLimits()) {
            VolunteerLoad load = loads.getOrDefault(taken.volunteer(), VolunteerLoad.NONE);
            loads.put(taken.volunteer(), new VolunteerLoad(load.carrying() + 1, Math.max(0, load.asksLeft() - 1)));
        }
        return plan.matched(need, offer);
    }

    /** Three offers to a volunteer. */
    private static OfferProfile offer(EngineFixtures fixtures, long id) {
        OfferProfile offer = fixtures.offer(id, 3);
        return new OfferProfile(
                id,
                id / 3,
                offer.kind(),
                offer.easting(),
                offer.northing(),
                offer.radius(),
                offer.level(),
                offer.checkedUntil(),
                offer.gender(),
                offer.ages(),
                offer.slots(),
                offer.languages(),
                offer.capacity());
    }
}

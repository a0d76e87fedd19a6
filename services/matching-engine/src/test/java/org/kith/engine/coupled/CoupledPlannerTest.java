package org.kith.engine.coupled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.engine.EngineFixtures;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

class CoupledPlannerTest {
    private static final int SMALL = 400;
    private static final int ENOUGH = 1_000_000;

    private final Scoring scoring = new Scoring(Weights.STANDARD);
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void isExactOnEverySmallCaseAndTheBoundHoldsWhereItStopsEarly() {
        int costly = 0;
        int stoppedEarly = 0;
        for (int seed = 0; seed < SMALL; seed++) {
            EngineFixtures fixtures = new EngineFixtures(seed, 1 + seed % 2, 2500, 6);
            List<OfferProfile> offers = offers(fixtures, 6);
            List<NeedProfile> needs = needs(fixtures, 7);
            List<Coupling> couplings = List.of(
                    seed % 3 == 0 ? Coupling.sameVolunteer(0, 1, 2) : Coupling.differentVolunteers(0, 1),
                    seed % 5 == 0 ? Coupling.differentVolunteers(4, 5, 6) : Coupling.sameVolunteer(4, 5));
            long best = Exhaustive.best(scoring, offers, needs, couplings);

            CoupledPlan exact = plan(ENOUGH, offers, needs, couplings);
            assertThat(exact.exact()).as("seed %s", seed).isTrue();
            assertThat(exact.totalValue()).as("seed %s", seed).isEqualTo(best);
            assertThat(exact.costOfCouplings()).isNotNegative();
            costly += exact.costOfCouplings() > 0 ? 1 : 0;

            CoupledPlan first = plan(1, offers, needs, couplings);
            assertThat(best).as("seed %s", seed).isBetween(first.totalValue(), first.upperBound());
            stoppedEarly += first.exact() ? 0 : 1;
        }
        assertThat(costly).as("cases in which couplings bind").isGreaterThan(SMALL / 4);
        assertThat(stoppedEarly).as("cases with a bound only").isPositive();
    }

    @Test
    void boundsHoldBetweenSearchesOfEveryLengthAndNoRuleIsEverBroken() {
        for (int seed = 0; seed < 60; seed++) {
            EngineFixtures fixtures = new EngineFixtures(seed, 2, 6000, 40);
            List<OfferProfile> offers = offers(fixtures, 40);
            List<NeedProfile> needs = needs(fixtures, 90);
            List<Coupling> couplings = couplings(12);
            long found = 0;
            long least = Long.MAX_VALUE;
            for (int steps : new int[] {1, 30, 300}) {
                CoupledPlan plan = plan(steps, offers, needs, couplings);
                found = Math.max(found, plan.totalValue());
                least = Math.min(least, plan.upperBound());
                assertThat(plan.upperBound()).isLessThanOrEqualTo(plan.withoutCouplings());
            }
            assertThat(found).as("seed %s", seed).isLessThanOrEqualTo(least);
        }
    }

    @Test
    void siblingsGoToOneVolunteerOrTheOtherNeedIsServed() {
        OfferProfile first =
                OfferProfile.builder(1, 0).volunteer(7).at(0, 0, 5000).slots(1).build();
        OfferProfile second =
                OfferProfile.builder(2, 0).volunteer(8).at(0, 0, 5000).slots(1).build();
        OfferProfile alsoFirst =
                OfferProfile.builder(3, 0).volunteer(7).at(0, 0, 5000).slots(2).build();
        NeedProfile one = NeedProfile.builder(1, 0).slots(1).urgency(1).build();
        NeedProfile other = NeedProfile.builder(2, 0).slots(3).urgency(1).build();
        NeedProfile alone = NeedProfile.builder(3, 0).slots(1).build();
        List<NeedProfile> needs = List.of(one, other, alone);

        CoupledPlan together =
                plan(ENOUGH, List.of(first, second, alsoFirst), needs, List.of(Coupling.sameVolunteer(1, 2)));
        assertThat(together.coupled()).extracting(Assignment::offer).containsExactly(1L, 3L);
        assertThat(together.rest().assignments()).extracting(Assignment::offer).containsExactly(2L);
        assertThat(together.summary()).isEqualTo("No plan that keeps the couplings is worth more.");

        CoupledPlan neither = plan(ENOUGH, List.of(first, second), needs, List.of(Coupling.sameVolunteer(1, 2)));
        assertThat(neither.coupled()).isEmpty();
        assertThat(neither.costOfCouplings()).isPositive();
        CoupledPlan apart = plan(ENOUGH, List.of(first, second), needs, List.of(Coupling.differentVolunteers(1, 2)));
        assertThat(apart.coupled()).hasSize(2);
        CoupledPlan alone7 =
                plan(ENOUGH, List.of(first, alsoFirst), needs, List.of(Coupling.differentVolunteers(1, 2)));
        assertThat(alone7.coupled()).isEmpty();
    }

    @Test
    void withoutCouplingsItIsTheStandingPlan() {
        EngineFixtures fixtures = new EngineFixtures(5, 2, 6000, 40);
        List<OfferProfile> offers = offers(fixtures, 40);
        List<NeedProfile> needs = needs(fixtures, 90);
        CoupledPlan plan = plan(1, offers, needs, List.of());
        assertThat(plan.exact()).isTrue();
        assertThat(plan.totalValue())
                .isEqualTo(new StandingPlan(scoring, vocabulary, offers, needs)
                        .publish()
                        .totalValue());
    }

    @Test
    void refusesCouplingsThatCannotBeMeant() {
        List<NeedProfile> needs = List.of(
                NeedProfile.builder(1, 0).build(), NeedProfile.builder(2, 0).build());
        assertThatThrownBy(() -> Coupling.sameVolunteer(1)).hasMessageContaining("2 to 8");
        assertThatThrownBy(() -> Coupling.sameVolunteer(1, 1)).hasMessageContaining("different");
        assertThatThrownBy(() -> Coupling.differentVolunteers(1, 2, 3, 4, 5)).hasMessageContaining("2 to 4");
        assertThatThrownBy(() -> plan(1, List.of(), needs, List.of(Coupling.sameVolunteer(1, 3))))
                .hasMessageContaining("need 3 is unknown");
        assertThatThrownBy(() -> plan(
                        1, List.of(), needs, List.of(Coupling.sameVolunteer(1, 2), Coupling.differentVolunteers(2, 1))))
                .hasMessageContaining("in two couplings");
        assertThatThrownBy(() -> new CoupledPlanner(scoring, vocabulary, 0)).hasMessageContaining("at least 1");
    }

    private CoupledPlan plan(int steps, List<OfferProfile> offers, List<NeedProfile> needs, List<Coupling> couplings) {
        CoupledPlan plan = new CoupledPlanner(scoring, vocabulary, steps).plan(offers, needs, couplings);
        keepsEverything(plan, offers, needs, couplings);
        return plan;
    }

    private void keepsEverything(
            CoupledPlan plan, List<OfferProfile> offers, List<NeedProfile> needs, List<Coupling> couplings) {
        Map<Long, OfferProfile> given = new HashMap<>();
        Map<Long, OfferProfile> byId = new HashMap<>();
        offers.forEach(offer -> byId.put(offer.id(), offer));
        Map<Long, Integer> used = new HashMap<>();
        long totalValue = 0;
        for (Assignment one : Stream.concat(plan.coupled().stream(), plan.rest().assignments().stream())
                .toList()) {
            OfferProfile offer = byId.get(one.offer());
            NeedProfile need = needs.stream()
                    .filter(asked -> asked.id() == one.need())
                    .findFirst()
                    .orElseThrow();
            assertThat(Rules.allHold(need, offer)).isTrue();
            assertThat(used.merge(offer.id(), 1, Integer::sum)).isLessThanOrEqualTo(offer.capacity());
            assertThat(given.put(need.id(), offer)).isNull();
            totalValue += scoring.value(need, offer);
        }
        assertThat(couplings).allMatch(coupling -> Exhaustive.keeps(coupling, given));
        assertThat(plan.totalValue()).isEqualTo(totalValue);
        assertThat(plan.rest().certificate().gap()).isZero();
    }

    private static List<Coupling> couplings(int count) {
        List<Coupling> couplings = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            couplings.add(
                    i % 2 == 0
                            ? Coupling.sameVolunteer(3 * i, 3 * i + 1)
                            : Coupling.differentVolunteers(3 * i, 3 * i + 1, 3 * i + 2));
        }
        return couplings;
    }

    /** Two offers to a volunteer. */
    private static List<OfferProfile> offers(EngineFixtures fixtures, int count) {
        return LongStream.range(0, count)
                .mapToObj(id -> {
                    OfferProfile offer = fixtures.offer(id, 2);
                    return new OfferProfile(
                            id,
                            id / 2,
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
                })
                .toList();
    }

    private static List<NeedProfile> needs(EngineFixtures fixtures, int count) {
        return LongStream.range(0, count)
                .mapToObj(fixtures::need)
                .map(need -> need.toBuilder().level(0).build())
                .toList();
    }
}

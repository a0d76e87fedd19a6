package org.kith.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.EngineFixtures;
import org.kith.engine.model.Languages;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

/** A library's min-cost flow over all pairs finds the same optimal value. */
@Tag("long")
class RefereeTest {
    private static final int INSTANCES = 60;
    private static final int OFFERS = 25;
    private static final int NEEDS = 40;

    private final Scoring scoring = new Scoring(Weights.STANDARD);

    private enum Shape {
        ANY(offer -> offer, need -> need),
        NO_FEASIBLE_PAIR(offer -> offer, need -> need.toBuilder().slots(0).build()),
        EQUAL_SCORES(
                Shape::alike, need -> NeedProfile.builder(need.id(), 0).slots(1).build()),
        ZERO_CAPACITY(offer -> offer.withCapacity(0), need -> need),
        ONE_HUB(offer -> alike(offer).withCapacity(offer.id() == 0 ? NEEDS / 2 : 0), need -> need.toBuilder()
                .at(need.easting() / 4, need.northing() / 4, need.zone())
                .level(0)
                .build()),
        ALL_CAPACITY_FIVE(offer -> offer.withCapacity(5), need -> need),
        URGENT_ONLY(offer -> offer, need -> need.toBuilder().urgency(3).build());

        private final UnaryOperator<OfferProfile> offers;
        private final UnaryOperator<NeedProfile> needs;

        Shape(UnaryOperator<OfferProfile> offers, UnaryOperator<NeedProfile> needs) {
            this.offers = offers;
            this.needs = needs;
        }

        private static OfferProfile alike(OfferProfile offer) {
            return OfferProfile.builder(offer.id(), 0)
                    .at(0, 0, 20_000)
                    .checked(4, OfferProfile.ALWAYS)
                    .ages(0b1111)
                    .slots(Slots.ALL)
                    .languages(Languages.of(0))
                    .capacity(offer.capacity())
                    .build();
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesOnSmallInstancesOfEveryShape(Shape shape) {
        int served = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            EngineFixtures fixtures = new EngineFixtures(seed, 1 + seed % 2, 9000, OFFERS);
            List<OfferProfile> offers = LongStream.range(0, OFFERS)
                    .mapToObj(id -> shape.offers.apply(fixtures.offer(id, 3)))
                    .toList();
            List<NeedProfile> needs = LongStream.range(0, NEEDS)
                    .mapToObj(id -> shape.needs.apply(fixtures.need(id)))
                    .toList();
            served += agree(offers, needs);
        }
        boolean nobody = shape == Shape.NO_FEASIBLE_PAIR || shape == Shape.ZERO_CAPACITY;
        assertThat(served > INSTANCES).as("%s served", served).isNotEqualTo(nobody);
    }

    @Test
    void agreesOnTenThousandNeedsAndTwentyThousandOffers() {
        EngineFixtures fixtures = new EngineFixtures(42, 12, 60_000, 20_000);
        List<OfferProfile> offers = LongStream.range(0, 20_000)
                .mapToObj(id -> fixtures.offer(id, 1))
                .toList();
        List<NeedProfile> needs =
                LongStream.range(0, 10_000).mapToObj(fixtures::need).toList();
        assertThat(agree(offers, needs)).isGreaterThan(5000);
    }

    private int agree(List<OfferProfile> offers, List<NeedProfile> needs) {
        Plan plan = new StandingPlan(scoring, new Vocabulary(), offers, needs).publish();
        assertThat(plan.certificate().gap()).isZero();
        assertThat(plan.certificate().value()).isEqualTo(Referee.best(offers, needs, scoring));
        return plan.assignments().size();
    }
}

package org.kith.engine.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.EngineFixtures;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.index.RankedOffer;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

@Tag("long")
class OnlinePricesTest {
    private static final int NEEDS = 2000;
    private static final int OFFERS = 900;
    private static final int PERIODS = 4;

    private final Scoring scoring = new Scoring(Weights.STANDARD);
    private final Vocabulary vocabulary = new Vocabulary();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void comesWithinFivePercentOfHindsightInShortSupplyAndKeepsEveryRule(long seed) {
        EngineFixtures fixtures = new EngineFixtures(seed, 1, 12_000, OFFERS);
        List<OfferProfile> offers = LongStream.range(0, OFFERS)
                .mapToObj(id -> fixtures.offer(id, 4))
                .toList();
        List<List<NeedProfile>> past =
                LongStream.range(0, PERIODS).mapToObj(period -> needs(fixtures)).toList();
        List<NeedProfile> now = needs(fixtures);
        long hindsight =
                new StandingPlan(scoring, vocabulary, offers, now).publish().totalValue();

        long online = online(offers, past, now);

        assertThat(online).isBetween(hindsight * 95 / 100, hindsight);
        assertThat(inOrderOfArrival(offers, now)).isLessThan(hindsight * 90 / 100);
    }

    @Test
    void theSameCallsGiveTheSameAnswers() {
        EngineFixtures fixtures = new EngineFixtures(14, 1, 8_000, 80);
        List<OfferProfile> offers =
                LongStream.range(0, 80).mapToObj(id -> fixtures.offer(id, 4)).toList();
        List<NeedProfile> past =
                LongStream.range(0, 200).mapToObj(fixtures::need).toList();
        List<NeedProfile> now =
                LongStream.range(0, 200).mapToObj(fixtures::need).toList();
        OnlinePrices one = OnlinePrices.learn(scoring, vocabulary, offers, List.of(past));
        OnlinePrices other = OnlinePrices.learn(scoring, vocabulary, offers.reversed(), List.of(past));
        int served = 0;
        for (NeedProfile need : now) {
            OnlineDecision decision = one.decide(need);
            assertThat(other.decide(need)).isEqualTo(decision);
            served += decision.serve() ? 1 : 0;
        }
        assertThat(served).isPositive();
    }

    @Test
    void keepsAPlaceForTheUrgentWhoAreExpected() {
        OfferProfile only = OfferProfile.builder(5, 0).at(0, 0, 9000).slots(1).build();
        NeedProfile calm = NeedProfile.builder(1, 0).slots(1).build();
        NeedProfile urgent = NeedProfile.builder(2, 0).slots(1).urgency(3).build();
        OnlinePrices prices =
                OnlinePrices.learn(scoring, vocabulary, List.of(only), List.of(List.of(calm, urgent, again(urgent))));
        assertThat(prices.price(5)).isEqualTo(scoring.value(urgent, only));

        OnlineDecision first = prices.decide(calm);
        assertThat(first.serve()).isFalse();
        assertThat(first.offer()).hasValue(5);
        assertThat(first.reason()).contains("is expected to be worth");
        OnlineDecision second = prices.decide(urgent);
        assertThat(second.serve()).isTrue();
        assertThat(second.value()).isEqualTo(scoring.value(urgent, only));
        assertThat(prices.decide(urgent))
                .isEqualTo(new OnlineDecision(2, OptionalLong.empty(), false, 0, 0))
                .extracting(OnlineDecision::reason)
                .isEqualTo("No offer keeps every rule and has a space left.");
    }

    @Test
    void followsTheOffersAsTheyChange() {
        OfferProfile only = OfferProfile.builder(5, 0).at(0, 0, 9000).slots(1).build();
        NeedProfile need = NeedProfile.builder(1, 0).slots(1).build();
        OnlinePrices prices =
                OnlinePrices.learn(scoring, vocabulary, List.of(), List.of(List.of(), List.of(need, again(need))));
        assertThat(prices.advise(need).offer()).isEmpty();
        prices.put(only);
        assertThat(prices.price(5)).isEqualTo(scoring.value(need, only) / 2);
        assertThat(prices.advise(need).serve()).isTrue();
        prices.setCapacity(5, 0);
        assertThat(prices.price(5)).isZero();
        assertThat(prices.advise(need).serve()).isFalse();
        prices.setCapacity(5, 3);
        assertThat(prices.advise(need).reason()).contains("no later need");
        prices.removeOffer(5);
        assertThat(prices.advise(need).offer()).isEmpty();
    }

    @Test
    void thereMustBeAPeriodToLearnFrom() {
        assertThatThrownBy(() -> OnlinePrices.learn(scoring, vocabulary, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("past period");
    }

    @Test
    void moreWaysThanPeriodsMakeBetterPricesOfTheSamePast() {
        long plain = 0;
        long mixed = 0;
        for (long seed = 21; seed < 24; seed++) {
            EngineFixtures fixtures = new EngineFixtures(seed, 1, 40_000, OFFERS);
            List<OfferProfile> offers = LongStream.range(0, OFFERS)
                    .mapToObj(id -> fixtures.offer(id, 4))
                    .toList();
            List<List<NeedProfile>> past = List.of(needs(fixtures), needs(fixtures));
            List<NeedProfile> now = needs(fixtures);
            plain += decided(OnlinePrices.learn(scoring, vocabulary, offers, past), offers, now);
            mixed += decided(OnlinePrices.learn(scoring, vocabulary, offers, past, 12), offers, now);
        }
        assertThat(mixed).isGreaterThan(plain);
    }

    @Test
    void aMixtureHoldsEveryPastNeedOnceAndKeepsTheMoment() {
        List<List<NeedProfile>> past = List.of(named(100, 3), named(200, 3), named(300, 3));
        List<List<NeedProfile>> made = new ScenarioSampler(past).sample(4);
        assertThat(made)
                .hasSize(4)
                .allSatisfy(way -> assertThat(way).extracting(NeedProfile::id).containsExactly(0L, 1L, 2L));
        for (int moment = 0; moment < 3; moment++) {
            int at = moment;
            assertThat(made.subList(0, 3))
                    .extracting(way -> way.get(at).easting())
                    .containsExactlyInAnyOrder(100 + at, 200 + at, 300 + at);
        }
        assertThat(new ScenarioSampler(List.of(named(0, 2), named(10, 4))).sample(2))
                .allSatisfy(way -> assertThat(way).hasSize(3));
        assertThatThrownBy(() -> new ScenarioSampler(past).sample(0)).hasMessageContaining("found 0");
    }

    private static List<NeedProfile> named(int first, int count) {
        return LongStream.range(0, count)
                .mapToObj(i -> NeedProfile.builder(i, 0)
                        .at(first + (int) i, 0, 0)
                        .slots(1)
                        .build())
                .toList();
    }

    private static NeedProfile again(NeedProfile need) {
        return NeedProfile.builder(need.id() + 1, need.kind())
                .slots(need.slots())
                .urgency(need.urgency())
                .build();
    }

    private static List<NeedProfile> needs(EngineFixtures fixtures) {
        return LongStream.range(0, NEEDS).mapToObj(fixtures::need).toList();
    }

    private long online(List<OfferProfile> offers, List<List<NeedProfile>> past, List<NeedProfile> now) {
        return decided(OnlinePrices.learn(scoring, vocabulary, offers, past), offers, now);
    }

    private long decided(OnlinePrices prices, List<OfferProfile> offers, List<NeedProfile> now) {
        Map<Long, Integer> used = new HashMap<>();
        long totalValue = 0;
        for (NeedProfile need : now) {
            OnlineDecision decision = prices.decide(need);
            if (decision.serve()) {
                OfferProfile offer = offers.get((int) decision.offer().getAsLong());
                assertThat(Rules.allHold(need, offer)).isTrue();
                assertThat(decision.value()).isEqualTo(scoring.value(need, offer));
                assertThat(used.merge(offer.id(), 1, Integer::sum)).isLessThanOrEqualTo(offer.capacity());
                totalValue = Math.addExact(totalValue, decision.value());
            }
        }
        return totalValue;
    }

    private long inOrderOfArrival(List<OfferProfile> offers, List<NeedProfile> now) {
        OfferIndex index = new OfferIndex(scoring, vocabulary);
        offers.forEach(index::add);
        long totalValue = 0;
        for (NeedProfile need : now) {
            for (RankedOffer best : index.ranked(need, 1)) {
                totalValue += scoring.base(need) + best.points();
                index.setCapacity(
                        best.offer(), index.find(best.offer()).orElseThrow().capacity() - 1);
            }
        }
        return totalValue;
    }
}

package org.kith.engine.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Worlds;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.index.Ranked;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

class OnlinePricesTest {
    private static final int NEEDS = 2000;
    private static final int OFFERS = 900;
    private static final int PERIODS = 4;

    private final Scoring scoring = new Scoring(Weights.STANDARD);
    private final Vocabulary words = new Vocabulary();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void comesWithinFivePercentOfHindsightInShortSupplyAndKeepsEveryRule(long seed) {
        Worlds worlds = new Worlds(seed, 1, 12_000, OFFERS);
        List<Offer> offers =
                LongStream.range(0, OFFERS).mapToObj(id -> worlds.offer(id, 4)).toList();
        List<List<Need>> past =
                LongStream.range(0, PERIODS).mapToObj(period -> needs(worlds)).toList();
        List<Need> now = needs(worlds);
        long hindsight = new StandingPlan(scoring, words, offers, now).publish().worth();

        long online = online(offers, past, now);

        assertThat(online).isBetween(hindsight * 95 / 100, hindsight);
        assertThat(inOrderOfArrival(offers, now)).isLessThan(hindsight * 90 / 100);
    }

    @Test
    void theSameCallsGiveTheSameAnswers() {
        Worlds worlds = new Worlds(14, 1, 8_000, 80);
        List<Offer> offers =
                LongStream.range(0, 80).mapToObj(id -> worlds.offer(id, 4)).toList();
        List<Need> past = LongStream.range(0, 200).mapToObj(worlds::need).toList();
        List<Need> now = LongStream.range(0, 200).mapToObj(worlds::need).toList();
        OnlinePrices one = OnlinePrices.learn(scoring, words, offers, List.of(past));
        OnlinePrices other = OnlinePrices.learn(scoring, words, offers.reversed(), List.of(past));
        int served = 0;
        for (Need need : now) {
            Decision decision = one.decide(need);
            assertThat(other.decide(need)).isEqualTo(decision);
            served += decision.serve() ? 1 : 0;
        }
        assertThat(served).isPositive();
    }

    @Test
    void keepsAPlaceForTheUrgentWhoAreExpected() {
        Offer only = Offer.builder(5, 0).at(0, 0, 9000).slots(1).build();
        Need calm = Need.builder(1, 0).slots(1).build();
        Need urgent = Need.builder(2, 0).slots(1).urgency(3).build();
        OnlinePrices prices =
                OnlinePrices.learn(scoring, words, List.of(only), List.of(List.of(calm, urgent, again(urgent))));
        assertThat(prices.price(5)).isEqualTo(scoring.value(urgent, only));

        Decision first = prices.decide(calm);
        assertThat(first.serve()).isFalse();
        assertThat(first.offer()).hasValue(5);
        assertThat(first.reason()).contains("is expected to be worth");
        Decision second = prices.decide(urgent);
        assertThat(second.serve()).isTrue();
        assertThat(second.value()).isEqualTo(scoring.value(urgent, only));
        assertThat(prices.decide(urgent))
                .isEqualTo(new Decision(2, OptionalLong.empty(), false, 0, 0))
                .extracting(Decision::reason)
                .isEqualTo("No offer keeps every rule and has a place left.");
    }

    @Test
    void followsTheOffersAsTheyChange() {
        Offer only = Offer.builder(5, 0).at(0, 0, 9000).slots(1).build();
        Need need = Need.builder(1, 0).slots(1).build();
        OnlinePrices prices =
                OnlinePrices.learn(scoring, words, List.of(), List.of(List.of(), List.of(need, again(need))));
        assertThat(prices.advise(need).offer()).isEmpty();
        prices.put(only);
        assertThat(prices.price(5)).isEqualTo(scoring.value(need, only) / 2);
        assertThat(prices.advise(need).serve()).isTrue();
        prices.capacity(5, 0);
        assertThat(prices.price(5)).isZero();
        assertThat(prices.advise(need).serve()).isFalse();
        prices.capacity(5, 3);
        assertThat(prices.advise(need).reason()).contains("nobody to come");
        prices.removeOffer(5);
        assertThat(prices.advise(need).offer()).isEmpty();
    }

    @Test
    void thereMustBeAPeriodToLearnFrom() {
        assertThatThrownBy(() -> OnlinePrices.learn(scoring, words, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("past period");
    }

    @Test
    void moreWaysThanPeriodsMakeBetterPricesOfTheSamePast() {
        long plain = 0;
        long mixed = 0;
        for (long seed = 21; seed < 27; seed++) {
            Worlds worlds = new Worlds(seed, 1, 40_000, OFFERS);
            List<Offer> offers = LongStream.range(0, OFFERS)
                    .mapToObj(id -> worlds.offer(id, 4))
                    .toList();
            List<List<Need>> past = List.of(needs(worlds), needs(worlds));
            List<Need> now = needs(worlds);
            plain += decided(OnlinePrices.learn(scoring, words, offers, past), offers, now);
            mixed += decided(OnlinePrices.learn(scoring, words, offers, past, 12), offers, now);
        }
        assertThat(mixed).isGreaterThan(plain);
    }

    @Test
    void aMixtureHoldsEveryPastNeedOnceAndKeepsTheMoment() {
        List<List<Need>> past = List.of(named(100, 3), named(200, 3), named(300, 3));
        List<List<Need>> made = new Mixture(past).of(4);
        assertThat(made)
                .hasSize(4)
                .allSatisfy(way -> assertThat(way).extracting(Need::id).containsExactly(0L, 1L, 2L));
        for (int moment = 0; moment < 3; moment++) {
            int at = moment;
            assertThat(made.subList(0, 3))
                    .extracting(way -> way.get(at).easting())
                    .containsExactlyInAnyOrder(100 + at, 200 + at, 300 + at);
        }
        assertThat(new Mixture(List.of(named(0, 2), named(10, 4))).of(2))
                .allSatisfy(way -> assertThat(way).hasSize(3));
        assertThatThrownBy(() -> new Mixture(past).of(0)).hasMessageContaining("found 0");
    }

    private static List<Need> named(int first, int count) {
        return LongStream.range(0, count)
                .mapToObj(i ->
                        Need.builder(i, 0).at(first + (int) i, 0, 0).slots(1).build())
                .toList();
    }

    private static Need again(Need need) {
        return Need.builder(need.id() + 1, need.kind())
                .slots(need.slots())
                .urgency(need.urgency())
                .build();
    }

    private static List<Need> needs(Worlds worlds) {
        return LongStream.range(0, NEEDS).mapToObj(worlds::need).toList();
    }

    private long online(List<Offer> offers, List<List<Need>> past, List<Need> now) {
        return decided(OnlinePrices.learn(scoring, words, offers, past), offers, now);
    }

    private long decided(OnlinePrices prices, List<Offer> offers, List<Need> now) {
        Map<Long, Integer> used = new HashMap<>();
        long worth = 0;
        for (Need need : now) {
            Decision decision = prices.decide(need);
            if (decision.serve()) {
                Offer offer = offers.get((int) decision.offer().getAsLong());
                assertThat(Rules.allHold(need, offer)).isTrue();
                assertThat(decision.value()).isEqualTo(scoring.value(need, offer));
                assertThat(used.merge(offer.id(), 1, Integer::sum)).isLessThanOrEqualTo(offer.capacity());
                worth = Math.addExact(worth, decision.value());
            }
        }
        return worth;
    }

    private long inOrderOfArrival(List<Offer> offers, List<Need> now) {
        OfferIndex index = new OfferIndex(scoring, words);
        offers.forEach(index::add);
        long worth = 0;
        for (Need need : now) {
            for (Ranked best : index.ranked(need, 1)) {
                worth += scoring.base(need) + best.points();
                index.capacity(
                        best.offer(), index.find(best.offer()).orElseThrow().capacity() - 1);
            }
        }
        return worth;
    }
}

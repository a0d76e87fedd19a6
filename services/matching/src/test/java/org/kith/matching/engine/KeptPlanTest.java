package org.kith.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Ids;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.plan.Assignment;
import org.kith.engine.score.Weights;
import org.kith.matching.MatchingConfig;
import org.kith.matching.model.Clearance;
import org.kith.matching.model.NeedFacts;
import org.kith.matching.model.OfferFacts;

/** What a network sets under {@code kith.matching} is what its standing plan goes by. */
class KeptPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String ALWAYS = "111111111111111111111";
    private static final String FAIR = "kith.matching.terms.fairness";

    private final Look everything = new Look(true);
    private long numbers = 100;

    private static Words words(Map<String, String> set) {
        return new Words(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(set, "test", 500))
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(MatchingConfig.class)
                .build()
                .getConfigMapping(MatchingConfig.class));
    }

    private static Offer offer(Words words, long number, long volunteer, int easting, int places) {
        return words.offer(
                new OfferFacts(
                        number,
                        volunteer,
                        "meals",
                        easting,
                        0,
                        20_000,
                        new Clearance(0, null, Instant.EPOCH),
                        "F",
                        List.of("5-10"),
                        ALWAYS,
                        List.of("en"),
                        places,
                        0),
                DAY);
    }

    private PlannedNeed need(Words words, String zone, int easting) {
        Need need = words.need(
                new NeedFacts(++numbers, "meals", easting, 0, zone, "low", 0, null, "5-10", ALWAYS, null, null, 1),
                DAY,
                Ids.NONE,
                Need.NO_OFFER);
        return new PlannedNeed(UUID.randomUUID(), "meals", "NW0100003", zone, need);
    }

    private static Map<String, Long> served(PublishedPlan plan) {
        return plan.plan().assignments().stream()
                .map(Assignment::need)
                .collect(Collectors.groupingBy(need -> plan.needs().get(need).zone(), Collectors.counting()));
    }

    private static long offerOf(PublishedPlan plan, PlannedNeed need) {
        return plan.plan().assignments().stream()
                .filter(one -> one.need() == need.need().id())
                .findFirst()
                .orElseThrow()
                .offer();
    }

    /** Two places next to the four needs of one zone; the two needs of the other zone are five kilometres off. */
    private PublishedPlan twoPlacesForTwoZones(Words words) {
        everything.offers().add(offer(words, 1, 1, 0, 2));
        for (int i = 0; i < 4; i++) {
            everything.needs().add(need(words, "NW01", 100 * i));
        }
        for (int i = 0; i < 2; i++) {
            everything.needs().add(need(words, "NW02", 5_000 + 100 * i));
        }
        return new KeptPlan(words, everything, null).publish();
    }

    @Test
    void byValueAloneTheNearZoneIsServedAndTheOtherGetsNothing() {
        PublishedPlan plan = twoPlacesForTwoZones(words(Map.of()));
        assertThat(served(plan)).isEqualTo(Map.of("NW01", 2L));
        assertThat(plan.plan().certificate().gap()).isZero();
    }

    @Test
    void fairnessThatIsSetGivesEachZoneAShare() {
        PublishedPlan plan = twoPlacesForTwoZones(words(Map.of(FAIR, "20000")));
        assertThat(served(plan)).isEqualTo(Map.of("NW01", 1L, "NW02", 1L));
        assertThat(plan.plan().certificate().gap()).isZero();
        assertThat(plan.plan().certificate().value()).isLessThan(plan.plan().worth());
    }

    @Test
    void aZoneThatGrowsWeighsWhatItIsNowAsIfThePlanWereMadeAnew() {
        Words words = words(Map.of(FAIR, "20000"));
        everything.offers().add(offer(words, 1, 1, 0, 4));
        everything.needs().add(need(words, "NW01", 0));
        everything.needs().add(need(words, "NW02", 5_000));
        KeptPlan kept = new KeptPlan(words, everything, null);
        kept.publish();

        Look more = new Look(false);
        for (int i = 0; i < 9; i++) {
            more.needs().add(need(words, "NW01", 100 * i));
            if (i < 2) {
                more.needs().add(need(words, "NW02", 5_000 + i));
            }
        }
        kept.change(more);
        PublishedPlan repaired = kept.publish();

        Look all = new Look(true);
        all.offers().addAll(everything.offers());
        all.needs().addAll(everything.needs());
        all.needs().addAll(more.needs());
        PublishedPlan anew = new KeptPlan(words, all, null).publish();
        assertThat(served(repaired)).isEqualTo(served(anew));
        assertThat(repaired.plan().certificate()).isEqualTo(anew.plan().certificate());
        assertThat(repaired.moves()).isEmpty();
    }

    @Test
    void whoCarriesMuchIsAskedLessWhereTheNetworkSaysSo() {
        for (Map.Entry<String, Long> expected : Map.of("0", 1L, "700", 2L).entrySet()) {
            Words words = words(Map.of("kith.matching.terms.busy", expected.getKey()));
            Look look = new Look(true);
            look.offers().add(offer(words, 1, 1, 0, 1));
            look.offers().add(offer(words, 2, 2, 1_000, 1));
            look.loads().put(1L, words.terms().load(3, 0));
            PlannedNeed need = need(words, "NW01", 0);
            look.needs().add(need);
            KeptPlan kept = new KeptPlan(words, look, null);
            assertThat(offerOf(kept.publish(), need)).isEqualTo(expected.getValue());
        }
    }

    @Test
    void whoWasAskedOftenEnoughThisWeekIsLeftInPeaceUntilTheNext() {
        Words words = words(Map.of("kith.matching.terms.asks-per-week", "2"));
        assertThat(words.terms().countsLoads()).isTrue();
        everything.offers().add(offer(words, 1, 1, 0, 5));
        PlannedNeed need = need(words, "NW01", 0);
        everything.needs().add(need);
        everything.loads().put(1L, words.terms().load(0, 1));
        KeptPlan kept = new KeptPlan(words, everything, null);
        assertThat(offerOf(kept.publish(), need)).isEqualTo(1);
        Look asked = new Look(false);
        asked.loads().put(1L, words.terms().load(1, 2));
        kept.change(asked);
        assertThat(kept.publish().unmet()).containsExactly(need);
    }

    @Test
    void weightsThatAreSetAreWhatAPairScores() {
        Words standard = words(Map.of());
        Words other = words(Map.of("kith.matching.weights.nearness", "8000", "kith.matching.weights.constant", "1"));
        Need need = need(standard, "NW01", 0).need();
        assertThat(other.scoring().points(need, offer(other, 1, 1, 0, 1))
                        - standard.scoring().points(need, offer(standard, 1, 1, 0, 1)))
                .isEqualTo(8_000 - 4_000 + 1 - 1_000);
        assertThat(standard.scoring().weights()).isEqualTo(Weights.STANDARD);
    }

    @Test
    void whatTheEngineWouldNotTakeIsRefusedAtTheStart() {
        assertThatThrownBy(() -> words(Map.of(FAIR, "-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words(Map.of("kith.matching.weights.reach", "0")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

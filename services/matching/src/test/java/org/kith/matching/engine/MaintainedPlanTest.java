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
import org.kith.engine.model.IdSet;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.plan.Assignment;
import org.kith.engine.score.Weights;
import org.kith.matching.model.Clearance;
import org.kith.matching.model.NeedFacts;
import org.kith.matching.model.OfferFacts;

/** The settings under {@code kith.matching} are what the standing plan uses. */
class MaintainedPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String ALWAYS = "111111111111111111111";
    private static final String FAIR = "kith.matching.objectives.fairness";

    private final ChangeBatch everything = new ChangeBatch(true);
    private long numbers = 100;

    private static EngineMapper mapper(Map<String, String> set) {
        return new EngineMapper(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(set, "test", 500))
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(MatchingConfig.class)
                .build()
                .getConfigMapping(MatchingConfig.class));
    }

    private static OfferProfile offer(EngineMapper mapper, long number, long volunteer, int easting, int places) {
        return mapper.offer(
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
                        0,
                        0),
                DAY);
    }

    private PlannedNeed need(EngineMapper mapper, String zone, int easting) {
        NeedProfile need = mapper.need(
                new NeedFacts(
                        ++numbers, "meals", easting, 0, zone, "low", 0, null, "5-10", ALWAYS, false, null, null, 1),
                DAY,
                IdSet.NONE,
                NeedProfile.NO_OFFER);
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

    /** Two spaces next to the four needs of one zone; the two needs of the other zone are five kilometres away. */
    private PublishedPlan twoPlacesForTwoZones(EngineMapper mapper) {
        everything.offers().add(offer(mapper, 1, 1, 0, 2));
        for (int i = 0; i < 4; i++) {
            everything.needs().add(need(mapper, "NW01", 100 * i));
        }
        for (int i = 0; i < 2; i++) {
            everything.needs().add(need(mapper, "NW02", 5_000 + 100 * i));
        }
        return new MaintainedPlan(mapper, everything, null).publish();
    }

    @Test
    void byValueAloneTheNearZoneIsServedAndTheOtherGetsNothing() {
        PublishedPlan plan = twoPlacesForTwoZones(mapper(Map.of()));
        assertThat(served(plan)).isEqualTo(Map.of("NW01", 2L));
        assertThat(plan.plan().certificate().gap()).isZero();
    }

    @Test
    void fairnessThatIsSetGivesEachZoneAShare() {
        PublishedPlan plan = twoPlacesForTwoZones(mapper(Map.of(FAIR, "20000")));
        assertThat(served(plan)).isEqualTo(Map.of("NW01", 1L, "NW02", 1L));
        assertThat(plan.plan().certificate().gap()).isZero();
        assertThat(plan.plan().certificate().value()).isLessThan(plan.plan().totalValue());
    }

    @Test
    void aZoneThatGrowsWeighsWhatItIsNowAsIfThePlanWereMadeAnew() {
        EngineMapper mapper = mapper(Map.of(FAIR, "20000"));
        everything.offers().add(offer(mapper, 1, 1, 0, 4));
        everything.needs().add(need(mapper, "NW01", 0));
        everything.needs().add(need(mapper, "NW02", 5_000));
        MaintainedPlan kept = new MaintainedPlan(mapper, everything, null);
        kept.publish();

        ChangeBatch more = new ChangeBatch(false);
        for (int i = 0; i < 9; i++) {
            more.needs().add(need(mapper, "NW01", 100 * i));
            if (i < 2) {
                more.needs().add(need(mapper, "NW02", 5_000 + i));
            }
        }
        kept.change(more);
        PublishedPlan repaired = kept.publish();

        ChangeBatch all = new ChangeBatch(true);
        all.offers().addAll(everything.offers());
        all.needs().addAll(everything.needs());
        all.needs().addAll(more.needs());
        PublishedPlan anew = new MaintainedPlan(mapper, all, null).publish();
        assertThat(served(repaired)).isEqualTo(served(anew));
        assertThat(repaired.plan().certificate()).isEqualTo(anew.plan().certificate());
        assertThat(repaired.moves()).isEmpty();
    }

    @Test
    void whoCarriesMuchIsAskedLessWhereTheNetworkSaysSo() {
        for (Map.Entry<String, Long> expected : Map.of("0", 1L, "700", 2L).entrySet()) {
            EngineMapper mapper = mapper(Map.of("kith.matching.objectives.load-cost", expected.getKey()));
            ChangeBatch batch = new ChangeBatch(true);
            batch.offers().add(offer(mapper, 1, 1, 0, 1));
            batch.offers().add(offer(mapper, 2, 2, 1_000, 1));
            batch.loads().put(1L, mapper.objectives().load(3, 0));
            PlannedNeed need = need(mapper, "NW01", 0);
            batch.needs().add(need);
            MaintainedPlan kept = new MaintainedPlan(mapper, batch, null);
            assertThat(offerOf(kept.publish(), need)).isEqualTo(expected.getValue());
        }
    }

    @Test
    void whoWasAskedOftenEnoughThisWeekIsLeftInPeaceUntilTheNext() {
        EngineMapper mapper = mapper(Map.of("kith.matching.objectives.asks-per-week", "2"));
        assertThat(mapper.objectives().countsLoads()).isTrue();
        everything.offers().add(offer(mapper, 1, 1, 0, 5));
        PlannedNeed need = need(mapper, "NW01", 0);
        everything.needs().add(need);
        everything.loads().put(1L, mapper.objectives().load(0, 1));
        MaintainedPlan kept = new MaintainedPlan(mapper, everything, null);
        assertThat(offerOf(kept.publish(), need)).isEqualTo(1);
        ChangeBatch asked = new ChangeBatch(false);
        asked.loads().put(1L, mapper.objectives().load(1, 2));
        kept.change(asked);
        assertThat(kept.publish().unmet()).containsExactly(need);
    }

    @Test
    void weightsThatAreSetAreWhatAPairScores() {
        EngineMapper standard = mapper(Map.of());
        EngineMapper other =
                mapper(Map.of("kith.matching.weights.nearness", "8000", "kith.matching.weights.constant", "1"));
        NeedProfile need = need(standard, "NW01", 0).need();
        assertThat(other.scoring().points(need, offer(other, 1, 1, 0, 1))
                        - standard.scoring().points(need, offer(standard, 1, 1, 0, 1)))
                .isEqualTo(8_000 - 4_000 + 1 - 1_000);
        assertThat(standard.scoring().weights()).isEqualTo(Weights.STANDARD);
    }

    @Test
    void whatTheEngineWouldNotTakeIsRefusedAtTheStart() {
        assertThatThrownBy(() -> mapper(Map.of(FAIR, "-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mapper(Map.of("kith.matching.weights.reach", "0")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

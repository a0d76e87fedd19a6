package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kith.engine.EngineFixtures;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

class OfferIndexTest {
    private final Scoring scoring = new Scoring(Weights.STANDARD);
    private final OfferIndex index = new OfferIndex(scoring, new Vocabulary());
    private final Map<Long, OfferProfile> all = new TreeMap<>();

    @Test
    void agreesWithALookAtEveryOfferWhileOffersComeChangeAndGo() {
        EngineFixtures fixtures = new EngineFixtures(1, 8, 20_000, 1200);
        int ranked = 0;
        for (int round = 0; round < 4_000; round++) {
            for (int i = 0; i < 4; i++) {
                update(fixtures);
            }
            NeedProfile need = fixtures.need(round);
            List<OfferProfile> expected = bruteForce(need, 10);
            List<Suggestion> found = index.top(need, 10);
            assertThat(found)
                    .as("need %s", need)
                    .extracting(Suggestion::offer)
                    .containsExactlyElementsOf(
                            expected.stream().map(OfferProfile::id).toList());
            for (int i = 0; i < found.size(); i++) {
                Suggestion suggestion = found.get(i);
                assertThat(suggestion.rank()).isEqualTo(i + 1);
                assertThat(suggestion.score().points()).isEqualTo(scoring.points(need, expected.get(i)));
                assertThat(Rules.allHold(need, all.get(suggestion.offer()))).isTrue();
                assertThat(index.explain(need, suggestion.offer()).orElseThrow().feasible())
                        .isTrue();
            }
            ranked += found.size();
            if (round % 50 == 0) {
                assertThat(pairs(need)).isEqualTo(bruteForcePairs(need));
            }
        }
        assertThat(index.size()).isEqualTo(all.size());
        assertThat(ranked).as("the needs of this test find offers").isGreaterThan(8_000);
        all.values().forEach(offer -> assertThat(index.find(offer.id())).contains(offer));
    }

    @Test
    void saysHowMuchMemoryItHolds() {
        EngineFixtures fixtures = new EngineFixtures(3, 8, 20_000, 1200);
        long empty = index.bytes();
        int offers = 20_000;
        for (int id = 0; id < offers; id++) {
            index.put(fixtures.offer(id, 3));
        }
        long full = index.bytes();
        assertThat((full - empty) / offers).isBetween(40L, 200L);
        for (int id = 0; id < offers; id++) {
            index.remove(id);
            index.put(fixtures.offer(id, 3));
        }
        assertThat(index.bytes()).as("the slots of deleted entries are reused").isLessThan(3 * full / 2);
    }

    @Test
    void findsOffersFarApartAndAnyNumberOfThem() {
        for (int i = 0; i < 3000; i++) {
            put(OfferProfile.builder(i, 0)
                    .at(i * 3000 - 4_500_000, -i * 3000, 20_000_000)
                    .slots(1)
                    .build());
        }
        NeedProfile need =
                NeedProfile.builder(1, 0).at(9_000_000, 9_000_000, 0).slots(1).build();
        assertThat(index.top(need, 5000))
                .extracting(Suggestion::offer)
                .containsExactlyElementsOf(
                        bruteForce(need, 5000).stream().map(OfferProfile::id).toList())
                .hasSize(3000);
    }

    @Test
    void aNeedOfAnUnknownKindFindsNothing() {
        put(OfferProfile.builder(1, 0).at(0, 0, 100).slots(1).build());
        assertThat(index.top(NeedProfile.builder(1, 77).slots(1).build(), 3)).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        OfferProfile offer = OfferProfile.builder(1, 0).build();
        index.add(offer);
        NeedProfile need = NeedProfile.builder(1, 0).build();
        assertThatThrownBy(() -> index.add(offer)).hasMessageContaining("offer 1 is in the index already");
        assertThatThrownBy(() -> index.setCapacity(1, -1)).hasMessageContaining("below 0");
        assertThatThrownBy(() -> index.top(need, 0)).hasMessageContaining("k must be at least 1");
        assertThatThrownBy(() -> OfferProfile.builder(2, 0).capacity(-1).build())
                .hasMessageContaining("capacity must be 0");
        assertThat(index.remove(9)).isFalse();
        assertThat(index.setCapacity(9, 1)).isFalse();
        assertThat(index.explain(need, 9)).isEmpty();
    }

    private Map<Long, Integer> pairs(NeedProfile need) {
        Map<Integer, Integer> byRow = new TreeMap<>();
        index.pairs(need, (row, points) -> assertThat(byRow.put(row, points)).isNull());
        Map<Long, Integer> pairs = new TreeMap<>();
        all.keySet().stream()
                .filter(id -> byRow.containsKey(index.row(id)))
                .forEach(id -> pairs.put(id, byRow.get(index.row(id))));
        assertThat(pairs).hasSameSizeAs(byRow);
        NeedIndex needs = new NeedIndex(scoring);
        needs.add(3, need);
        for (OfferProfile offer : all.values()) {
            List<Integer> points = new ArrayList<>();
            needs.pairs(offer, (row, score) -> points.add(score));
            assertThat(points).isEqualTo(pairs.containsKey(offer.id()) ? List.of(pairs.get(offer.id())) : List.of());
        }
        return pairs;
    }

    private Map<Long, Integer> bruteForcePairs(NeedProfile need) {
        Map<Long, Integer> pairs = new TreeMap<>();
        bruteForce(need, all.size()).forEach(offer -> pairs.put(offer.id(), scoring.points(need, offer)));
        return pairs;
    }

    private void update(EngineFixtures fixtures) {
        long id = fixtures.id();
        switch (fixtures.below(6)) {
            case 0 -> assertThat(index.remove(id)).isEqualTo(all.remove(id) != null);
            case 1 -> {
                int left = fixtures.below(3);
                assertThat(index.setCapacity(id, left)).isEqualTo(all.containsKey(id));
                all.computeIfPresent(id, (same, offer) -> offer.withCapacity(left));
            }
            default -> put(fixtures.offer(id, 3));
        }
    }

    private void put(OfferProfile offer) {
        index.put(offer);
        all.put(offer.id(), offer);
    }

    private List<OfferProfile> bruteForce(NeedProfile need, int k) {
        return all.values().stream()
                .filter(offer -> Rules.allHold(need, offer))
                .sorted(Comparator.comparingInt((OfferProfile offer) -> -scoring.points(need, offer))
                        .thenComparingLong(OfferProfile::id))
                .limit(k)
                .toList();
    }
}

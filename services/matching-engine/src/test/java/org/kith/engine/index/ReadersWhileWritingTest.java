package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.EngineFixtures;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

/**
 * The writer moves counted offers about while others are added and removed. A reader that saw half a change would find
 * a counted offer twice or not at all.
 */
class ReadersWhileWritingTest {
    private static final int MOVING = 200;
    private static final int CHANGES = 20_000;
    private static final int PLACES = 15;

    private final NeedProfile need =
            NeedProfile.builder(1, 0).at(0, 0, 0).slots(1).build();

    @Test
    void everyReadSeesTheStateBetweenTwoChanges() throws Exception {
        for (int place = 0; place < PLACES; place++) {
            watch(
                    new EngineFixtures(place, 1, 8000, MOVING),
                    new OfferIndex(new Scoring(Weights.STANDARD), new Vocabulary()));
        }
    }

    private void watch(EngineFixtures fixtures, OfferIndex index) throws Exception {
        for (int id = 0; id < MOVING; id++) {
            index.put(anywhere(fixtures, id, 1));
        }
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(threads.submit(() -> read(index, writing)));
            }
            try {
                for (int change = 0; change < CHANGES; change++) {
                    index.put(anywhere(fixtures, fixtures.below(MOVING), 1 + fixtures.below(3)));
                    if (change % 5 == 0) {
                        comeAndGo(fixtures, index, MOVING + fixtures.below(500));
                    }
                }
            } finally {
                writing.set(false);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get(1, TimeUnit.MINUTES)).as("reads done").isPositive();
            }
        }
    }

    private int read(OfferIndex index, AtomicBoolean writing) {
        int reads = 0;
        while (writing.get() || reads == 0) {
            List<RankedOffer> topK = index.ranked(need, 1000);
            long[] moving = topK.stream()
                    .mapToLong(RankedOffer::offer)
                    .filter(id -> id < MOVING)
                    .sorted()
                    .toArray();
            assertThat(moving).isEqualTo(LongStream.range(0, MOVING).toArray());
            for (int rank = 1; rank < topK.size(); rank++) {
                assertThat(topK.get(rank).points())
                        .isLessThanOrEqualTo(topK.get(rank - 1).points());
            }
            reads++;
        }
        return reads;
    }

    /**
     * Offers beyond the counted ones, far and near, so that rows, regions and tiles are allocated, freed and reused.
     */
    private static void comeAndGo(EngineFixtures fixtures, OfferIndex index, long id) {
        if (!index.remove(id)) {
            index.put(OfferProfile.builder(id, 0)
                    .at(fixtures.below(80_000) - 40_000, fixtures.below(80_000) - 40_000, 1000 + fixtures.below(59_000))
                    .slots(1 | fixtures.below(4))
                    .capacity(fixtures.below(2))
                    .build());
        }
    }

    private static OfferProfile anywhere(EngineFixtures fixtures, long id, int capacity) {
        return OfferProfile.builder(id, 0)
                .at(fixtures.below(8000) - 4000, fixtures.below(8000) - 4000, 6000 + fixtures.below(4000))
                .slots(1 | fixtures.below(4))
                .capacity(capacity)
                .build();
    }
}

package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.kit.time.Ids;
import org.kith.testkit.WithKith;

/** What counting an event costs does not grow with what was counted before. PostgreSQL says how many rows it read for it. */
@QuarkusTest
@WithKith(service = "insights", kafka = true)
class FactPlansComponentTest {
    private static final int BEFORE = 2000;
    private static final int THEN = 20;

    @Test
    void noTableIsReadWholeForAnEvent() {
        InsightsFixtures fixtures = new InsightsFixtures();
        long stored = statistic("n_tup_ins", "fact") + BEFORE;
        fixtures.happens(
                EventFixtures.times(BEFORE, () -> EventFixtures.received(Ids.next(), "NW01", InsightsFixtures.RECENT)));
        awaitStored(stored);
        long before = read();
        for (int i = 0; i < THEN; i++) {
            fixtures.happens(EventFixtures.received(Ids.next(), "NW01", InsightsFixtures.RECENT));
        }
        awaitStored(stored + THEN);
        assertThat(read() - before).isLessThan(BEFORE);
    }

    /** A transaction is in the statistics as a whole, some time after it ended. */
    private static void awaitStored(long atLeast) {
        await().atMost(Duration.ofSeconds(60)).until(() -> statistic("n_tup_ins", "fact") >= atLeast);
    }

    /** Rows and index entries that were read. */
    private static long read() {
        return Stream.of("fact", "fact_link")
                        .mapToLong(table -> statistic("seq_tup_read", table))
                        .sum()
                + (Long) InsightsFixtures.DB
                        .rows("select sum(idx_tup_read)::bigint as value from pg_stat_user_indexes "
                                + "where relname in ('fact', 'fact_link')")
                        .getFirst()
                        .get("value");
    }

    private static long statistic(String column, String table) {
        return (Long) InsightsFixtures.DB
                .rows("select " + column + " as value from pg_stat_user_tables where relname = ?", table)
                .getFirst()
                .get("value");
    }
}

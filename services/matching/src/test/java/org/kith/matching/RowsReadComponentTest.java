package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.RowsRead;
import org.kith.testkit.WithKith;

/** What a need, an offer or a match costs does not grow with those that there are. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class RowsReadComponentTest {
    private static final int BEFORE = 300;
    private static final int THEN = 10;
    private static final int EACH = 150;
    private static final int FITTING = 24;

    private final RowsRead rows = new RowsRead(Db.of("matching"));

    @Test
    void noTableIsReadWhole() {
        rows.work("open_need", BEFORE, () -> happens(BEFORE));
        assertThat(rows.during("open_need", THEN, () -> happens(THEN)))
                .allSatisfy((table, read) -> assertThat(read).as(table).isLessThan(THEN * EACH));
    }

    @Test
    void noTableIsReadWholeForAMatch() {
        MatchingFixtures fixtures = new MatchingFixtures();
        rows.work("open_need", BEFORE, () -> happens(BEFORE));
        List<UUID> offers = new ArrayList<>();
        List<UUID> needs = new ArrayList<>();
        for (int i = 0; i < THEN; i++) {
            offers.add(fixtures.opened(fixtures.offer()));
            needs.add(fixtures.opened(fixtures.need()));
        }
        assertThat(rows.during("match", THEN, () -> {
                    for (int i = 0; i < THEN; i++) {
                        fixtures.agreed(needs.get(i), offers.get(i));
                    }
                }))
                .allSatisfy((table, read) -> assertThat(read).as(table).isLessThan(THEN * EACH));
    }

    /** Few that fit each other: a language of their own for each two dozen. */
    private static void happens(int times) {
        MatchingFixtures some = new MatchingFixtures();
        for (int i = 1; i <= times; i++) {
            Publish.now(some.offer().opened());
            Publish.now(some.need().opened());
            if (i % FITTING == 0) {
                some = new MatchingFixtures();
            }
        }
    }
}

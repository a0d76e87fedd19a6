package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.RowsRead;
import org.kith.testkit.WithKith;

/** What a need costs until it is declined once does not grow with the offers, needs, matches and declined pairs that there are. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class RowsReadComponentTest {
    private static final int BEFORE = 150;
    private static final int THEN = 10;

    /** Several readings of the feed see a change, because transactions that run meanwhile may have written before it. */
    private static final int EACH = 120;

    private final MatchingFixtures fixtures = new MatchingFixtures();

    @Test
    void noTableIsReadWholeForAChange() {
        RowsRead rows = new RowsRead(fixtures.db);
        rows.work("declined_pair", BEFORE, () -> declined(BEFORE));
        Map<String, Long> read = rows.during("declined_pair", THEN, () -> declined(THEN));
        // Once a statement, whatever the number of its rows: which families are restricted to others.
        read.remove("known_restriction");
        // Also what is left, until it is vacuumed, of tokens that ended.
        read.remove("proven_token");
        assertThat(read)
                .allSatisfy((table, number) -> assertThat(number).as(table).isLessThan(THEN * EACH));
    }

    private void declined(int times) {
        for (int i = 0; i < times; i++) {
            UUID offer = fixtures.opened(fixtures.offer());
            UUID match = fixtures.proposed(fixtures.opened(fixtures.need()), offer);
            fixtures.act(match, "decline", Map.of("by", "family", "reason", "other"))
                    .then()
                    .statusCode(200);
        }
    }
}

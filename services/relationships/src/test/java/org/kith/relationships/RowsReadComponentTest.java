package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.testkit.Db;
import org.kith.testkit.RowsRead;
import org.kith.testkit.WithKith;

/** What a relationship costs does not grow with those that there are. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class RowsReadComponentTest {
    private static final int BEFORE = 300;
    private static final int THEN = 10;
    // Also what the sweep reads meanwhile, however long the test takes.
    private static final int EACH = 150;

    @Test
    void noTableIsReadWholeForARelationship() {
        RowsRead rows = new RowsRead(Db.of("relationships"));
        rows.work("relationship", BEFORE, () -> begin(BEFORE));
        assertThat(rows.during("relationship", THEN, () -> begin(THEN)))
                .allSatisfy((table, read) -> assertThat(read).as(table).isLessThan(THEN * EACH));
    }

    private static void begin(int relationships) {
        for (int i = 0; i < relationships; i++) {
            RelationshipsFixtures each = new RelationshipsFixtures();
            MatchAgreed match = each.match();
            each.publish(match, RelationshipsFixtures.event(match));
        }
    }
}

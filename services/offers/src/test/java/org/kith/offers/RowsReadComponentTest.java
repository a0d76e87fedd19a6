package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.RowsRead;
import org.kith.testkit.WithKith;

/** What an offer costs does not grow with the offers that there are. */
@QuarkusTest
@WithKith(service = "offers", kafka = true)
class RowsReadComponentTest {
    private static final int BEFORE = 300;
    private static final int THEN = 10;
    private static final int EACH = 60;

    @Test
    void noTableIsReadWholeForAnOffer() {
        OffersFixtures fixtures = new OffersFixtures();
        RowsRead rows = new RowsRead(Db.of("offers"));
        rows.work("offer", BEFORE, () -> log(fixtures, BEFORE));
        assertThat(rows.during("offer", THEN, () -> log(fixtures, THEN)))
                .allSatisfy((table, read) -> assertThat(read).as(table).isLessThan(THEN * EACH));
    }

    private static void log(OffersFixtures fixtures, int offers) {
        for (int i = 0; i < offers; i++) {
            fixtures.logOffer("meals");
        }
    }
}

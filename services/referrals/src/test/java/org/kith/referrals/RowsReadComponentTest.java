package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.RowsRead;
import org.kith.testkit.WithKith;

/** What a referral costs does not grow with the referrals that there are. */
@QuarkusTest
@WithKith(service = "referrals")
class RowsReadComponentTest {
    private static final int BEFORE = 300;
    private static final int THEN = 20;
    private static final int EACH = 30;

    private final ReferralsFixtures fixtures = new ReferralsFixtures();

    @Test
    void noTableIsReadWholeForAReferral() {
        RowsRead rows = new RowsRead(Db.of("referrals"));
        rows.work("child", BEFORE, () -> receive(BEFORE));
        assertThat(rows.during("child", THEN, () -> receive(THEN)))
                .allSatisfy((table, read) -> assertThat(read).as(table).isLessThan(THEN * EACH));
    }

    private void receive(int referrals) {
        for (int i = 0; i < referrals; i++) {
            fixtures.sent(fixtures.referral());
        }
    }
}

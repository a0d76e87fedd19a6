package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
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
        Map<String, Long> read = rows.during("child", THEN, () -> receive(THEN));
        // Once a request, whatever the number of its rows: which families are hidden (decision 0046).
        read.remove("family_restriction");
        // Also what is left, until it is vacuumed, of tokens that ended.
        read.remove("proven_token");
        assertThat(read)
                .allSatisfy((table, number) -> assertThat(number).as(table).isLessThan(THEN * EACH));
    }

    private void receive(int referrals) {
        for (int i = 0; i < referrals; i++) {
            fixtures.sent(fixtures.referral());
        }
    }
}

package org.kith.referrals;

import org.junit.jupiter.api.Test;
import org.kith.testkit.ProblemsPage;

class ReferralProblemsTest {
    @Test
    void everyProblemHasItsPage() {
        ProblemsPage.check(ReferralProblems.ALL);
    }
}

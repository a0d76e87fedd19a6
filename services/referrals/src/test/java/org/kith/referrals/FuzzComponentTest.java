package org.kith.referrals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Fuzz;
import org.kith.testkit.WithKith;

/** Requests that nobody means are refused or taken, and never end in a failure of the service. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class FuzzComponentTest {
    @Test
    void nothingBreaksIt() {
        Fuzz.nothingBreaksIt();
    }
}

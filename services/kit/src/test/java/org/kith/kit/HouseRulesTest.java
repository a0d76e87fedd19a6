package org.kith.kit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.testkit.HouseRules;

/** The kit and, beside it, kit-web. */
@Tag("rules")
class HouseRulesTest {
    private static final String ROOT = "org.kith.kit";

    @Test
    void keepsTheRulesOfWhatServicesShare() {
        HouseRules.checkShared(ROOT);
    }

    @Test
    void keepsTheRulesItGivesTheServices() {
        HouseRules.kitIsWrittenLikeASlice(ROOT);
    }
}

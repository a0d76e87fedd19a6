package org.kith.referrals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.testkit.HouseRules;

@Tag("rules")
class HouseRulesTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.checkService("org.kith.referrals");
    }
}

package org.kith.matching;

import org.junit.jupiter.api.Test;
import org.kith.testkit.HouseRules;

class HouseRulesTest {
    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.checkService("org.kith.matching");
    }
}

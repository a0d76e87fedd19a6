package org.kith.matching;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.testkit.HouseRules;

@Tag("rules")
class HouseRulesTest {
    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.checkService("org.kith.matching");
    }
}

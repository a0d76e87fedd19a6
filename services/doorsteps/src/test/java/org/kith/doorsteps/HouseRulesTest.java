package org.kith.doorsteps;

import org.junit.jupiter.api.Test;
import org.kith.testkit.HouseRules;

class HouseRulesTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.checkService("org.kith.doorsteps");
    }
}

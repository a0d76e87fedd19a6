package org.kith.insights;

import org.junit.jupiter.api.Test;
import org.kith.testkit.HouseRules;

class ArchitectureTest {
    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.checkService("org.kith.insights");
    }
}

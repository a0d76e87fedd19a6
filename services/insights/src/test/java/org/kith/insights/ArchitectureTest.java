package org.kith.insights;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.testkit.HouseRules;

@Tag("rules")
class ArchitectureTest {
    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.checkService("org.kith.insights");
    }
}

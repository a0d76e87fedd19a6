package org.kith.referrals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.PersonalData;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class PersonalDataComponentTest {
    @Test
    void everyTableSaysWhomItIsAboutAndHowLongItIsKept() {
        PersonalData.check(Db.of("referrals"));
    }
}

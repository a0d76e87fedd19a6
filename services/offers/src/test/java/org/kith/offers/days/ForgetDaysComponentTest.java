package org.kith.offers.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.offers.OffersFixtures;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class ForgetDaysComponentTest {
    @Inject
    ForgetDays forgetDays;

    @Inject
    VolunteerDays days;

    @Inject
    NewTransaction transaction;

    private final OffersFixtures fixtures = new OffersFixtures();

    @Test
    void daysThatCanNoLongerMatterAreForgotten() {
        UUID relationship = UUID.randomUUID();
        LocalDate today = OffersFixtures.TODAY;
        for (int ago : new int[] {0, 90, 91, 200}) {
            RunAsSystem.call(
                    "test", () -> transaction.call(() -> days.add(relationship, today.minusDays(ago), "NW01")));
        }
        forgetDays.run();
        assertThat(fixtures.db.count("contact_day where relationship_id = ?", relationship))
                .isEqualTo(2);
    }
}

package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "insights", kafka = true)
class DashboardComponentTest {
    private static final Instant RECENT = InsightsFixtures.RECENT;

    private final InsightsFixtures fixtures = new InsightsFixtures();

    @Test
    void everyMeasureIsCountedFromWhatHappened() {
        fixtures.happens(EventFixtures.busy("NW01", RECENT));
        InsightsFixtures.Answer answer = fixtures.dashboard();
        Map<String, String> expected = Map.ofEntries(
                Map.entry("doors-knocked", "40"),
                Map.entry("conversations", "10"),
                Map.entry("doorstep-offers", "6"),
                Map.entry("offers-per-100-doors", "15.0"),
                Map.entry("offers-open", "6"),
                Map.entry("referrals-received", "8"),
                Map.entry("median-hours-to-decision", "3.5"),
                Map.entry("needs-met", "5"),
                Map.entry("needs-unmet", "7"),
                Map.entry("matches-agreed", "16"),
                Map.entry("active-relationships", "10"),
                Map.entry("contacts-made", "11"));
        expected.forEach((measure, value) -> {
            assertThat(answer.zone("NW01", measure)).as(measure).isEqualTo(value);
            assertThat(answer.total(measure)).as("total of " + measure).isEqualTo(value);
        });
        assertThat(answer.zone("NW02", "doors-knocked")).isEqualTo("0");
        assertThat(answer.zone("NW02", "offers-per-100-doors")).isEmpty();
        assertThat(answer.zone("NW01", "concerns-raised")).isEmpty();
        assertThat(answer.total("concerns-raised")).isEqualTo("5");
    }
}

package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.EventPayload;
import org.kith.kit.time.Ids;
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

    /** Whoever reads the numbers sees whether they are behind; to the minute they would tell when a single thing happened. */
    @Test
    void theHourOfTheNewestEventThatIsCountedIsTold() {
        Instant newest = RECENT.plus(90, ChronoUnit.MINUTES);
        assertThat(newestFrom()).isNull();
        fixtures.take(List.of(
                PublishedEvent.of(EventFixtures.needOpened(Ids.next(), "NW01", RECENT), newest),
                PublishedEvent.of(EventFixtures.needOpened(Ids.next(), "NW01", RECENT), RECENT)));
        assertThat(newestFrom()).isEqualTo(newest.truncatedTo(ChronoUnit.HOURS).toString());
        Instant now = fixtures.dashboard().asOf();
        // Another service's clock may run ahead.
        fixtures.take(List.of(PublishedEvent.of(
                EventFixtures.needOpened(Ids.next(), "NW01", RECENT), now.plus(3, ChronoUnit.HOURS))));
        assertThat(newestFrom()).isEqualTo(now.truncatedTo(ChronoUnit.HOURS).toString());
    }

    private String newestFrom() {
        return fixtures.dashboard().json().getString("newestFrom");
    }

    /** Twelve wants, each looked for three times, half of them met: by the newest need, or by the first, which was heard of late. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWantThatIsLookedForAgainIsOneNeedAndMetByAnyOfThem(boolean metByOlder) {
        List<EventPayload> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID older = Ids.next();
            UUID newer = Ids.next();
            UUID newest = Ids.next();
            events.add(EventFixtures.needOpened(older, "NW01", RECENT));
            events.add(EventFixtures.needNotMet(older, "NW01", RECENT.plusSeconds(1)));
            events.add(EventFixtures.needOpened(newer, older, "NW01", RECENT.plusSeconds(2)));
            events.add(EventFixtures.needNotMet(newer, "NW01", RECENT.plusSeconds(3)));
            events.add(EventFixtures.needOpened(newest, newer, "NW01", RECENT.plusSeconds(4)));
            if (i < 6) {
                UUID met = metByOlder ? older : newest;
                events.add(EventFixtures.needMet(met, "NW01", RECENT.plusSeconds(5)));
                if (metByOlder) {
                    events.add(EventFixtures.needNotMet(newest, "NW01", RECENT.plusSeconds(6)));
                }
            }
        }
        fixtures.happens(events);
        assertThat(fixtures.dashboard().total("needs-met")).isEqualTo("6");
        assertThat(fixtures.dashboard().total("needs-unmet")).isEqualTo("6");
        new InsightsFixtures().happens(events.reversed());
        assertThat(fixtures.dashboard().total("needs-unmet")).isEqualTo("6");
    }
}

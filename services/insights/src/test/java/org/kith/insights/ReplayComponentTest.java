package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Golden;
import org.kith.contracts.Service;
import org.kith.testkit.Event;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "insights", kafka = true)
class ReplayComponentTest {
    private static final Instant RECENT = InsightsFixtures.RECENT;

    @Test
    void everyEventThatIsCountedBecomesOneFact() {
        InsightsFixtures fixtures = new InsightsFixtures();
        List<Golden.Example> examples = Golden.forConsumer(Service.INSIGHTS);
        assertThat(examples)
                .extracting(Golden.Example::type)
                .containsAll(Service.INSIGHTS.subscribesTo().stream()
                        .map(EventTypes::nameOf)
                        .toList());
        List<PublishedEvent> events = new ArrayList<>();
        for (Golden.Example example : examples) {
            PublishedEvent one = PublishedEvent.of(example.payload());
            String asItLies = new String(example.json(), StandardCharsets.UTF_8);
            events.add(new PublishedEvent(
                    one.topic(), new Event(one.event().attributes(), one.event().extra(), asItLies)));
        }
        fixtures.take(events);
        assertThat(InsightsFixtures.DB.rows("select distinct event from fact"))
                .hasSize(Service.INSIGHTS.subscribesTo().size());
        assertThat(InsightsFixtures.DB.count("parked")).isZero();
    }

    @Test
    void aConcernWithoutAZoneIsCounted() {
        InsightsFixtures fixtures = new InsightsFixtures();
        fixtures.happens(EventFixtures.times(5, () -> EventFixtures.concern(null, RECENT)));
        fixtures.happens(EventFixtures.times(2, () -> EventFixtures.concern("NW01", RECENT)));
        assertThat(fixtures.dashboard().total("concerns-raised")).isEqualTo("7");
    }

    @Test
    void aZoneThatThePlaceDoesNotHaveIsNotLost() {
        InsightsFixtures fixtures = new InsightsFixtures();
        fixtures.happens(EventFixtures.times(6, () -> EventFixtures.knock("NW99", false, RECENT)));
        assertThat(fixtures.dashboard().zone("not-known", "doors-knocked")).isEqualTo("6");
        assertThat(fixtures.dashboard().total("doors-knocked")).isEqualTo("6");
    }

    @Test
    void theLogReadAgainFromTheBeginningGivesTheSameNumbers() {
        InsightsFixtures fixtures = new InsightsFixtures();
        List<PublishedEvent> log = log();
        fixtures.take(log);
        List<Map<String, Object>> before = facts();
        Map<String, Object> numbers = numbers(fixtures);
        InsightsFixtures again = new InsightsFixtures();
        assertThat(InsightsFixtures.DB.count("fact")).isZero();
        again.take(log);
        assertThat(facts()).isEqualTo(before);
        assertThat(numbers(again)).isEqualTo(numbers);
    }

    @Test
    void twiceAndInAnyOrderChangesNothing() {
        InsightsFixtures fixtures = new InsightsFixtures();
        List<PublishedEvent> log = log();
        fixtures.take(log);
        List<Map<String, Object>> before = facts();
        Map<String, Object> numbers = numbers(fixtures);
        List<PublishedEvent> mixed = new ArrayList<>(log);
        mixed.addAll(log);
        Collections.shuffle(mixed, new Random(42));
        InsightsFixtures other = new InsightsFixtures();
        other.take(mixed);
        assertThat(facts()).isEqualTo(before);
        assertThat(numbers(other)).isEqualTo(numbers);
    }

    @Test
    void theSameFactUnderAnotherEventIdIsStillOne() {
        InsightsFixtures fixtures = new InsightsFixtures();
        List<EventPayload> knocks =
                List.copyOf(EventFixtures.times(7, () -> EventFixtures.knock("NW01", true, RECENT)));
        fixtures.happens(knocks);
        fixtures.happens(knocks);
        assertThat(fixtures.dashboard().zone("NW01", "doors-knocked")).isEqualTo("7");
    }

    private static List<PublishedEvent> log() {
        List<EventPayload> happened = new ArrayList<>(EventFixtures.busy("NW01", RECENT));
        happened.addAll(EventFixtures.busy("NW04", RECENT.minus(Duration.ofDays(40))));
        happened.addAll(EventFixtures.busy("NW05", RECENT.minus(Duration.ofDays(40))));
        return happened.stream().map(PublishedEvent::of).toList();
    }

    private static List<Map<String, Object>> facts() {
        return InsightsFixtures.DB.rows("select * from fact order by event, id, step");
    }

    private static Map<String, Object> numbers(InsightsFixtures fixtures) {
        Map<String, Object> numbers =
                new java.util.HashMap<>(fixtures.dashboard().json().getMap("$"));
        numbers.remove("asOf");
        return numbers;
    }
}

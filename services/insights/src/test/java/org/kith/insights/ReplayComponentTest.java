package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private static final Instant RECENT =
            Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);

    @Test
    void everyEventThereIsBecomesOneFact() {
        World world = new World();
        List<Golden.Example> examples = Golden.forConsumer(Service.INSIGHTS);
        assertThat(examples)
                .extracting(Golden.Example::type)
                .containsAll(EventTypes.all().stream().map(EventTypes::nameOf).toList());
        List<PublishedEvent> events = new ArrayList<>();
        for (Golden.Example example : examples) {
            PublishedEvent one = PublishedEvent.of(example.payload());
            String asItLies = new String(example.json(), StandardCharsets.UTF_8);
            events.add(new PublishedEvent(
                    one.topic(), new Event(one.event().attributes(), one.event().extra(), asItLies)));
        }
        world.take(events);
        assertThat(World.DB.rows("select distinct event from fact"))
                .hasSize(EventTypes.all().size());
        assertThat(World.DB.count("parked")).isZero();
    }

    @Test
    void aConcernWithoutAZoneIsCounted() {
        World world = new World();
        world.happens(InsightsFixtures.times(5, () -> InsightsFixtures.concern(null, RECENT)));
        world.happens(InsightsFixtures.times(2, () -> InsightsFixtures.concern("NW01", RECENT)));
        assertThat(world.dashboard().total("concerns-raised")).isEqualTo("7");
    }

    @Test
    void aZoneThatThePlaceDoesNotHaveIsNotLost() {
        World world = new World();
        world.happens(InsightsFixtures.times(6, () -> InsightsFixtures.knock("NW99", false, RECENT)));
        assertThat(world.dashboard().zone("not-known", "doors-knocked")).isEqualTo("6");
        assertThat(world.dashboard().total("doors-knocked")).isEqualTo("6");
    }

    @Test
    void theLogReadAgainFromTheBeginningGivesTheSameNumbers() {
        World world = new World();
        List<PublishedEvent> log = log();
        world.take(log);
        List<Map<String, Object>> before = facts();
        Map<String, Object> numbers = numbers(world);
        World again = new World();
        assertThat(World.DB.count("fact")).isZero();
        again.take(log);
        assertThat(facts()).isEqualTo(before);
        assertThat(numbers(again)).isEqualTo(numbers);
    }

    @Test
    void twiceAndInAnyOrderChangesNothing() {
        World world = new World();
        List<PublishedEvent> log = log();
        world.take(log);
        List<Map<String, Object>> before = facts();
        Map<String, Object> numbers = numbers(world);
        List<PublishedEvent> mixed = new ArrayList<>(log);
        mixed.addAll(log);
        Collections.shuffle(mixed, new Random(42));
        World other = new World();
        other.take(mixed);
        assertThat(facts()).isEqualTo(before);
        assertThat(numbers(other)).isEqualTo(numbers);
    }

    @Test
    void theSameFactUnderAnotherEventIdIsStillOne() {
        World world = new World();
        List<EventPayload> knocks =
                List.copyOf(InsightsFixtures.times(7, () -> InsightsFixtures.knock("NW01", true, RECENT)));
        world.happens(knocks);
        world.happens(knocks);
        assertThat(world.dashboard().zone("NW01", "doors-knocked")).isEqualTo("7");
    }

    private static List<PublishedEvent> log() {
        List<EventPayload> happened = new ArrayList<>(InsightsFixtures.busy("NW01", RECENT));
        happened.addAll(InsightsFixtures.busy("NW04", RECENT.minus(Duration.ofDays(40))));
        happened.addAll(InsightsFixtures.busy("NW05", RECENT.minus(Duration.ofDays(40))));
        return happened.stream().map(PublishedEvent::of).toList();
    }

    private static List<Map<String, Object>> facts() {
        return World.DB.rows("select * from fact order by event, id, step");
    }

    private static Map<String, Object> numbers(World world) {
        Map<String, Object> numbers =
                new java.util.HashMap<>(world.dashboard().json().getMap("$"));
        numbers.remove("asOf");
        return numbers;
    }
}

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
        List<Said> said = new ArrayList<>();
        for (Golden.Example example : examples) {
            Said one = Said.of(example.payload());
            String asItLies = new String(example.json(), StandardCharsets.UTF_8);
            said.add(new Said(
                    one.topic(), new Event(one.event().attributes(), one.event().extra(), asItLies)));
        }
        world.hears(said);
        assertThat(World.DB.rows("select distinct kind from fact"))
                .hasSize(EventTypes.all().size());
        assertThat(World.DB.count("parked")).isZero();
    }

    @Test
    void aConcernWithoutAZoneIsCounted() {
        World world = new World();
        world.happens(Happenings.times(5, () -> Happenings.concern(null, RECENT)));
        world.happens(Happenings.times(2, () -> Happenings.concern("NW01", RECENT)));
        assertThat(world.dashboard().total("concerns-raised")).isEqualTo("7");
    }

    @Test
    void aZoneThatThePlaceDoesNotHaveIsNotLost() {
        World world = new World();
        world.happens(Happenings.times(6, () -> Happenings.knock("NW99", false, RECENT)));
        assertThat(world.dashboard().zone("not-known", "doors-knocked")).isEqualTo("6");
        assertThat(world.dashboard().total("doors-knocked")).isEqualTo("6");
    }

    @Test
    void theLogReadAgainFromTheBeginningGivesTheSameNumbers() {
        World world = new World();
        List<Said> log = log();
        world.hears(log);
        List<Map<String, Object>> before = facts();
        Map<String, Object> numbers = numbers(world);
        World again = new World();
        assertThat(World.DB.count("fact")).isZero();
        again.hears(log);
        assertThat(facts()).isEqualTo(before);
        assertThat(numbers(again)).isEqualTo(numbers);
    }

    @Test
    void twiceAndInAnyOrderChangesNothing() {
        World world = new World();
        List<Said> log = log();
        world.hears(log);
        List<Map<String, Object>> before = facts();
        Map<String, Object> numbers = numbers(world);
        List<Said> mixed = new ArrayList<>(log);
        mixed.addAll(log);
        Collections.shuffle(mixed, new Random(42));
        World other = new World();
        other.hears(mixed);
        assertThat(facts()).isEqualTo(before);
        assertThat(numbers(other)).isEqualTo(numbers);
    }

    @Test
    void theSameFactUnderAnotherEventIdIsStillOne() {
        World world = new World();
        List<EventPayload> knocks = List.copyOf(Happenings.times(7, () -> Happenings.knock("NW01", true, RECENT)));
        world.happens(knocks);
        world.happens(knocks);
        assertThat(world.dashboard().zone("NW01", "doors-knocked")).isEqualTo("7");
    }

    private static List<Said> log() {
        List<EventPayload> happened = new ArrayList<>(Happenings.busy("NW01", RECENT));
        happened.addAll(Happenings.busy("NW04", RECENT.minus(Duration.ofDays(40))));
        happened.addAll(Happenings.busy("NW05", RECENT.minus(Duration.ofDays(40))));
        return happened.stream().map(Said::of).toList();
    }

    private static List<Map<String, Object>> facts() {
        return World.DB.rows("select * from fact order by kind, id, step");
    }

    private static Map<String, Object> numbers(World world) {
        Map<String, Object> numbers =
                new java.util.HashMap<>(world.dashboard().json().getMap("$"));
        numbers.remove("asOf");
        return numbers;
    }
}

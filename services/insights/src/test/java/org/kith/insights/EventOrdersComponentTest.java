package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Service;
import org.kith.testkit.EventPairs;
import org.kith.testkit.EventPairs.History;
import org.kith.testkit.EventPairs.Word;
import org.kith.testkit.EventPairs.World;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/**
 * One of every event, all about the same family, offer and match. Told as it happened and the other way round, every two of them
 * come in both orders; the facts are the same, and told once more they stay so.
 */
@QuarkusTest
@WithKith(service = "insights", kafka = true)
class EventOrdersComponentTest {
    /** Of one kind, because a need and an offer keep theirs. */
    private static final List<Word> WORDS = EventPairs.of(Service.INSIGHTS).stream()
            .map(word -> word.says().has("kind") ? word.saying("kind", "homework") : word)
            .toList();

    private final KafkaProbe kafka = KafkaProbe.connect();

    private static List<PublishedEvent> happened() {
        World world = new History(WORDS.getFirst(), WORDS.getLast()).worlds().getFirst();
        Instant began = InsightsFixtures.RECENT.minusSeconds(86_400);
        List<PublishedEvent> events = new ArrayList<>();
        for (int i = 0; i < WORDS.size(); i++) {
            Word word = WORDS.get(i);
            Instant at = began.plusSeconds(60L * i);
            events.add(new PublishedEvent(
                    EventTypes.topicOf(word.type()), word.in(world, at, i + 1L).with("time", at.toString())));
        }
        return events;
    }

    /** The facts when the events come one by one in this order, and once more all together. */
    private List<Map<String, Object>> told(List<PublishedEvent> events) {
        InsightsFixtures fixtures = new InsightsFixtures();
        for (PublishedEvent event : events) {
            kafka.send(event.topic(), event.event());
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> InsightsFixtures.DB.count(
                                    "inbox where event_id = ?::uuid",
                                    event.event().id())
                            == 1);
        }
        List<Map<String, Object>> once = facts();
        fixtures.take(events);
        assertThat(facts()).isEqualTo(once);
        assertThat(InsightsFixtures.DB.count("parked")).isZero();
        return once;
    }

    private static List<Map<String, Object>> facts() {
        return InsightsFixtures.DB.rows("select * from fact order by event, id, step");
    }

    @Test
    void everyTwoEventsGiveTheSameFactsInBothOrders() {
        List<PublishedEvent> events = happened();
        List<Map<String, Object>> inOrder = told(events);
        assertThat(inOrder)
                .extracting(fact -> fact.get("event"))
                .hasSizeGreaterThan(40)
                .doesNotHaveDuplicates();
        assertThat(told(events.reversed())).isEqualTo(inOrder);
    }
}

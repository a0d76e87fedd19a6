package org.kith.insights;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contracts.EventPayload;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.MovableClock;
import org.kith.testkit.Person;

/** The network as a test makes it: empty at first, then what is published on the real broker. */
final class InsightsFixtures {
    static final Db DB = Db.of("insights");

    /** The last month that is shown on the day on which the fixtures ask. */
    static final YearMonth LAST_MONTH = YearMonth.now(UkCalendar.ZONE).minusMonths(1);

    /** A moment near the end of that month. */
    static final Instant RECENT =
            LAST_MONTH.atEndOfMonth().atTime(12, 0).atZone(UkCalendar.ZONE).toInstant();

    private final KafkaProbe kafka = KafkaProbe.connect();

    /** A network in which nothing happened. */
    InsightsFixtures() {
        DB.execute("truncate fact, fact_link, inbox, inbox_sequence, parked");
    }

    /** Publishes what happened and waits until all of it was taken. */
    void happens(EventPayload... payloads) {
        take(Arrays.stream(payloads).map(PublishedEvent::of).toList());
    }

    /** Publishes what happened and waits until all of it was taken. */
    void happens(List<? extends EventPayload> payloads) {
        take(payloads.stream().map(PublishedEvent::of).toList());
    }

    /** Publishes these events in this order and waits until the service has taken them. */
    void take(List<PublishedEvent> events) {
        Map<String, List<PublishedEvent>> byTopic = events.stream()
                .collect(Collectors.groupingBy(PublishedEvent::topic, LinkedHashMap::new, Collectors.toList()));
        byTopic.forEach((topic, some) ->
                kafka.send(topic, some.stream().map(PublishedEvent::event).toArray(Event[]::new)));
        byTopic.keySet().forEach(topic -> kafka.awaitCaughtUp("kith-insights", topic));
        Set<String> ids =
                events.stream().map(one -> one.event().id()).collect(Collectors.toCollection(LinkedHashSet::new));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> DB.count("inbox where event_id = any(?::uuid[])", "{" + String.join(",", ids) + "}")
                        == ids.size());
    }

    /** The commissioner's dashboard of everything so far. */
    Answer dashboard() {
        return dashboard(Map.of());
    }

    /** The commissioner's dashboard of a period. */
    Answer dashboard(Map<String, String> period) {
        return new Answer(askedOnTheTenth(Person.demo("colin"), "/v1/dashboard", period)
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    /** Asks on the tenth of the month, when the numbers of the last one are shown. */
    static ValidatableResponse askedOnTheTenth(Person person, String path, Map<String, String> query) {
        MovableClock.moveTo(LAST_MONTH.plusMonths(1).atDay(10));
        try {
            return asked(person, path, query);
        } finally {
            MovableClock.reset();
        }
    }

    static ValidatableResponse asked(Person person, String path, Map<String, String> query) {
        return Api.as(person).queryParams(query).get(path).then();
    }

    /** A dashboard that was answered. */
    record Answer(JsonPath json) {
        /** Value of a cell: a number, "-" when suppressed, "" when there is none. */
        String zone(String zone, String measure) {
            return text(
                    json.getMap("rows.find { it.zone == '" + zone + "' }.cells.find { it.key == '" + measure + "' }"));
        }

        String total(String measure) {
            return text(json.getMap("total.cells.find { it.key == '" + measure + "' }"));
        }

        Instant asOf() {
            return Instant.parse(json.getString("asOf"));
        }

        Object n(String zone, String measure) {
            return json.get("rows.find { it.zone == '" + zone + "' }.cells.find { it.key == '" + measure + "' }.n");
        }

        private static String text(Map<String, Object> cell) {
            if (Boolean.TRUE.equals(cell.get("suppressed"))) {
                return cell.get("value") == null && cell.get("n") == null ? "-" : "leak";
            }
            return cell.get("value") == null ? "" : cell.get("value").toString();
        }
    }
}

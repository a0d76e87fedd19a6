package org.kith.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.app.Taken;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** An event that can never be consumed is not tried for ever, and is not lost. */
@QuarkusTest
@WithKith(service = "kit", kafka = true)
class GivenUpKafkaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Db db = Db.of("kit");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Person operator = Person.fresh(Organisation.fresh("council"), "network-admin");
    private long sequence = 1;

    @Inject
    ParkedRetries retries;

    private UUID publish(UUID subject, Instant at) {
        UUID event = Ids.next();
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", event.toString(),
                "ce_type", EventTypes.nameOf(CapacityTaken.class),
                "ce_source", "/kith/matching",
                "ce_subject", subject.toString(),
                "ce_time", at.toString(),
                "ce_sequence", Long.toString(sequence++));
        kafka.send(
                Topics.MATCHING,
                subject.toString(),
                headers,
                EventJson.write(new CapacityTaken(subject, Ids.next(), 0, at)));
        return event;
    }

    private UUID publish(UUID subject) {
        return publish(subject, Instant.parse("2026-11-02T10:00:00Z"));
    }

    private UUID poisoned() {
        UUID subject = Ids.next();
        Taken.poison(subject);
        return subject;
    }

    private void awaitParked(UUID subject, int records) {
        await().atMost(PATIENCE).until(() -> db.count("parked where key = ?", subject.toString()) == records);
    }

    private void awaitTaken(UUID subject, Object... events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        db.rows("select event_id from taken where subject = ? order by n", subject).stream()
                                .map(row -> row.get("event_id")))
                .containsExactly(events));
    }

    /** As it is after a day of tries. */
    private void awaitGivenUp(UUID subject) {
        db.execute(
                "update parked set attempts = 299, next_attempt_at = now() where key = ? and attempts > 0",
                subject.toString());
        awaitGivenUpAfter(300, subject);
    }

    private void awaitGivenUpAfter(int attempts, UUID subject) {
        await().atMost(PATIENCE)
                .until(() -> db.count(
                                "parked where key = ? and next_attempt_at is null and attempts >= ?",
                                subject.toString(),
                                attempts)
                        == 1);
    }

    @Test
    void itWaitsUntilAnOperatorAsksForIt() {
        UUID never = poisoned();
        UUID later = poisoned();
        UUID first = publish(never, Instant.parse("9999-12-31T23:59:59Z"));
        UUID behind = publish(never);
        UUID other = publish(later);
        awaitParked(never, 2);
        awaitParked(later, 1);
        awaitGivenUp(never);
        String mine = "items.find { it.key == '" + never + "' && it.attempts > 0 }";
        String id = Api.as(operator)
                .queryParam("limit", 200)
                .get("/v1/operator/parked")
                .then()
                .statusCode(200)
                .body(mine + ".givenUp", equalTo(true))
                .body(mine + ".nextAttemptAt", nullValue())
                .extract()
                .path(mine + ".id");
        List.of(never, later).forEach(Taken::heal);
        awaitTaken(later, other);
        awaitTaken(never);
        Api.as(operator)
                .post("/v1/operator/parked/" + id + "/retry")
                .then()
                .statusCode(202)
                .body("givenUp", equalTo(false));
        awaitTaken(never, first, behind);
    }

    @Test
    void itIsTriedOnceMoreWhenTheServiceStarts() {
        UUID never = poisoned();
        UUID event = publish(never);
        awaitParked(never, 1);
        awaitGivenUp(never);
        retries.begin();
        awaitGivenUpAfter(301, never);
        Taken.heal(never);
        retries.begin();
        awaitTaken(never, event);
    }
}

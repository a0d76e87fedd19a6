package org.kith.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.app.Taken;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "kit", kafka = true)
class BrokerKafkaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Db db = Db.of("kit");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Person partner = Person.fresh(Organisation.fresh("school"), "partner");

    private long sequence;

    @BeforeEach
    void later() {
        sequence = 1;
    }

    private String create(String name) {
        return Api.creating(partner)
                .body(Map.of("name", name, "parts", List.of()))
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void rename(String id, String name) {
        Api.act(partner, "/v1/things/" + id, "rename", Map.of("label", name, "size", 1))
                .then()
                .statusCode(200);
    }

    private Map<String, String> headers(UUID event, UUID subject, long at) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", event.toString(),
                "ce_type", EventTypes.nameOf(CapacityTaken.class),
                "ce_source", "/kith/matching",
                "ce_subject", subject.toString(),
                "ce_time", Instant.parse("2026-11-02T10:00:00Z").toString(),
                "ce_sequence", Long.toString(at));
    }

    private UUID publish(UUID subject) {
        UUID event = Ids.next();
        publish(event, subject, sequence++);
        return event;
    }

    private void publish(UUID event, UUID subject, long at) {
        byte[] value =
                EventJson.write(new CapacityTaken(subject, Ids.next(), 0, Instant.parse("2026-11-02T10:00:00Z")));
        kafka.send(Topics.MATCHING, subject.toString(), headers(event, subject, at), value);
    }

    private List<Object> taken(UUID subject) {
        return db.rows("select event_id from taken where subject = ? order by n", subject).stream()
                .map(row -> row.get("event_id"))
                .toList();
    }

    private void awaitTaken(UUID subject, Object... events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(taken(subject)).containsExactly(events));
    }

    @Test
    void handlersAreToldBeforehandOfWhatIsNewAndAreDoneAfterwards() {
        UUID subject = Ids.next();
        UUID first = publish(subject);
        awaitTaken(subject, first);
        publish(first, subject, 1);
        UUID last = publish(subject);
        awaitTaken(subject, first, last);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Taken.steps()).endsWith("after"));
        List<String> ours = Taken.steps().stream()
                .filter(step -> step.equals("after") || step.endsWith(subject.toString()))
                .toList();
        assertThat(ours.stream().filter(step -> step.endsWith(subject.toString())))
                .as("the duplicate is announced to nobody")
                .containsExactly("before " + subject, "on " + subject, "before " + subject, "on " + subject);
        assertThat(ours.lastIndexOf("after")).isGreaterThan(ours.lastIndexOf("on " + subject));
    }

    @Test
    void aHandlerThatBreaksParksItsEventAndStopsNothing() {
        UUID broken = Ids.next();
        Taken.breakOn(broken);
        UUID lost = publish(broken);
        UUID other = Ids.next();
        awaitTaken(other, publish(other));
        await().atMost(PATIENCE).until(() -> db.count("parked where key = ?", broken.toString()) == 1);
        assertThat(taken(broken)).isEmpty();
        Taken.heal(broken);
        awaitTaken(broken, lost);
    }

    @Test
    void whatIsSaidArrivesOnceInOrderWithItsEnvelope() {
        String id = create("pram");
        ConsumedEvent sent = kafka.await(Topics.OFFERS, record -> id.equals(record.key()));
        assertThat(sent.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.kith.offer.paused.v1")
                .containsEntry("ce_source", "/kith/kit")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_network", "northwick")
                .containsKeys("ce_id", "ce_time", "ce_sequence", "ce_dataschema", "traceparent");
        await().atMost(PATIENCE).until(() -> db.count("outbox where key = ?::uuid", id) == 0);
        assertThat(kafka.everything(Topics.OFFERS))
                .filteredOn(record -> id.equals(record.key()))
                .hasSize(1);
    }

    @Test
    void whatWasRolledBackIsNeverSaid() {
        Api.creating(partner)
                .body(Map.of("name", "fail", "parts", List.of()))
                .post("/v1/things")
                .then()
                .statusCode(500);
        String after = create("pram");
        kafka.await(Topics.OFFERS, record -> after.equals(record.key()));
        List<Map<String, Object>> mine = db.rows(
                "select id::text as id from thing where organisation = ?",
                partner.organisation().id());
        assertThat(mine).extracting(row -> row.get("id")).containsExactly(after);
    }

    @Test
    void theBrokerIsAwayAndNothingIsLostOrDoubled() {
        String before = create("before");
        kafka.await(Topics.OFFERS, record -> before.equals(record.key()));
        kafka.stopBroker();
        List<String> during = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                during.add(create("during"));
            }
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            kafka.startBroker();
        }
        kafka.await(Topics.OFFERS, 5, record -> during.contains(record.key()));
        await().atMost(PATIENCE)
                .until(() -> db.count("outbox where key = any(?::uuid[])", "{" + String.join(",", during) + "}") == 0);
        assertThat(kafka.everything(Topics.OFFERS))
                .filteredOn(record -> during.contains(record.key()))
                .extracting(ConsumedEvent::key)
                .containsExactlyInAnyOrderElementsOf(during);
        UUID subject = Ids.next();
        awaitTaken(subject, publish(subject));
    }

    @Test
    void aRefusedRecordHoldsItsKeyAndNoOther() {
        String held = create("held");
        kafka.await(Topics.OFFERS, record -> held.equals(record.key()));
        try (KafkaProbe.Refusal refusal = kafka.refuse(Topics.DOORSTEPS)) {
            assertThat(refusal).isNotNull();
            rename(held, "first");
            rename(held, "second");
            await().atMost(PATIENCE).until(() -> db.count("outbox where key = ?::uuid and attempts > 0", held) == 1);
            String other = create("other");
            kafka.await(Topics.OFFERS, record -> other.equals(record.key()));
            assertThat(db.count("outbox where key = ?::uuid", held)).isEqualTo(2);
        }
        List<ConsumedEvent> both = kafka.await(Topics.DOORSTEPS, 2, record -> held.equals(record.key()));
        assertThat(both)
                .extracting(record -> Long.valueOf(record.headers().get("ce_sequence")))
                .isSorted();
    }

    @Test
    void aCrashBetweenSendAndDeleteSendsAgainUnderTheSameId() {
        String id = create("pram");
        ConsumedEvent first = kafka.await(Topics.OFFERS, record -> id.equals(record.key()));
        await().atMost(PATIENCE).until(() -> db.count("outbox where key = ?::uuid", id) == 0);
        // What a crash leaves behind: the record is out, its row is still there.
        db.execute(
                "insert into outbox (position, id, topic, key, type, time, value) overriding system value values "
                        + "(?, ?::uuid, ?, ?::uuid, ?, ?::timestamptz, ?)",
                Long.parseLong(first.headers().get("ce_sequence")),
                first.headers().get("ce_id"),
                Topics.OFFERS,
                id,
                first.headers().get("ce_type"),
                first.headers().get("ce_time"),
                first.value().getBytes(StandardCharsets.UTF_8));
        create("wakes the relay");
        List<ConsumedEvent> twice = kafka.await(Topics.OFFERS, 2, record -> id.equals(record.key()));
        assertThat(twice)
                .extracting(record ->
                        record.headers().get("ce_id") + record.headers().get("ce_sequence"))
                .containsOnly(first.headers().get("ce_id") + first.headers().get("ce_sequence"));
    }

    @Test
    void anEventSeenTwiceCountsOnceAndAnOldOneChangesNothing() {
        UUID subject = Ids.next();
        UUID first = Ids.next();
        UUID second = Ids.next();
        publish(first, subject, 10);
        publish(first, subject, 10);
        publish(second, subject, 12);
        publish(Ids.next(), subject, 11);
        UUID last = Ids.next();
        publish(last, subject, 13);
        awaitTaken(subject, first, second, last);
    }

    @Test
    void aFailingEventParksItsKeyAndOnlyItsKey() {
        UUID poisoned = Ids.next();
        UUID healthy = Ids.next();
        Taken.poison(poisoned);
        UUID first = publish(poisoned);
        UUID fine = publish(healthy);
        UUID behind = publish(poisoned);
        awaitTaken(healthy, fine);
        await().atMost(PATIENCE).until(() -> db.count("parked where key = ?", poisoned.toString()) == 2);
        assertThat(taken(poisoned)).isEmpty();
        String id = Api.as(Person.fresh(Organisation.fresh("council"), "network-admin"))
                .queryParam("limit", 200)
                .get("/v1/operator/parked")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.key == '" + poisoned + "' && it.attempts > 0 }.id");
        // Asked for while it still fails: once it can be consumed it may be gone before the request comes.
        Api.as(Person.fresh(Organisation.fresh("council"), "network-admin"))
                .post("/v1/operator/parked/" + id + "/retry")
                .then()
                .statusCode(202);
        Taken.heal(poisoned);
        awaitTaken(poisoned, first, behind);
        await().atMost(PATIENCE).until(() -> db.count("parked where key = ?", poisoned.toString()) == 0);
    }

    @Test
    void whatCannotBeParsedGoesToTheDeadTopicAndNothingWaitsForIt() {
        UUID subject = Ids.next();
        UUID broken = Ids.next();
        kafka.send(
                Topics.MATCHING,
                subject.toString(),
                headers(broken, subject, 1),
                "{\"offerId\": 7".getBytes(StandardCharsets.UTF_8));
        kafka.send(Topics.MATCHING, subject.toString(), Map.of("ce_id", "no-uuid"), new byte[] {1, 2, 3});
        Map<String, String> undated = new HashMap<>(headers(Ids.next(), subject, 1));
        undated.put("ce_time", "yesterday");
        kafka.send(Topics.MATCHING, subject.toString(), undated, new byte[] {1, 2, 3});
        kafka.send(
                Topics.MATCHING,
                subject.toString(),
                headers(Ids.next(), subject, 1),
                "{\"offerId\": null, \"matchId\": null, \"left\": -7, \"at\": null}".getBytes(StandardCharsets.UTF_8));
        byte[] sound =
                EventJson.write(new CapacityTaken(subject, Ids.next(), 0, Instant.parse("2026-11-02T10:00:00Z")));
        kafka.send(Topics.MATCHING, subject.toString(), headers(Ids.next(), Ids.next(), 1), sound);
        kafka.send(Topics.MATCHING, subject + "\u0000", headers(Ids.next(), subject, 1), sound);
        kafka.send(Topics.OFFERS, subject.toString(), headers(Ids.next(), subject, 1), sound);
        sequence = 2;
        UUID good = publish(subject);
        awaitTaken(subject, good);
        assertThat(kafka.await(Topics.deadOf(Topics.OFFERS), record -> subject.toString()
                                .equals(record.key()))
                        .headers())
                .as("an event on the topic of another service")
                .containsKey("kith_reason");
        List<ConsumedEvent> dead = kafka.await(
                Topics.deadOf(Topics.MATCHING), 5, record -> subject.toString().equals(record.key()));
        assertThat(dead).allSatisfy(record -> assertThat(record.headers()).containsKeys("kith_reason", "kith_origin"));
    }

    /** Compressed it is small enough for the broker, and what is sent to the dead topic is not compressed. */
    @Test
    void whatIsTooLargeForTheDeadTopicIsSaidThereWithoutItsContent() {
        UUID subject = Ids.next();
        UUID large = Ids.next();
        byte[] value = ("{\"x\":\"" + "a".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        kafka.sendCompressed(Topics.MATCHING, subject.toString(), headers(large, subject, 1), value);
        sequence = 2;
        UUID good = publish(subject);
        awaitTaken(subject, good);
        kafka.await(
                Topics.deadOf(Topics.MATCHING),
                record -> record.headers().containsKey("kith_size")
                        && record.headers().containsKey("kith_reason")
                        && record.headers().get("kith_origin").startsWith(Topics.MATCHING));
    }

    @Test
    void twoRelaysAtOnceSendOnce() throws Exception {
        try (var other = db.owner();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Another instance relays now: this one must keep its hands off.
            statement.execute("select pg_advisory_xact_lock(" + 0x4B697468_0B0F0001L + ")");
            String id = create("pram");
            create("another nudge");
            assertThat(db.count("outbox where key = ?::uuid", id)).isEqualTo(1);
            other.rollback();
            kafka.await(Topics.OFFERS, record -> id.equals(record.key()));
            await().atMost(PATIENCE).until(() -> db.count("outbox where key = ?::uuid", id) == 0);
            assertThat(kafka.everything(Topics.OFFERS))
                    .filteredOn(record -> id.equals(record.key()))
                    .hasSize(1);
        }
    }
}

package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.referrals.ConcernAcknowledged;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.Heard;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class ConcernTest {
    private static final String TAKEN = "org.kith.concern.taken.v1";
    private static final Person DUTY = Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty");
    private static final String WORDS = "A child alone at the door, after dark.";

    private final Db db = Db.of("doorsteps");
    private final KafkaProbe kafka = KafkaProbe.connect();

    private static ValidatableResponse read(UUID concern) {
        return Walking.as(DUTY).get("/v1/concerns/" + concern).then();
    }

    /** All ids of a list, page by page. */
    private static List<String> listed(String which) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = Walking.as(DUTY)
                    .get("/v1/concerns?" + which + cursor)
                    .then()
                    .statusCode(200);
            ids.addAll(page.extract().path("items.id"));
            String next = page.extract().path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ids;
    }

    private static Event referrals(EventPayload payload, int sequence) {
        String body = new String(EventJson.write(payload), StandardCharsets.UTF_8);
        return Event.of(EventTypes.nameOf(payload.getClass()), "referrals", payload.subject(), body)
                .with("sequence", sequence);
    }

    @Test
    void theDutyTeamSeesItAtOnceEvenWhileTheBrokerIsAway() {
        Walking walking = new Walking(1);
        UUID concern = UUID.randomUUID();
        Map<String, Object> knock = walking.concern(walking.knock(0, "conversation"), concern, WORDS);
        kafka.stopBroker();
        try {
            walking.send(List.of(knock))
                    .statusCode(200)
                    .body("created", equalTo(1))
                    .body("results[0].concern", equalTo("received"));
            read(concern)
                    .statusCode(200)
                    .body("what", equalTo(WORDS))
                    .body("knockId", equalTo(knock.get("id").toString()))
                    .body("door.street", equalTo("Test Street " + walking.patch))
                    .body("zone", equalTo("NW01"))
                    .body("acknowledgedAt", nullValue())
                    .body("waitedSeconds", greaterThanOrEqualTo(0));
        } finally {
            kafka.startBroker();
        }
        Heard heard = kafka.await("kith.doorsteps.v1", event -> event.is("org.kith.concern.heard.v1", concern));
        assertThat(heard.value()).doesNotContain("alone").contains("\"zone\":\"NW01\"");
        assertThat(db.count("audit where subject = ? and action = 'concern.read' and outcome = 'allowed'", concern))
                .isEqualTo(1);
        walking.send(List.of(knock)).body("duplicate", equalTo(1)).body("results[0].concern", equalTo("duplicate"));
        assertThat(db.count("concern where organisation_id = ?", walking.charity.id()))
                .isEqualTo(1);
    }

    @Test
    void whateverIsWrongWithTheKnockTheConcernStands() {
        Walking walking = new Walking(2);
        List<UUID> ids = new ArrayList<>();
        List<Object> knocks = new ArrayList<>();
        Map<String, Object> badOutcome = walking.knock(0, "vanished");
        Map<String, Object> badTime =
                walking.knock(0, "conversation", Instant.now().plus(Duration.ofDays(2)));
        Map<String, Object> noTime = walking.knock(0, "conversation");
        noTime.put("at", "yesterday");
        Map<String, Object> noDoor = walking.knock(0, "conversation");
        noDoor.put("doorId", UUID.randomUUID());
        Map<String, Object> noId = walking.knock(0, "conversation");
        noId.put("id", 7);
        for (Map<String, Object> knock : List.of(badOutcome, badTime, noTime, noDoor, noId)) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            knocks.add(walking.concern(knock, id, WORDS));
        }
        Map<String, Object> unnamed = walking.knock(1, "conversation");
        unnamed.put("concern", Map.of("what", "No id, and a bell \u0007 in it."));
        knocks.add(unnamed);
        Map<String, Object> wordless = walking.knock(1, "conversation");
        wordless.put("concern", Map.of("id", UUID.randomUUID(), "what", " "));
        knocks.add(wordless);
        for (int time = 0; time < 2; time++) {
            walking.send(knocks).statusCode(200).body("results.concern", not(hasItem(nullValue())));
            assertThat(db.count("concern where organisation_id = ?", walking.charity.id()))
                    .isEqualTo(7);
        }
        ids.forEach(id -> read(id).statusCode(200).body("what", equalTo(WORDS)));
        read(ids.get(1)).body("heardAt", notNullValue()).body("door.doorId", notNullValue());
        read(ids.get(3)).body("door", nullValue()).body("zone", equalTo("NW01"));
        kafka.await(
                "kith.doorsteps.v1",
                7,
                event -> event.type().equals("org.kith.concern.heard.v1")
                        && event.json()
                                .path("organisationId")
                                .asText()
                                .equals(walking.charity.id().toString()));
    }

    @Test
    void otherWordsUnderTheSameIdAreAnotherConcern() {
        Walking walking = new Walking(2);
        UUID id = UUID.randomUUID();
        walking.send(List.of(walking.concern(walking.knock(0, "conversation"), id, WORDS)));
        Map<String, Object> again = walking.concern(walking.knock(1, "conversation"), id, "And another thing.");
        walking.send(List.of(again)).body("results[0].concern", equalTo("received"));
        walking.send(List.of(again)).body("results[0].concern", equalTo("duplicate"));
        assertThat(db.rows(
                        "select what from concern where organisation_id = ? order by received_at",
                        walking.charity.id()))
                .extracting(row -> row.get("what"))
                .containsExactly(WORDS, "And another thing.");
    }

    @Test
    void theFirstToAcknowledgeStands() {
        Walking walking = new Walking(1);
        UUID id = UUID.randomUUID();
        walking.send(List.of(walking.concern(walking.knock(0, "conversation"), id, WORDS)));
        assertThat(listed("waiting=true")).contains(id.toString());
        Walking.as(DUTY).get("/v1/concerns").then().body("items[0].what", nullValue());
        Walking.as(DUTY)
                .post("/v1/concerns/" + id + "/acknowledge")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(DUTY.id().toString()));
        Walking.as(Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty"))
                .post("/v1/concerns/" + id + "/acknowledge")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(DUTY.id().toString()));
        assertThat(listed("waiting=true")).doesNotContain(id.toString());
        // The common list hears of it once, by ids and times; a later batch's concern shows that nothing else came.
        Heard taken = kafka.await("kith.doorsteps.v1", said -> said.is(TAKEN, id));
        assertThat(taken.json().path("acknowledgedBy").asText())
                .isEqualTo(DUTY.id().toString());
        assertThat(taken.value()).doesNotContain(WORDS);
        UUID later = UUID.randomUUID();
        walking.send(List.of(walking.concern(walking.knock(0, "conversation"), later, WORDS)));
        kafka.await("kith.doorsteps.v1", said -> said.is("org.kith.concern.heard.v1", later));
        assertThat(kafka.everything("kith.doorsteps.v1"))
                .filteredOn(said -> said.is(TAKEN, id))
                .hasSize(1);
    }

    @Test
    void theListGoesOnWhereItStoppedLongestWaitingFirst() {
        Walking walking = new Walking(3);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id.toString());
            walking.send(List.of(walking.concern(walking.knock(i, "conversation"), id, WORDS)));
        }
        for (String which : List.of("limit=2", "limit=2&unlisted=true", "limit=2&waiting=true&unlisted=true")) {
            assertThat(listed(which)).as(which).doesNotHaveDuplicates().containsSubsequence(ids);
        }
    }

    @Test
    void oneThatIsReadBeforeItIsOnTheCommonListIsNotForgotten() {
        Walking walking = new Walking(1);
        UUID id = UUID.randomUUID();
        walking.send(List.of(walking.concern(walking.knock(0, "conversation"), id, WORDS)));
        Walking.as(DUTY).post("/v1/concerns/" + id + "/acknowledge").then().statusCode(200);
        assertThat(listed("waiting=true")).doesNotContain(id.toString());
        assertThat(listed("unlisted=true")).contains(id.toString());
        assertThat(listed("waiting=true&unlisted=true")).contains(id.toString());

        kafka.send(
                "kith.referrals.v1",
                referrals(new ConcernRaised(id, "knock", false, null, null, "NW01", Instant.now()), 1));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> read(id).body("dutyRaisedAt", notNullValue()));
        assertThat(listed("unlisted=true")).doesNotContain(id.toString());
        assertThat(listed("waiting=true&unlisted=true")).doesNotContain(id.toString());
        Walking.as(DUTY)
                .post("/v1/concerns/" + id + "/seen")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("detail", containsString("recorded on the common list"));
        read(id).body("seenAt", nullValue());
    }

    @Test
    void oneThatWaitsOnTheCommonListIsWaitingAndNotUnlisted() {
        Walking walking = new Walking(1);
        UUID id = UUID.randomUUID();
        walking.send(List.of(walking.concern(walking.knock(0, "conversation"), id, WORDS)));
        kafka.send(
                "kith.referrals.v1",
                referrals(new ConcernRaised(id, "knock", false, null, null, "NW01", Instant.now()), 1));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> read(id).body("dutyRaisedAt", notNullValue()));
        assertThat(listed("unlisted=true")).doesNotContain(id.toString());
        assertThat(listed("waiting=true&unlisted=true")).contains(id.toString());
    }

    @Test
    void oneThatCanBePlacedNowhereStaysUntilTheChildWasSeen() {
        Walking walking = new Walking(1);
        Person stranger = Person.fresh(Organisation.fresh("charity"), "link-worker");
        UUID id = UUID.randomUUID();
        Map<String, Object> knock = walking.concern(walking.knock(0, "conversation"), id, WORDS);
        knock.put("doorId", UUID.randomUUID());
        Map<String, Object> batch = walking.batch(List.of(knock));
        batch.put("patchId", UUID.randomUUID());
        walking.send(stranger, UUID.randomUUID(), batch).statusCode(200);
        Walking.as(DUTY).post("/v1/concerns/" + id + "/acknowledge").then().statusCode(200);
        assertThat(listed("unlisted=true")).contains(id.toString());

        Person colleague = Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty");
        String seenAt = Walking.as(colleague)
                .post("/v1/concerns/" + id + "/seen")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("seenBy", equalTo(colleague.id().toString()))
                .body("acknowledgedBy", equalTo(DUTY.id().toString()))
                .extract()
                .path("seenAt");
        Walking.as(DUTY)
                .post("/v1/concerns/" + id + "/seen")
                .then()
                .statusCode(200)
                .body("seenAt", equalTo(seenAt))
                .body("seenBy", equalTo(colleague.id().toString()));
        assertThat(listed("unlisted=true")).doesNotContain(id.toString());
        assertThat(listed("waiting=true&unlisted=true")).doesNotContain(id.toString());
        assertThat(db.count(
                        "audit where subject = ? and person = ? and action = 'concern.seen' and outcome = 'allowed'",
                        id,
                        colleague.id()))
                .isEqualTo(1);
    }

    @Test
    void whoHasSeenTheChildHasReadTheConcern() {
        Walking walking = new Walking(1);
        UUID id = UUID.randomUUID();
        walking.send(List.of(walking.concern(walking.knock(0, "conversation"), id, WORDS)));
        Walking.as(DUTY)
                .post("/v1/concerns/" + id + "/seen")
                .then()
                .statusCode(200)
                .body("seenAt", notNullValue())
                .body("acknowledgedAt", notNullValue())
                .body("acknowledgedBy", equalTo(DUTY.id().toString()));
        kafka.await("kith.doorsteps.v1", said -> said.is(TAKEN, id));
    }

    @Test
    void whatTheCommonListSaysIsNotedHere() {
        Walking walking = new Walking(1);
        UUID id = UUID.randomUUID();
        walking.send(List.of(walking.concern(walking.knock(0, "conversation"), id, WORDS)));
        Instant raised = Instant.parse("2026-11-20T10:00:00Z");
        kafka.send(
                "kith.referrals.v1", referrals(new ConcernRaised(id, "knock", false, null, null, "NW01", raised), 1));
        kafka.send(
                "kith.referrals.v1",
                referrals(new ConcernAcknowledged(id, null, "NW01", raised, raised.plusSeconds(60)), 2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> read(id).body("acknowledgedAt", equalTo("2026-11-20T10:01:00Z")));
        read(id).body("dutyRaisedAt", equalTo("2026-11-20T10:00:00Z")).body("acknowledgedBy", nullValue());
        Walking.as(DUTY).post("/v1/concerns/" + id + "/acknowledge").then().statusCode(200);
        read(id).body("acknowledgedAt", equalTo("2026-11-20T10:01:00Z"));
        UUID later = UUID.randomUUID();
        walking.send(List.of(walking.concern(walking.knock(0, "conversation"), later, WORDS)));
        kafka.await("kith.doorsteps.v1", said -> said.is("org.kith.concern.heard.v1", later));
        assertThat(kafka.everything("kith.doorsteps.v1")).noneMatch(said -> said.is(TAKEN, id));
    }

    @Test
    void onlyTheDutyTeamReadsConcerns() {
        Walking walking = new Walking(1);
        UUID id = UUID.randomUUID();
        walking.send(List.of(walking.concern(walking.knock(0, "conversation"), id, WORDS)));
        for (Person other : List.of(walking.linkWorker, Walking.COORDINATOR)) {
            Walking.as(other).get("/v1/concerns").then().statusCode(403);
            Walking.as(other).get("/v1/concerns/" + id).then().statusCode(403);
        }
        read(UUID.randomUUID()).statusCode(404);
        // The duty team is the council's, and a commissioner sees numbers only.
        for (Person other : List.of(
                Person.fresh(walking.charity, "duty"),
                Person.fresh(Organisation.fresh("school"), "duty"),
                Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty", "commissioner"))) {
            for (String path : List.of("/v1/concerns", "/v1/concerns/" + id, "/v1/concerns/" + UUID.randomUUID())) {
                Walking.as(other).get(path).then().statusCode(403).body("errors[0].code", equalTo("not-council-duty"));
            }
            Walking.as(other).post("/v1/concerns/" + id + "/acknowledge").then().statusCode(403);
            Walking.as(other).post("/v1/concerns/" + id + "/seen").then().statusCode(403);
        }
        read(id).body("acknowledgedAt", nullValue()).body("seenAt", nullValue());
        Walking.as(walking.linkWorker)
                .get("/v1/patches/" + walking.patch + "/download")
                .then()
                .body("doors.id", contains(walking.doors.getFirst().toString()));
    }
}

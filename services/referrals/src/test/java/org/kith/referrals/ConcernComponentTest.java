package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.referrals.ConcernFixtures.concern;
import static org.kith.referrals.ConcernFixtures.send;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class ConcernComponentTest {
    private final Db db = Db.of("referrals");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Person lena = Person.fresh(Organisation.fresh("charity"), "link-worker");
    private final Person dana = Person.fresh(Organisation.fresh("council"), "duty");

    private List<String> words() {
        return db.rows("select what from concern where raised_by = ? order by what", lena.id()).stream()
                .map(row -> (String) row.get("what"))
                .toList();
    }

    @Test
    void aConcernFromADoorIsWithTheDutyTeamWithItsWordsAndItsClock() {
        UUID id = UUID.randomUUID();
        UUID door = UUID.randomUUID();
        UUID walk = UUID.randomUUID();
        send(lena, """
            {"id": "%s", "what": "She said she is afraid", "immediateDanger": true, "raisedAt": "2026-03-02T16:20:00Z",
             "knockId": null, "walkId": "%s", "doorId": "%s", "area": "NW0100001", "zone": "NW01",
             "placeUncertain": true}\
            """.formatted(id, walk, door))
                .statusCode(200)
                .body("results[0].id", equalTo(id.toString()))
                .body("results[0].storedAs", equalTo(id.toString()))
                .body("results[0].status", equalTo(201))
                .body("results[0].result", equalTo("created"))
                .body("results[0].problem", nullValue());
        ReferralsFixtures.get(dana, "/v1/concerns/" + id)
                .then()
                .statusCode(200)
                .body("source", equalTo("knock"))
                .body("what", equalTo("She said she is afraid"))
                .body("doorId", equalTo(door.toString()))
                .body("walkId", equalTo(walk.toString()))
                .body("knockId", nullValue())
                .body("zone", equalTo("NW01"))
                .body("area", equalTo("NW0100001"))
                .body("placeUncertain", equalTo(true))
                .body("immediateDanger", equalTo(true))
                .body("raisedBy", equalTo(lena.id().toString()))
                .body("raisedAt", equalTo("2026-03-02T16:20:00Z"))
                .body("dueAt", equalTo("2026-03-02T17:20:00Z"))
                .body("overdue", equalTo(true));
        ReferralsFixtures.get(lena, "/v1/concerns/" + id).then().statusCode(200).body("state", equalTo("raised"));
        ReferralsFixtures.get(Person.fresh(lena.organisation(), "link-worker"), "/v1/concerns/" + id)
                .then()
                .statusCode(404);
        var raised = kafka.await("kith.referrals.v1", event -> event.is("org.kith.concern.raised.v1", id));
        assertThat(raised.json().get("source").asText()).isEqualTo("knock");
        assertThat(raised.json().get("zone").asText()).isEqualTo("NW01");
        assertThat(raised.json().get("area").asText()).isEqualTo("NW0100001");
        assertThat(raised.json().get("immediateDanger").asBoolean()).isTrue();
        assertThat(raised.json().get("raisedBy").asText()).isEqualTo(lena.id().toString());
        assertThat(raised.value()).doesNotContain("afraid");
        assertThat(db.count("audit where subject = ? and action = 'concern.raise' and person = ?", id, lena.id()))
                .isEqualTo(1);
    }

    @Test
    void anEventNeverCarriesTheIdOfAVolunteerWhoRaisedAConcern() {
        Person volunteer = Person.fresh(lena.organisation(), "volunteer");
        String id = Api.as(volunteer)
                .body("{\"what\": \"He is afraid to go home\", \"immediateDanger\": false}")
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralsFixtures.get(volunteer, "/v1/concerns/" + id).then().statusCode(200);
        var raised =
                kafka.await("kith.referrals.v1", event -> event.is("org.kith.concern.raised.v1", UUID.fromString(id)));
        assertThat(raised.json().get("raisedBy").isNull()).isTrue();
        assertThat(raised.value()).doesNotContain(volunteer.id().toString());
    }

    @Test
    void aRepeatIsTheSameConcernWhoeverSendsIt() {
        UUID id = UUID.randomUUID();
        String sent = concern(id, "She was alone");
        send(lena, sent).body("results.status", equalTo(List.of(201)));
        send(lena, sent).body("results.status", equalTo(List.of(200))).body("results[0].result", equalTo("duplicate"));
        Person colleague = Person.fresh(lena.organisation(), "link-worker");
        send(colleague, sent)
                .body("results.status", equalTo(List.of(200)))
                .body("results[0].storedAs", equalTo(id.toString()));
        assertThat(db.count("concern where id = ?", id)).isEqualTo(1);
        ReferralsFixtures.get(colleague, "/v1/concerns/" + id).then().statusCode(404);
    }

    @Test
    void theSameConcernAtTheSameMomentIsStoredOnce() throws Exception {
        UUID id = UUID.randomUUID();
        String sent = concern(id, "She was alone");
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> racing = Collections.nCopies(
                    8, () -> send(lena, sent).statusCode(200).extract().<Integer>path("results[0].status"));
            int created = 0;
            for (Future<Integer> answer : pool.invokeAll(racing)) {
                assertThat(answer.get()).isIn(200, 201);
                created += answer.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        assertThat(db.count("concern where raised_by = ?", lena.id())).isEqualTo(1);
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.concern.raised.v1", id));
        assertThat(kafka.about("kith.referrals.v1", id)).hasSize(1);
    }

    @Test
    void otherWordsUnderTheSameIdAreNotLost() {
        UUID id = UUID.randomUUID();
        send(lena, concern(id, "She was alone"), concern(id, "He shouted at her"))
                .body("results.status", equalTo(List.of(201, 201)))
                .body("results.id", equalTo(List.of(id.toString(), id.toString())));
        String further = send(lena, concern(id, "He shouted at her"))
                .body("results.status", equalTo(List.of(200)))
                .extract()
                .path("results[0].storedAs");
        assertThat(further).isNotEqualTo(id.toString());
        ReferralsFixtures.get(dana, "/v1/concerns/" + further)
                .then()
                .statusCode(200)
                .body("what", equalTo("He shouted at her"));
        // Danger that was said later is a statement of its own; danger that was said before is not taken back.
        String danger = concern(id, "She was alone").replace("\"immediateDanger\": false", "\"immediateDanger\": true");
        send(lena, danger).body("results.status", equalTo(List.of(201)));
        send(lena, danger, concern(id, "She was alone")).body("results.status", equalTo(List.of(200, 200)));
        assertThat(words()).containsExactly("He shouted at her", "She was alone", "She was alone");
    }

    @Test
    void twoHundredConcernsAreAllStored() {
        String[] sent = IntStream.range(0, 200)
                .mapToObj(i -> concern(UUID.randomUUID(), "Concern " + i))
                .toArray(String[]::new);
        List<Integer> statuses = send(lena, sent).statusCode(200).extract().path("results.status");
        assertThat(statuses).hasSize(200).containsOnly(201);
        assertThat(db.count("concern where raised_by = ?", lena.id())).isEqualTo(200);
    }

    @Test
    void aBrokenOneAmongGoodOnesKeepsNoneOfThemBack() {
        UUID good = UUID.randomUUID();
        UUID odd = UUID.randomUUID();
        send(
                        lena,
                        concern(good, "Good"),
                        "17",
                        "{\"id\": \"" + odd
                                + "\", \"what\": \"Odd\", \"immediateDanger\": [], \"raisedAt\": \"yesterday\","
                                + " \"knockId\": 5, \"doorId\": \"the blue one\", \"area\": \"nowhere\", \"zone\": {},"
                                + " \"more\": 1}",
                        "{\"what\": \"Without an id\"}",
                        "{\"id\": \"seven\", \"what\": \"Another id\", \"immediateDanger\": \"true\"}",
                        "{\"id\": \"" + UUID.randomUUID() + "\"}",
                        "\"Only words\"",
                        "null")
                .statusCode(200)
                .body("results.status", equalTo(List.of(201, 400, 201, 201, 201, 201, 201, 400)))
                .body("results[1].result", equalTo("refused"))
                .body("results[1].problem.code", equalTo("not-a-concern"))
                .body("results[3].id", equalTo(""))
                .body("results[3].storedAs", notNullValue())
                .body("results[4].id", equalTo("seven"));
        ReferralsFixtures.get(dana, "/v1/concerns/" + odd)
                .then()
                .statusCode(200)
                .body("what", equalTo("Odd\n(Sent with it, doorId: the blue one; knockId: 5)"))
                .body("zone", nullValue())
                .body("doorId", nullValue());
        assertThat(words()).hasSize(6).contains("Good", "Without an id", "Another id", "Only words");
        // What has no id is the same concern when it is sent again.
        send(lena, "{\"what\": \"Without an id\"}").body("results.status", equalTo(List.of(200)));
    }

    @Test
    void whatCannotBeStoredAsTextIsLeftOutOfTheWords() {
        UUID id = UUID.randomUUID();
        send(lena, concern(id, "He hit\\u0000 her \\ud800 twice")).body("results.status", equalTo(List.of(201)));
        ReferralsFixtures.get(dana, "/v1/concerns/" + id).then().body("what", equalTo("He hit her  twice"));
        Api.as(lena)
                .body("{\"what\": \"He hit\\u0000 her\", \"immediateDanger\": false}")
                .post("/v1/concerns")
                .then()
                .statusCode(201);
        assertThat(words()).containsExactly("He hit her", "He hit her  twice");
    }

    @Test
    void nothingAboutItsFormRefusesAConcern() {
        taken("{\"what\": \"pasted\u000b\u0007\u0085 text\", \"immediateDanger\": false, \"more\": {\"a\": 1}}");
        taken("{\"what\": \"first\", \"what\": \"second\", \"immediateDanger\": false, \"immediateDanger\": true}"
                + " junk");
        taken("{\"what\": \"whose\", \"familyId\": \"the Browns\", \"referralId\": 7, \"id\": \"seven\"}");
        taken("{\"what\": \"" + "x".repeat(60_000) + "\", \"immediateDanger\": \"yes\"}");
        taken("{\"what\": \"two\", \"immediateDanger\": 2}");
        taken("{\"immediateDanger\": true}");
        taken("\"Only words\"");
        assertThat(words())
                .containsExactlyInAnyOrder(
                        "pasted text",
                        "first\nsecond",
                        "whose\n(Sent with it, familyId: the Browns; referralId: 7)",
                        "x".repeat(50_000) + "\n(It was longer: the last 10000 characters are not kept.)",
                        "two",
                        "(A concern was raised without words. Call the person who raised it.)",
                        "Only words");
        assertThat(db.count("concern where raised_by = ? and immediate_danger", lena.id()))
                .isEqualTo(4);
    }

    @Test
    void aConcernThatSaysNothingIsAskedForItsWords() {
        for (String nothing : List.of("", " ", "\\u200b\\u200b", "\\u00a0", "\\u0007")) {
            Api.as(lena)
                    .body("{\"what\": \"" + nothing + "\", \"immediateDanger\": false}")
                    .post("/v1/concerns")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/what"))
                    .body("errors[0].code", equalTo("required"));
        }
    }

    private void taken(String body) {
        Api.as(lena).body(body).post("/v1/concerns").then().statusCode(201);
    }

    @Test
    void aConcernWithNoPlaceAtAllIsOnTheListAndInTheEvent() {
        UUID id = UUID.randomUUID();
        send(lena, "{\"id\": \"" + id + "\", \"what\": \"Somewhere\", \"immediateDanger\": false}")
                .body("results.status", equalTo(List.of(201)));
        var raised = kafka.await("kith.referrals.v1", event -> event.is("org.kith.concern.raised.v1", id));
        assertThat(raised.json().get("zone").isNull()).isTrue();
        ReferralsFixtures.get(dana, "/v1/concerns/" + id)
                .then()
                .statusCode(200)
                .body("zone", nullValue())
                .body("source", equalTo("direct"));
    }

    @Test
    void aClockThatRunsAheadOrWasNeverSetDoesNotHideAConcern() {
        UUID ahead = UUID.randomUUID();
        UUID unset = UUID.randomUUID();
        send(
                lena,
                concern(ahead, "x").replace("2026-03-02", "2126-03-02"),
                concern(unset, "x").replace("2026-03-02", "1970-01-01"));
        for (UUID id : List.of(ahead, unset)) {
            String raisedAt = ReferralsFixtures.get(dana, "/v1/concerns/" + id).path("raisedAt");
            assertThat(Duration.between(Instant.parse(raisedAt), Instant.now()).abs())
                    .isLessThan(Duration.ofMinutes(5));
        }
    }

    @Test
    void aSingleConcernIsSafeToRepeatByItsIdAndNeedsNone() {
        UUID id = UUID.randomUUID();
        String body = "{\"id\": \"%s\", \"what\": \"%s\", \"immediateDanger\": false}";
        Api.as(lena)
                .body(body.formatted(id, "She was alone"))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/concerns/" + id))
                .body("id", equalTo(id.toString()));
        Api.as(lena)
                .body(body.formatted(id, "She was alone"))
                .post("/v1/concerns")
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()));
        String further = Api.as(lena)
                .body(body.formatted(id, "He shouted"))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(further).isNotEqualTo(id.toString());
        Api.as(lena)
                .body("{\"what\": \"No id\", \"immediateDanger\": false}")
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .body("id", notNullValue());
        assertThat(words()).containsExactly("He shouted", "No id", "She was alone");
    }
}

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
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
    private final Person dana = Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty");

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
                 "placeUncertain": true}""".formatted(id, walk, door))
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
                .body("raisedAtUncertain", equalTo(true))
                .body("overdue", equalTo(false));
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

    /** The duty team must not be led to think that somebody rang, or that a person saw something, when a system sent it. */
    @Test
    void theDutyTeamReadsWhetherASystemOrAPersonRaisedAConcern() {
        Person system = Person.freshSystem(lena.organisation());
        for (Person by : List.of(system, lena)) {
            String id = Api.as(by)
                    .body("{\"what\": \"He is afraid to go home\", \"immediateDanger\": false}")
                    .post("/v1/concerns")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            ReferralsFixtures.get(dana, "/v1/concerns/" + id)
                    .then()
                    .statusCode(200)
                    .body("source", equalTo("direct"))
                    .body("raisedBySystem", equalTo(by.equals(system)));
            assertThat(new ReferralsFixtures().onDuty(id, "")).containsEntry("raisedBySystem", by.equals(system));
        }
    }

    @Test
    void aRepeatIsTheSameConcernAndAnotherPersonsIsNot() {
        UUID id = UUID.randomUUID();
        String sent = concern(id, "She was alone");
        send(lena, sent).body("results.status", equalTo(List.of(201)));
        send(lena, sent).body("results.status", equalTo(List.of(200))).body("results[0].result", equalTo("duplicate"));
        send(lena, sent.replace(id.toString(), id.toString().toUpperCase(Locale.ROOT)))
                .body("results.status", equalTo(List.of(200)));
        Person colleague = Person.fresh(lena.organisation(), "link-worker");
        String theirs = send(colleague, sent)
                .body("results.status", equalTo(List.of(201)))
                .body("results[0].id", equalTo(id.toString()))
                .extract()
                .path("results[0].storedAs");
        assertThat(theirs).isNotEqualTo(id.toString());
        ReferralsFixtures.get(colleague, "/v1/concerns/" + theirs).then().statusCode(200);
        ReferralsFixtures.get(colleague, "/v1/concerns/" + id).then().statusCode(404);
        send(colleague, sent)
                .body("results.status", equalTo(List.of(200)))
                .body("results[0].storedAs", equalTo(theirs));
    }

    @Test
    void theSameWordsAtAnotherPlaceAreAnotherConcern() {
        UUID id = UUID.randomUUID();
        String one = concern(id, "Child alone");
        String otherKnock = concern(id, "Child alone");
        String otherDoor = at(one, "doorId", UUID.randomUUID());
        String thirdDoor = at(one, "doorId", UUID.randomUUID());
        send(lena, otherDoor, thirdDoor, otherKnock).body("results.status", equalTo(List.of(201, 201, 201)));
        send(lena, otherDoor, thirdDoor, otherKnock).body("results.status", equalTo(List.of(200, 200, 200)));
        assertThat(db.count("concern where raised_by = ?", lena.id())).isEqualTo(3);
    }

    @Test
    void aRepeatOfAClosedOneThatSaysMoreIsNew() {
        UUID id = UUID.randomUUID();
        String sent = concern(id, "Child alone");
        send(lena, sent);
        Api.as(dana)
                .body("{\"outcome\": \"no-further-action\"}")
                .post("/v1/concerns/" + id + "/close")
                .then()
                .statusCode(200);
        send(lena, sent).body("results.status", equalTo(List.of(200)));
        send(lena, at(sent, "doorId", UUID.randomUUID())).body("results.status", equalTo(List.of(201)));
    }

    /** Doorsteps may know the door under another id than the device gave it, and may have been away the first time. */
    @Test
    void theDoorThatDoorstepsNamesTakesThePlaceOfTheDevices() {
        UUID id = UUID.randomUUID();
        UUID door = UUID.randomUUID();
        String guessed = at(concern(id, "Child alone"), "doorId", UUID.randomUUID());
        String known = at(guessed, "doorId", door).replace("\"placeUncertain\": true", "\"placeUncertain\": false");
        send(lena, guessed).body("results.status", equalTo(List.of(201)));
        send(lena, known).body("results.status", equalTo(List.of(200)));
        send(lena, guessed).body("results.status", equalTo(List.of(200)));
        ReferralsFixtures.get(dana, "/v1/concerns/" + id).then().body("doorId", equalTo(door.toString()));
    }

    @Test
    void aRepeatThatKnowsMoreCompletesWhatIsStored() {
        UUID id = UUID.randomUUID();
        UUID door = UUID.randomUUID();
        String known = at(concern(id, "Child alone"), "doorId", door)
                .replace("\"placeUncertain\": true", "\"placeUncertain\": false");
        send(lena, "{\"id\": \"%s\", \"what\": \"Child alone\", \"immediateDanger\": true}".formatted(id))
                .body("results.status", equalTo(List.of(201)));
        send(lena, known).body("results.status", equalTo(List.of(200)));
        send(lena, "{\"id\": \"%s\", \"what\": \"Child alone\"}".formatted(id))
                .body("results.status", equalTo(List.of(200)));
        ReferralsFixtures.get(dana, "/v1/concerns/" + id)
                .then()
                .body("doorId", equalTo(door.toString()))
                .body("knockId", notNullValue())
                .body("zone", equalTo("NW01"))
                .body("placeUncertain", equalTo(false))
                .body("source", equalTo("knock"))
                .body("immediateDanger", equalTo(true));
        assertThat(db.count("concern where raised_by = ?", lena.id())).isEqualTo(1);
        assertThat(db.count("audit where subject = ? and action = 'concern.complete'", id))
                .isEqualTo(1);
    }

    @Test
    void withoutAnIdTheirPlaceTellsConcernsApart() {
        String sent = "{\"what\": \"Child alone\"}";
        send(lena, sent, sent).body("results.status", equalTo(List.of(201, 201)));
        send(lena, sent, sent).body("results.status", equalTo(List.of(200, 200)));
        send(
                        lena,
                        at(concern("1-1-1-1-1", "x"), "doorId", UUID.randomUUID()),
                        at(concern("1-1-1-1-1", "x"), "doorId", UUID.randomUUID()))
                .body("results.id", equalTo(List.of("1-1-1-1-1", "1-1-1-1-1")))
                .body("results.status", equalTo(List.of(201, 201)));
    }

    @Test
    void longWordsAreKeptToTheirEnd() {
        UUID id = UUID.randomUUID();
        String start = "a".repeat(20_000);
        send(lena, concern(id, start + " and he has a knife")).body("results.status", equalTo(List.of(201)));
        String what = ReferralsFixtures.get(dana, "/v1/concerns/" + id).path("what");
        assertThat(what).endsWith("a and he has a knife").hasSize(20_019);
        send(lena, concern(id, start + " and she is at the harbour")).body("results.status", equalTo(List.of(201)));
    }

    @Test
    void anyDoubtAboutDangerIsDanger() {
        for (String odd : List.of("\"yes\"", "\"TRUE\"", "1", "\"1\"", "[true]", "{}", "[]", "\"\"")) {
            UUID id = UUID.randomUUID();
            send(lena, concern(id, "x").replace("\"immediateDanger\": false", "\"immediateDanger\": " + odd));
            ReferralsFixtures.get(dana, "/v1/concerns/" + id).then().body("immediateDanger", equalTo(true));
        }
        for (String no : List.of("null", "\"false\"", "\"No\"", "0")) {
            UUID id = UUID.randomUUID();
            send(lena, concern(id, "x").replace("\"immediateDanger\": false", "\"immediateDanger\": " + no));
            ReferralsFixtures.get(dana, "/v1/concerns/" + id).then().body("immediateDanger", equalTo(false));
        }
    }

    @Test
    void nothingAboutTheFormOfASingleConcernRefusesIt() {
        for (String body : List.of(
                "{\"what\": \"He hit\\u0000 her\\u000b\\u0085\\u0007\", \"immediateDanger\": false}",
                "{\"what\": \"%s\", \"immediateDanger\": false}".formatted("a".repeat(4_001)),
                "{\"what\": \"x\", \"immediateDanger\": \"yes\", \"more\": 1}",
                "{\"what\": [\"x\", \"y\"], \"id\": \"seven\"}",
                "{\"what\": \"x\", \"familyId\": \"the Ferrers\", \"referralId\": 7, \"immediateDanger\": null}",
                "{\"immediateDanger\": true}",
                "\"Only words\"")) {
            String id = Api.as(lena)
                    .body(body)
                    .post("/v1/concerns")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            ReferralsFixtures.get(dana, "/v1/concerns/" + id).then().statusCode(200);
        }
        assertThat(words()).anySatisfy(what -> assertThat(what).contains("the Ferrers", "7"));
        for (String nothing : List.of("{}", "{\"what\": \" \", \"immediateDanger\": false}", "null")) {
            Api.as(lena).body(nothing).post("/v1/concerns").then().statusCode(400);
        }
    }

    private static String at(String concern, String field, UUID id) {
        return concern.replaceAll("\"" + field + "\": (null|\"[^\"]*\")", "\"" + field + "\": \"" + id + "\"");
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
        String alone = concern(id, "She was alone");
        String shouted = alone.replace("She was alone", "He shouted at her");
        send(lena, alone, shouted)
                .body("results.status", equalTo(List.of(201, 201)))
                .body("results.id", equalTo(List.of(id.toString(), id.toString())));
        String further = send(lena, shouted)
                .body("results.status", equalTo(List.of(200)))
                .extract()
                .path("results[0].storedAs");
        assertThat(further).isNotEqualTo(id.toString());
        ReferralsFixtures.get(dana, "/v1/concerns/" + further)
                .then()
                .statusCode(200)
                .body("what", equalTo("He shouted at her"));
        // Danger that was said later is a statement of its own; danger that was said before is not taken back.
        String danger = alone.replace("\"immediateDanger\": false", "\"immediateDanger\": true");
        send(lena, danger).body("results.status", equalTo(List.of(201)));
        send(lena, danger, alone).body("results.status", equalTo(List.of(200, 200)));
        assertThat(words()).containsExactly("He shouted at her", "She was alone", "She was alone");
    }

    @Test
    void twoHundredConcernsAreAllStored() {
        List<String> kept = IntStream.range(0, 200)
                .mapToObj(i -> concern(UUID.randomUUID(), "Concern " + i))
                .toList();
        // What a slow machine does not store in time, the device keeps and sends again.
        for (int sending = 0; sending < 10 && !kept.isEmpty(); sending++) {
            List<Integer> statuses = send(lena, kept.toArray(String[]::new))
                    .statusCode(200)
                    .extract()
                    .path("results.status");
            assertThat(statuses).hasSameSizeAs(kept).contains(201).isSubsetOf(201, 503);
            List<String> sent = kept;
            kept = IntStream.range(0, sent.size())
                    .filter(i -> statuses.get(i) == 503)
                    .mapToObj(sent::get)
                    .toList();
        }
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
                                + " \"knockId\": 5, \"doorId\": \"the blue one\", \"area\": \"nowhere\", \"zone\": {}, \"more\": 1}",
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
        // What has no id is the same concern when it is sent again at the same place.
        send(lena, "17", "17", "17", "{\"what\": \"Without an id\"}").body("results[3].status", equalTo(200));
    }

    @Test
    void whatCannotBeStoredAsTextIsLeftOutOfTheWords() {
        UUID id = UUID.randomUUID();
        send(lena, concern(id, "He hit\\u0000 her \\ud800 twice")).body("results.status", equalTo(List.of(201)));
        ReferralsFixtures.get(dana, "/v1/concerns/" + id).then().body("what", equalTo("He hit her  twice"));
    }

    @Test
    void whatStandsTwiceIsKeptAndWhatSaysNothingIsAskedForItsWords() {
        taken(
                "{\"what\": \"first\", \"what\": \"second\", \"immediateDanger\": true, \"immediateDanger\": false} junk");
        taken("{\"what\": \"whose\", \"familyId\": \"the Browns\", \"referralId\": 7, \"immediateDanger\": false}");
        assertThat(words())
                .containsExactly("first\nsecond", "whose\n(Sent with it, familyId: the Browns; referralId: 7)");
        assertThat(db.count("concern where raised_by = ? and immediate_danger", lena.id()))
                .isEqualTo(1);
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
    void theClockOfAConcernRunsFromWhenItWasRaisedUnlessThatCannotBe() {
        UUID yesterday = UUID.randomUUID();
        UUID yearsAgo = UUID.randomUUID();
        Instant raised = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MILLIS);
        send(
                lena,
                concern(yesterday, "x").replace("2026-03-02T16:20:00Z", raised.toString()),
                concern(yearsAgo, "x").replace("2026-03-02", "2001-01-01"));
        ReferralsFixtures.get(dana, "/v1/concerns/" + yesterday)
                .then()
                .body("dueAt", equalTo(raised.plus(Duration.ofHours(24)).toString()))
                .body("raisedAtUncertain", equalTo(false))
                .body("overdue", equalTo(true));
        ReferralsFixtures.get(dana, "/v1/concerns/" + yearsAgo)
                .then()
                .body("raisedAt", equalTo("2001-01-01T16:20:00Z"))
                .body("raisedAtUncertain", equalTo(true))
                .body("overdue", equalTo(false));
    }

    @Test
    void whoRaisesVeryManyDoesNotPushOthersDown() {
        String[] many = IntStream.range(0, 30)
                .mapToObj(i -> "{\"id\": \"%s\", \"what\": \"Many %d\", \"immediateDanger\": true}"
                        .formatted(UUID.randomUUID(), i))
                .toArray(String[]::new);
        List<Integer> statuses = send(lena, many).extract().path("results.status");
        assertThat(statuses).hasSize(30).containsOnly(201);
        assertThat(db.count(
                        "concern where raised_by = ? and immediate_danger and due_at < received_at + interval '2 hours'",
                        lena.id()))
                .isEqualTo(20);
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

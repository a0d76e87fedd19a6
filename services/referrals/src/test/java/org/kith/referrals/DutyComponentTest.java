package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class DutyComponentTest {
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");

    private static ValidatableResponse raise(Person by, String json) {
        return Api.as(by).body(json).post("/v1/concerns").then();
    }

    /** What the duty team's whole list says of one referral or concern; other tests put more there. */
    @Test
    void aHighRiskReferralIsWithTheDutyTeamAndNeverInMatching() {
        String id = fixtures.sent(fixtures.referral().risk("high"));
        Map<String, Object> item = fixtures.onDuty(id, "");
        assertThat(item)
                .containsEntry("type", "referral")
                .containsEntry("why", "high-risk")
                .containsEntry("overdue", false)
                .doesNotContainKey("contactName");
        assertThat(Duration.between(
                        Instant.parse((String) item.get("receivedAt")), Instant.parse((String) item.get("dueAt"))))
                .isEqualTo(Duration.ofHours(24));
        ReferralsFixtures.get(fixtures.dana, "/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("access", equalTo("duty"))
                .body("family.address", equalTo("3 Elm Road"));
        ReferralsFixtures.step(fixtures.dana, id, "acknowledge", null).statusCode(200);
        ReferralsFixtures.step(fixtures.priya, id, "decide", "{\"decision\":\"accept\",\"metFamily\":true}")
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("needs[0].openedAt", nullValue());
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.decided.v1", id));
        assertThat(kafka.everything("kith.referrals.v1"))
                .noneMatch(event -> event.type().equals("org.kith.need.opened.v1")
                        && event.json().get("referralId").asText().equals(id));
        Api.as(fixtures.dana)
                .body("{\"waitReason\":\"nobody-free\"}")
                .post("/v1/referrals/" + id + "/child-seen")
                .then()
                .statusCode(200)
                .body("childSeenAt", notNullValue());
        assertThat(fixtures.onDuty(id, "")).isNull();
        assertThat(fixtures.onDuty(id, "&all=true")).isNotNull();
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id + "/clock")
                .then()
                .body("childSeenAt", notNullValue())
                .body("waits.to", equalTo(List.of("acknowledged", "decided", "child-seen")))
                .body("waits[2].reason", equalTo("nobody-free"));
    }

    @Test
    void aConcernOnTheListSaysWithWhichReferralItCameAndSinceWhenTheDutyTeamHasIt() {
        String referral = fixtures.sent(fixtures.referral());
        String concern = raise(fixtures.sofia, """
                {"familyId": "%s", "referralId": "%s", "what": "He is afraid to go home", "immediateDanger": false}""".formatted(fixtures.familyOf(referral), referral))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(fixtures.onDuty(concern, ""))
                .containsEntry(
                        "reference",
                        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + referral)
                                .path("reference"));
        Instant raised = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        String atADoor = UUID.randomUUID().toString();
        Api.as(Person.fresh(fixtures.school, "link-worker"))
                .body("""
                        {"concerns": [{"id": "%s", "what": "Alone in the park", "immediateDanger": false, "raisedAt": "%s"}]}""".formatted(atADoor, raised))
                .post("/v1/concerns/batch")
                .then()
                .statusCode(200);
        Map<String, Object> item = fixtures.onDuty(atADoor, "");
        assertThat(item).containsEntry("reference", null);
        assertThat(Instant.parse((String) item.get("receivedAt"))).isAfter(raised.plus(1, ChronoUnit.HOURS));
    }

    @Test
    void highRiskIsSharedWithoutAgreementOnAnotherLawfulBasis() {
        ReferralFixture referral = fixtures.referral().risk("high").without("/agreement");
        ReferralsFixtures.send(fixtures.sofia, referral)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/agreement", "/sharing/0/lawfulBasis"))
                .body("errors.code", everyItem(equalTo("agreement-missing")));
        String id = fixtures.sent(referral.with("/sharing/0/lawfulBasis", "\"public-task\""));
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + id).then().statusCode(200);
        // A withdrawal blinds neither the duty team nor those who do not see the family on its word.
        Api.as(fixtures.sofia)
                .contentType("application/json")
                .post("/v1/families/" + fixtures.familyOf(id) + "/agreement/withdraw")
                .then()
                .statusCode(200);
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + id).then().statusCode(200);
        ReferralsFixtures.get(fixtures.dana, "/v1/referrals/" + id).then().statusCode(200);
    }

    @Test
    void aStepUpGoesToTheDutyTeam() {
        String id = fixtures.sent(fixtures.referral());
        ReferralsFixtures.get(fixtures.dana, "/v1/referrals/" + id).then().statusCode(404);
        ReferralsFixtures.step(fixtures.priya, id, "acknowledge", null).statusCode(200);
        ReferralsFixtures.step(
                        fixtures.priya,
                        id,
                        "decide",
                        "{\"decision\":\"step-up\",\"reason\":\"more than early help\",\"metFamily\":false}")
                .statusCode(200)
                .body("state", equalTo("decided"))
                .body("duty.reason", equalTo("step-up"));
        assertThat(fixtures.onDuty(id, "")).containsEntry("why", "step-up");
    }

    private void says(Person who, String family, String band) {
        Api.as(who)
                .body(Map.of("riskBand", band, "reason", "Said by " + who.id()))
                .post("/v1/families/" + family + "/risk")
                .then()
                .statusCode(200);
    }

    private String handover(String referral, String why) {
        return db.rows(
                        "select id from duty_handover where referral_id = ?::uuid and reason = ? order by id desc",
                        referral,
                        why)
                .getFirst()
                .get("id")
                .toString();
    }

    private void closed(String handover) {
        Api.as(fixtures.dana)
                .body(Map.of("reason", "Nothing in it"))
                .post("/v1/duty/handovers/" + handover + "/close")
                .then()
                .statusCode(200);
    }

    /** Whoever closes what is on the list has not read what came since. */
    @Test
    void whatIsRaisedSinceIsNotClosedWithWhatWasOnTheListBefore() {
        String id = fixtures.sent(fixtures.referral());
        ReferralsFixtures.step(fixtures.priya, id, "acknowledge", null).statusCode(200);
        ReferralsFixtures.step(
                        fixtures.priya,
                        id,
                        "decide",
                        "{\"decision\":\"step-up\",\"reason\":\"more than early help\",\"metFamily\":false}")
                .statusCode(200);
        String family = fixtures.familyOf(id);
        says(fixtures.sofia, family, "high");
        closed(handover(id, "step-up"));
        assertThat(fixtures.onDuty(id, "")).containsEntry("why", "high-risk");
        String before = handover(id, "high-risk");
        says(fixtures.dana, family, "low");
        says(fixtures.sofia, family, "high");
        closed(before);
        assertThat(fixtures.onDuty(id, "")).containsEntry("why", "high-risk");
        closed(handover(id, "high-risk"));
        assertThat(fixtures.onDuty(id, "")).isNull();
    }

    @Test
    void anybodyRaisesAConcernAndTheDutyTeamFollowsIt() {
        String referral = fixtures.sent(fixtures.referral());
        String id = raise(
                        fixtures.sofia,
                        "{\"referralId\":\"" + referral
                                + "\",\"what\":\"She said she is afraid to go home\",\"immediateDanger\":true}")
                .statusCode(201)
                .body("version", equalTo(0))
                .extract()
                .path("id");
        ReferralsFixtures.get(fixtures.sofia, "/v1/concerns/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("raised"))
                .body("source", equalTo("referral"))
                .body("zone", equalTo("NW01"))
                .body("advice", containsString("999"));
        var said = kafka.await("kith.referrals.v1", event -> event.is("org.kith.concern.raised.v1", id));
        assertThat(said.json().get("source").asText()).isEqualTo("referral");
        assertThat(said.value()).doesNotContain("afraid");
        Map<String, Object> item = fixtures.onDuty(id, "");
        assertThat(item).containsEntry("immediateDanger", true).containsEntry("type", "concern");
        assertThat(Duration.between(
                        Instant.parse((String) item.get("receivedAt")), Instant.parse((String) item.get("dueAt"))))
                .isCloseTo(Duration.ofHours(1), Duration.ofMinutes(1));

        ReferralsFixtures.get(fixtures.sofia, "/v1/concerns/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("raised"));
        ReferralsFixtures.get(Person.fresh(fixtures.school, "partner"), "/v1/concerns/" + id)
                .then()
                .statusCode(404);
        Api.as(fixtures.priya)
                .post("/v1/concerns/" + id + "/acknowledge")
                .then()
                .statusCode(403);
        Person notTheCouncils = Person.fresh(Organisation.fresh("charity"), "duty");
        Api.as(notTheCouncils)
                .post("/v1/concerns/" + id + "/acknowledge")
                .then()
                .statusCode(403);
        ReferralsFixtures.get(notTheCouncils, "/v1/duty").then().statusCode(403);
        ReferralsFixtures.get(notTheCouncils, "/v1/referrals")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        ReferralsFixtures.get(notTheCouncils, "/v1/concerns/" + id).then().statusCode(404);

        ReferralsFixtures.get(fixtures.dana, "/v1/concerns/" + id)
                .then()
                .statusCode(200)
                .body("what", containsString("afraid"));
        Api.as(fixtures.dana)
                .post("/v1/concerns/" + id + "/acknowledge")
                .then()
                .statusCode(200)
                .body("state", equalTo("acknowledged"))
                .body("acknowledgedBy", equalTo(fixtures.dana.id().toString()));
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.concern.acknowledged.v1", id));
        Api.as(fixtures.dana).post("/v1/concerns/" + id + "/acknowledge").then().statusCode(200);
        Api.as(fixtures.dana)
                .body("{\"waitReason\":\"nobody-free\"}")
                .post("/v1/concerns/" + id + "/seen")
                .then()
                .statusCode(200)
                .body("state", equalTo("seen"))
                .body("overdue", equalTo(false));
        assertThat(fixtures.onDuty(id, "")).isNull();
        assertThat(fixtures.onDuty(id, "&toClose=true"))
                .as("it is open, and on a list until it is closed")
                .containsEntry("state", "seen");
        assertThat(kafka.about("kith.referrals.v1", id))
                .filteredOn(event -> event.type().equals("org.kith.concern.acknowledged.v1"))
                .hasSize(1);
        // The family's audit is read by partners, who may be the ones it is about; the concern has an audit of its own.
        assertThat(db.count("audit where subject = ?::uuid and action like 'concern.%'", fixtures.familyOf(referral)))
                .isZero();
        assertThat(db.count("audit where subject = ?::uuid and action like 'concern.%'", id))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatIsToBeClosedIsAConcernWhoseChildWasSeenAndNothingElse() {
        String referral = fixtures.sent(fixtures.referral().risk("high"));
        String id = raise(
                        fixtures.sofia,
                        "{\"familyId\":\"" + fixtures.familyOf(referral)
                                + "\",\"what\":\"A bruise\",\"immediateDanger\":false}")
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(fixtures.onDuty(id, "&toClose=true")).isNull();
        Api.as(fixtures.dana)
                .body("{\"waitReason\":null}")
                .post("/v1/concerns/" + id + "/seen")
                .then()
                .statusCode(200);
        Api.as(fixtures.dana)
                .body("{\"waitReason\":null}")
                .post("/v1/referrals/" + referral + "/child-seen")
                .then()
                .statusCode(200);
        assertThat(fixtures.onDuty(id, "&toClose=true")).isNotNull();
        assertThat(fixtures.onDuty(referral, "&toClose=true"))
                .as("a referral holds nothing")
                .isNull();
        Api.as(fixtures.dana)
                .body("{\"outcome\":\"no-further-action\"}")
                .post("/v1/concerns/" + id + "/close")
                .then()
                .statusCode(200);
        assertThat(fixtures.onDuty(id, "&toClose=true")).isNull();
        assertThat(fixtures.onDuty(id, "&all=true")).isNotNull();
    }

    @Test
    void aConcernIsTakenEvenFromWhoMayNotSeeTheFamily() {
        String referral = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(referral);
        for (Person person : List.of(fixtures.colin, fixtures.stranger, Person.fresh(fixtures.charity, "volunteer"))) {
            String id = raise(
                            person, "{\"familyId\":\"" + family + "\",\"what\":\"A bruise\",\"immediateDanger\":false}")
                    .statusCode(201)
                    .extract()
                    .path("id");
            ReferralsFixtures.get(person, "/v1/concerns/" + id)
                    .then()
                    .statusCode(200)
                    .body("zone", nullValue());
        }
        raise(fixtures.colin, "{\"familyId\":\"" + UUID.randomUUID() + "\",\"what\":\"x\",\"immediateDanger\":false}")
                .statusCode(201);
        assertThat(db.count("audit where subject = ?::uuid and action = 'concern.raise'", family))
                .isZero();
    }

    @Test
    void theDutyTeamClosesAConcernWithWhatItCameTo() {
        String id = raise(fixtures.sofia, "{\"what\":\"He was locked out\",\"immediateDanger\":false}")
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(fixtures.dana)
                .body("{\"outcome\":\"forgotten\"}")
                .post("/v1/concerns/" + id + "/close")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-code"));
        for (int i = 0; i < 2; i++) {
            Api.as(fixtures.dana)
                    .body("{\"outcome\":\"early-help\"}")
                    .post("/v1/concerns/" + id + "/close")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("closed"))
                    .body("outcome", equalTo("early-help"))
                    .body("acknowledgedBy", equalTo(fixtures.dana.id().toString()))
                    .body("closedBy", equalTo(fixtures.dana.id().toString()));
        }
        assertThat(fixtures.onDuty(id, "")).isNull();
        assertThat(fixtures.onDuty(id, "&all=true")).containsEntry("state", "closed");
        var closed = kafka.await("kith.referrals.v1", event -> event.is("org.kith.concern.closed.v1", id));
        assertThat(closed.json().get("outcome").asText()).isEqualTo("early-help");
        assertThat(closed.json().get("raisedBy").asText())
                .isEqualTo(fixtures.sofia.id().toString());
        assertThat(kafka.about("kith.referrals.v1", id))
                .filteredOn(event -> event.type().equals("org.kith.concern.closed.v1"))
                .hasSize(1);
        assertThat(db.count("audit where subject = ?::uuid and action = 'concern.close'", id))
                .isEqualTo(2);
    }

    /** A concern from a knock, under an id made on the device. */
    private void fromAKnock(UUID concern, Instant at) {
        Api.as(Person.fresh(fixtures.charity, "link-worker"))
                .body("""
                        {"concerns": [{"id": "%s", "what": "She was alone", "immediateDanger": false, "raisedAt": "%s",
                                       "knockId": "%s"}]}""".formatted(concern, at, UUID.randomUUID()))
                .post("/v1/concerns/batch")
                .then()
                .statusCode(200)
                .body("results.status", equalTo(List.of(201)));
    }

    /** Ids from devices say nothing of time: the last of all ids may be the first that is due. */
    @Test
    void whatIsDueFirstComesFirstWhateverItsId() {
        UUID lastId = new UUID(-1L, UUID.randomUUID().getLeastSignificantBits());
        UUID firstId = new UUID(0x0000_0000_0000_4000L, UUID.randomUUID().getLeastSignificantBits());
        // Not so long that the clock of the device would be doubted.
        Instant longAgo = Instant.now().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
        String afterwards = new UUID(0x4000L, UUID.randomUUID().getLeastSignificantBits()).toString();
        fromAKnock(firstId, longAgo.plusSeconds(60));
        fromAKnock(lastId, longAgo);
        String urgent = raise(fixtures.sofia, "{\"what\": \"He is on the roof\", \"immediateDanger\": true}")
                .statusCode(201)
                .extract()
                .path("id");
        List<String> seen = new ArrayList<>();
        List<String> each = new ArrayList<>();
        List<Instant> due = new ArrayList<>();
        String cursor = "";
        do {
            var page = ReferralsFixtures.get(fixtures.dana, "/v1/duty?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("items.id");
            seen.addAll(ids);
            page.<List<Map<String, Object>>>path("items")
                    .forEach(item -> each.add(item.get("id") + " " + item.get("handoverId")));
            page.<List<String>>path("items.dueAt").forEach(at -> due.add(Instant.parse(at)));
            if (ids.contains(lastId.toString())) {
                // Arrives when its page was read, and is due after what was on it.
                fromAKnock(UUID.fromString(afterwards), longAgo.plusSeconds(120));
            }
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        assertThat(each).doesNotHaveDuplicates();
        assertThat(seen).containsSubsequence(lastId.toString(), firstId.toString(), afterwards, urgent);
        assertThat(due).isSorted();
        for (String bad : List.of("AAAA", "!", "AAAAAAAAAAAAAAAAAAAAAA")) {
            ReferralsFixtures.get(fixtures.dana, "/v1/duty?cursor=" + bad)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("cursor"));
        }
    }
}

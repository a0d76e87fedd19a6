package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.Tokens;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class CaseworkComponentTest {
    private static final String ACCEPT = "{\"decision\":\"accept\",\"metFamily\":true}";

    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");

    @Test
    void anAcceptedReferralOpensItsNeedsAndNobodyApproves() {
        String id = fixtures.sent(fixtures.referral());
        ReferralsFixtures.step(fixtures.priya, id, "acknowledge", "{\"waitReason\":\"out-of-hours\"}")
                .statusCode(200)
                .body("state", equalTo("acknowledged"));
        ReferralsFixtures.step(fixtures.priya, id, "decide", ACCEPT)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("leadId", equalTo(fixtures.priya.id().toString()))
                .body("decision.decision", equalTo("accept"))
                .body("decision.by", equalTo(fixtures.priya.id().toString()))
                .body("decision.metFamily", equalTo(true))
                .body("needs[0].openedAt", notNullValue());
        List<ConsumedEvent> opened = kafka.await(
                "kith.referrals.v1",
                2,
                event -> event.type().equals("org.kith.need.opened.v1")
                        && event.json().get("referralId").asText().equals(id));
        var homework = opened.stream()
                .map(ConsumedEvent::json)
                .filter(need -> need.get("kind").asText().equals("homework"))
                .findFirst()
                .orElseThrow();
        assertThat(homework.get("leadId").asText())
                .isEqualTo(fixtures.priya.id().toString());
        assertThat(homework.get("receiverId").asText())
                .isEqualTo(fixtures.council.id().toString());
        assertThat(homework.get("area").asText()).isEqualTo("NW0100001");
        assertThat(homework.get("level").asInt()).isEqualTo(3);
        assertThat(homework.get("gender").asText()).isEqualTo("F");
        assertThat(homework.get("ageBand").asText()).isEqualTo("5-10");
        assertThat(homework.get("slots").asText()).isEqualTo("010010010010010000000");
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.acknowledged.v1", id));
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.decided.v1", id));
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id + "/clock")
                .then()
                .statusCode(200)
                .body("acknowledgedAt", notNullValue())
                .body("decidedAt", notNullValue())
                .body("dueAt", notNullValue())
                .body("overdue", equalTo(false))
                .body("waits.from", equalTo(List.of("received", "acknowledged")))
                .body("waits[0].reason", equalTo("out-of-hours"))
                .body("waits[0].minutes", equalTo(0));
    }

    @Test
    void withoutAgreementToMatchNoNeedReachesMatching() {
        String id = fixtures.sent(fixtures.referral().with("/agreement/given", "[\"refer\", \"share\"]"));
        fixtures.accept(id);
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id)
                .then()
                .body("state", equalTo("open"))
                .body("needs[0].openedAt", nullValue());
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.decided.v1", id));
        assertThat(opened(id)).isZero();
    }

    @Test
    void aStepIsTakenInItsStateWithTheVersionThatWasRead() {
        String id = fixtures.sent(fixtures.referral());
        ReferralsFixtures.step(fixtures.priya, id, "decide", ACCEPT)
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        Api.as(fixtures.priya)
                .post("/v1/referrals/" + id + "/acknowledge")
                .then()
                .statusCode(428);
        String etag = ReferralsFixtures.etag(fixtures.priya, id);
        ReferralsFixtures.step(fixtures.priya, id, "acknowledge", null).statusCode(200);
        Api.ifMatch(fixtures.priya, etag)
                .body(ACCEPT)
                .post("/v1/referrals/" + id + "/decide")
                .then()
                .statusCode(412);
        ReferralsFixtures.step(fixtures.priya, id, "decide", "{\"decision\":\"decline\",\"metFamily\":false}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        ReferralsFixtures.step(fixtures.priya, id, "decide", "{\"decision\":\"maybe\",\"metFamily\":false}")
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-code"));
    }

    @Test
    void onlyAPractitionerOfTheReceiverDecidesAndEveryReasonIsTold() {
        String id = fixtures.sent(fixtures.referral());
        ReferralsFixtures.step(fixtures.sofia, id, "acknowledge", null)
                .statusCode(403)
                .body("errors.code", hasItems("not-receiver", "not-practitioner"));
        Person receivingPartner = Person.fresh(fixtures.council, "partner");
        ReferralsFixtures.step(receivingPartner, id, "acknowledge", null)
                .statusCode(403)
                .body("errors.code", equalTo(List.of("not-practitioner")));
        ReferralsFixtures.step(fixtures.priya, id, "withdraw", null)
                .statusCode(403)
                .body("errors.code", equalTo(List.of("not-sender")));
        assertThat(db.count("audit where subject = ?::uuid and outcome = 'denied'", fixtures.familyOf(id)))
                .isEqualTo(3);
    }

    @Test
    void theSenderWithdrawsAndWhatWasOpenIsToldToBeOver() {
        String id = fixtures.sent(fixtures.referral());
        fixtures.accept(id);
        ReferralsFixtures.step(fixtures.sofia, id, "withdraw", null)
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("needs.state", equalTo(List.of("not-met", "not-met")));
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.withdrawn.v1", id));
        kafka.await("kith.referrals.v1", 2, event -> ended(event, id, "referral-withdrawn"));
    }

    @Test
    void aClosureSaysHelpedOrAssessedOnlyAndAReopenedOneGoesOn() {
        String id = fixtures.sent(fixtures.referral());
        fixtures.accept(id);
        ReferralsFixtures.step(fixtures.priya, id, "close", "{\"outcome\":\"assessed-only\"}")
                .statusCode(200)
                .body("closure", equalTo("assessed-only"))
                .body("needs.endReason", equalTo(List.of("assessed-only", "assessed-only")));
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.closed.v1", id));
        ReferralsFixtures.step(fixtures.priya, id, "reopen", null)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("episode", equalTo(2))
                .body("earlierEpisodes.episode", equalTo(List.of(1)))
                .body("earlierEpisodes.closure", equalTo(List.of("assessed-only")))
                .body("earlierEpisodes.closedAt[0]", notNullValue())
                .body("closure", nullValue())
                .body("reopenedAt", notNullValue())
                .body("reopenedBy", equalTo(fixtures.priya.id().toString()))
                .body("needs.state", equalTo(List.of("not-met", "not-met", "open", "open")));
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.reopened.v1", id));
        kafka.await(
                "kith.referrals.v1",
                4,
                event -> event.type().equals("org.kith.need.opened.v1")
                        && event.json().get("referralId").asText().equals(id));
    }

    /** What was declined and closed is looked for once it is accepted after all. */
    @Test
    void whatIsAcceptedInALaterEpisodeHasItsNeeds() {
        String id = fixtures.sent(fixtures.referral());
        ReferralsFixtures.step(fixtures.priya, id, "acknowledge", null).statusCode(200);
        ReferralsFixtures.step(
                        fixtures.priya,
                        id,
                        "decide",
                        "{\"decision\":\"decline\",\"reason\":\"Too far away\",\"metFamily\":false}")
                .statusCode(200);
        ReferralsFixtures.step(fixtures.priya, id, "close", "{\"outcome\":\"assessed-only\"}")
                .statusCode(200);
        ReferralsFixtures.step(fixtures.priya, id, "reopen", null).statusCode(200);
        ReferralsFixtures.step(fixtures.priya, id, "decide", "{\"decision\":\"accept\",\"metFamily\":true}")
                .statusCode(200)
                .body("needs.state", equalTo(List.of("not-met", "not-met", "open", "open")))
                .body("needs[3].openedAt", notNullValue());
    }

    @Test
    void aSecondReferralWithinAYearOfAClosureIsARepeat() {
        String first = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(first);
        ReferralFixture again =
                fixtures.referral().without("/family").without("/children").with("/familyId", "\"" + family + "\"");
        String notYet = fixtures.sent(again);
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + notYet)
                .then()
                .body("repeat", equalTo(false))
                .body("family.id", equalTo(family))
                .body("children[0].name", startsWith("Tam Quill"));
        fixtures.accept(first);
        ReferralsFixtures.step(fixtures.priya, first, "close", "{\"outcome\":\"helped\"}")
                .statusCode(200);
        String repeat = fixtures.sent(again);
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + repeat).then().body("repeat", equalTo(true));
        assertThat(kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.received.v1", repeat))
                        .json()
                        .get("repeat")
                        .asBoolean())
                .isTrue();
        db.execute("update referral set closed_at = now() - interval '13 months' where id = ?::uuid", first);
        String later = fixtures.sent(again);
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + later).then().body("repeat", equalTo(false));
    }

    @Test
    void aFamilyOfAnotherOrganisationIsUnknown() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        ReferralsFixtures.send(fixtures.stranger, fixtures.referral().with("/familyId", "\"" + family + "\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-family"));
        ReferralsFixtures.send(
                        fixtures.stranger, fixtures.referral().with("/familyId", "\"" + UUID.randomUUID() + "\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-family"));
    }

    @Test
    void whatIsAmendedReachesMatching() {
        String id = fixtures.sent(fixtures.referral());
        fixtures.accept(id);
        String need =
                ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + id).path("needs[0].id");
        String amendment = """
            {"family": {"postcode": "ZN6 0AA"}, "needs": [{"id": "%s", "urgency": 3}]}\
            """.formatted(need);
        ReferralsFixtures.step(fixtures.priya, id, "amend", amendment)
                .statusCode(200)
                .body("zone", equalTo("NW06"))
                .body("family.postcode", equalTo("ZN6 0AA"))
                .body("family.address", equalTo("3 Elm Road"))
                .body("needs[0].urgency", equalTo(3));
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.amended.v1", id));
        ConsumedEvent changed = kafka.await(
                "kith.referrals.v1",
                event -> event.is("org.kith.need.opened.v1", need)
                        && event.json().get("urgency").asInt() == 3);
        assertThat(changed.json().get("zone").asText()).isEqualTo("NW06");
    }

    /** The family is one for all its referrals: what somebody corrected through one is not written over through another. */
    @Test
    void whoeverReadTheFamilyBeforeItWasCorrectedReadsItAgain() {
        String first = fixtures.sent(fixtures.referral());
        fixtures.accept(first);
        String second = fixtures.sent(fixtures.referral()
                .with("/familyId", "\"" + fixtures.familyOf(first) + "\"")
                .without("/children"));
        fixtures.accept(second);
        correctedThrough(first, second, "4 Elm Road", "01632 960002");
        correctedThrough(second, first, "5 Elm Road", "01632 960003");
    }

    private void correctedThrough(String one, String other, String address, String phone) {
        String read = ReferralsFixtures.etag(fixtures.sofia, one);
        ReferralsFixtures.step(fixtures.priya, other, "amend", "{\"family\": {\"address\": \"" + address + "\"}}")
                .statusCode(200);
        String amendment = "{\"family\": {\"address\": \"3 Elm Road\", \"phone\": \"" + phone + "\"}}";
        Api.ifMatch(fixtures.sofia, read)
                .body(amendment)
                .post("/v1/referrals/" + one + "/amend")
                .then()
                .statusCode(412);
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + other).then().body("family.address", equalTo(address));
        // Only the phone.
        read = ReferralsFixtures.etag(fixtures.sofia, other);
        ReferralsFixtures.step(fixtures.priya, one, "amend", "{\"family\": {\"phone\": \"" + phone + "\"}}")
                .statusCode(200);
        Api.ifMatch(fixtures.sofia, read)
                .body("{\"family\": {\"phone\": \"01632 960009\"}}")
                .post("/v1/referrals/" + other + "/amend")
                .then()
                .statusCode(412);
    }

    @Test
    void nobodyAmendsWhatIsNotThereOrNotShown() {
        String id = fixtures.sent(fixtures.referral().with("/sharing/0/fields", "[\"contactName\"]"));
        ReferralsFixtures.step(fixtures.priya, id, "acknowledge", null).statusCode(200);
        String amendment = """
            {"family": {"phone": "01632 960002", "postcode": "nowhere"},
             "needs": [{"id": "%s", "urgency": 1, "languageRequired": "zz"}]}\
            """.formatted(UUID.randomUUID());
        ReferralsFixtures.step(fixtures.priya, id, "amend", amendment)
                .statusCode(400)
                .body(
                        "errors.code",
                        hasItems("not-shared-with-you", "no-such-need", "unknown-language", "bad-postcode"));
    }

    @Test
    void listsGoOnAtTheirCursorInBothOrders() {
        List<String> sent = List.of(
                fixtures.sent(fixtures.referral()),
                fixtures.sent(fixtures.referral()),
                fixtures.sent(fixtures.referral()));
        fixtures.accept(sent.get(1));
        var first = ReferralsFixtures.get(fixtures.sofia, "/v1/referrals?limit=2")
                .then()
                .statusCode(200);
        first.body("items.id", equalTo(sent.subList(0, 2)));
        String next = first.extract().path("next");
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals?limit=2&cursor=" + next)
                .then()
                .body("items.id", equalTo(sent.subList(2, 3)))
                .body("next", nullValue());
        var newest = ReferralsFixtures.get(fixtures.sofia, "/v1/referrals?limit=2&order=newest")
                .then();
        newest.body("items.id", equalTo(sent.reversed().subList(0, 2)));
        String on = newest.extract().path("next");
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals?limit=2&order=newest&cursor=" + on)
                .then()
                .body("items.id", equalTo(sent.subList(0, 1)));
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals?state=open")
                .then()
                .body("items.id", equalTo(sent.subList(1, 2)))
                .body("items[0].needs.kind", equalTo(List.of("homework", "items")));
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals?state=lost").then().statusCode(400);
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals?order=best").then().statusCode(400);
    }

    @Test
    void aStepNeedsNoBodyAndThenNoContentType() throws Exception {
        String id = fixtures.sent(fixtures.referral());
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/v1/referrals/" + id + "/acknowledge"))
                .header("Authorization", "Bearer " + Tokens.of(fixtures.priya))
                .header("If-Match", ReferralsFixtures.etag(fixtures.priya, id))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private long opened(String referral) {
        return kafka.everything("kith.referrals.v1").stream()
                .filter(event -> event.type().equals("org.kith.need.opened.v1"))
                .filter(event -> event.json().get("referralId").asText().equals(referral))
                .count();
    }

    private static boolean ended(ConsumedEvent event, String referral, String reason) {
        return event.type().equals("org.kith.need.notmet.v1")
                && event.json().get("referralId").asText().equals(referral)
                && event.json().get("reason").asText().equals(reason);
    }

    /** What has nothing to see in it is left out, and what is left out stays. */
    @Test
    void aCorrectionWithoutAnythingToSeeChangesNothing() {
        String id = fixtures.sent(fixtures.referral());
        for (String nothing : List.of("", " ", "\u00A0", "\u200B", "\u2800")) {
            ReferralsFixtures.step(fixtures.sofia, id, "amend", """
                    {"family": {"contactName": "%1$s", "address": "%1$s", "postcode": "%1$s", "language": "%1$s"}}\
                    """.formatted(nothing))
                    .statusCode(200)
                    .body("family.contactName", equalTo("Rosa Quill"))
                    .body("family.address", equalTo("3 Elm Road"))
                    .body("family.postcode", equalTo("ZN1 0AA"))
                    .body("family.language", equalTo("en"));
        }
        String need = "{\"id\": \"" + UUID.randomUUID() + "\"}";
        ReferralsFixtures.step(fixtures.sofia, id, "amend", "{\"needs\": [" + (need + ",").repeat(20) + need + "]}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/needs")))
                .body("errors.detail", equalTo(List.of("Give at most 20.")));
    }
}

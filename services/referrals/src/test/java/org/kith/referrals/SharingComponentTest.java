package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** The owner's no holds for everybody, and words are shared only where notes are. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class SharingComponentTest {
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Organisation bridge = ReferralsFixtures.joined("charity");
    private final Person bea = Person.fresh(bridge, "partner");

    private static ValidatableResponse share(Person by, String family, UUID with, String fields) {
        return Api.creating(by)
                .body("""
                        {"withOrganisationId": "%s", "shared": true, "fields": %s, "why": "They run the club for %s",
                         "lawfulBasis": "consent", "familyTold": true}""".formatted(with, fields, with))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    private static ValidatableResponse shareNoLonger(Person by, String family, UUID with) {
        return Api.creating(by)
                .body("""
                        {"withOrganisationId": "%s", "shared": false, "why": "Her ex-partner works there",
                         "familyTold": true}""".formatted(with))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    private static void sees(Person who, String family, int status) {
        ReferralsFixtures.get(who, "/v1/families/" + family).then().statusCode(status);
    }

    private void awaitEnded(String family, Organisation with) {
        kafka.await(
                "kith.referrals.v1",
                event -> event.is("org.kith.sharing.ended.v1", family)
                        && event.json()
                                .path("withOrganisationId")
                                .asText()
                                .equals(with.id().toString()));
    }

    /** A no is never out of date: whatever else is stored for the family meanwhile. */
    @Test
    void theOwnersNoIsTakenWhateverChangedMeanwhile() throws Exception {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        try (BlockingTransaction change =
                BlockingTransaction.lockingRows(Db.of("referrals"), "family where id = ?::uuid", family)) {
            CompletableFuture<Integer> no = CompletableFuture.supplyAsync(
                    () -> shareNoLonger(fixtures.sofia, family, fixtures.council.id())
                            .extract()
                            .statusCode(),
                    Thread::startVirtualThread);
            change.awaitBlocked(1);
            change.and("update family set version = version + 1 where id = ?::uuid", family);
            change.commit();
            assertThat(no.get()).isEqualTo(201);
        }
        sees(fixtures.priya, family, 404);
    }

    /** Attack B4: the owner's no was one voice among many. */
    @Test
    void theOwnersNoEndsWhatOthersPassedOnAndNobodyGivesItAgain() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        share(fixtures.priya, family, bridge.id(), "[\"address\"]").statusCode(201);
        sees(bea, family, 200);
        shareNoLonger(fixtures.sofia, family, bridge.id()).statusCode(201);
        sees(bea, family, 404);
        awaitEnded(family, bridge);
        ReferralsFixtures.get(bea, "/v1/notices").then().body("items.kind", contains("sharing-ended"));
        share(fixtures.priya, family, bridge.id(), "[\"address\"]")
                .statusCode(400)
                .body("errors.code", contains("owner-says-no"));
        sees(bea, family, 404);
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/sharing-decisions")
                .then()
                .body("items.endedWhy", hasItem("owner-decided"));
        share(fixtures.sofia, family, bridge.id(), "[\"address\"]").statusCode(201);
        sees(bea, family, 200);
    }

    @Test
    void whoSeesTheFamilyNoLongerHasPassedNothingOn() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        share(fixtures.priya, family, bridge.id(), "[\"address\"]").statusCode(201);
        share(bea, family, fixtures.charity.id(), "[\"address\"]").statusCode(201);
        shareNoLonger(fixtures.sofia, family, fixtures.council.id()).statusCode(201);
        for (Person who : List.of(fixtures.priya, bea, fixtures.stranger)) {
            sees(who, family, 404);
        }
        awaitEnded(family, fixtures.council);
        awaitEnded(family, bridge);
        awaitEnded(family, fixtures.charity);
        sees(fixtures.sofia, family, 200);
    }

    @Test
    void whatSomebodyElseSharesAsWellStays() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        share(fixtures.priya, family, bridge.id(), "[\"address\"]").statusCode(201);
        share(fixtures.sofia, family, bridge.id(), "[\"phone\"]").statusCode(201);
        shareNoLonger(fixtures.priya, family, bridge.id()).statusCode(201);
        ReferralsFixtures.get(bea, "/v1/families/" + family)
                .then()
                .statusCode(200)
                .body("family.address", nullValue())
                .body("family.phone", equalTo("01632 960001"));
    }

    /** After attack B4: a charity shared on a public task. */
    @Test
    void nobodyReliesOnABasisThatTheirKindOfOrganisationHasNot() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        share(fixtures.priya, family, bridge.id(), "[\"address\"]").statusCode(201);
        for (String basis : List.of("public-task", "legal-obligation")) {
            onBasis(bea, family, basis).statusCode(400).body("errors.code", contains("basis-not-yours"));
        }
        onBasis(bea, family, "recognised-legitimate-interest").statusCode(201);
        onBasis(fixtures.priya, family, "legitimate-interests")
                .statusCode(400)
                .body("errors.code", contains("basis-not-yours"));
        ReferralsFixtures.send(
                        fixtures.sofia, fixtures.referral().with("/sharing/0/lawfulBasis", "\"legitimate-interests\""))
                .statusCode(400)
                .body("errors.pointer", contains("/sharing/0/lawfulBasis"))
                .body("errors.code", contains("basis-not-yours"));
    }

    /** Consent is informed: it cannot be relied on for what the family does not know. */
    @Test
    void consentOfAFamilyThatWasNotToldIsNone() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String untold = """
                {"withOrganisationId": "%s", "shared": true, "fields": ["address"], "why": "To help",
                 "lawfulBasis": "%s", "familyTold": false}""";
        String decisions = "/v1/families/" + family + "/sharing-decisions";
        Api.creating(fixtures.sofia)
                .body(untold.formatted(fixtures.charity.id(), "consent"))
                .post(decisions)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/familyTold"))
                .body("errors.code", contains("consent-untold"));
        Api.creating(fixtures.sofia)
                .body(untold.formatted(fixtures.charity.id(), "vital-interests"))
                .post(decisions)
                .then()
                .statusCode(201);
        ReferralsFixtures.send(fixtures.sofia, fixtures.referral().with("/sharing/0/familyTold", "false"))
                .statusCode(400)
                .body("errors.pointer", contains("/sharing/0/familyTold"))
                .body("errors.code", contains("consent-untold"));
    }

    private ValidatableResponse onBasis(Person by, String family, String basis) {
        return Api.creating(by)
                .body("""
                        {"withOrganisationId": "%s", "shared": true, "fields": ["address"], "why": "To help",
                         "lawfulBasis": "%s", "familyTold": true}""".formatted(fixtures.charity.id(), basis))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    /** Attack B5: fields were shared, and free text was not asked. */
    @Test
    void wordsOfOthersAreSharedOnlyWhereNotesAre() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        shareNoLonger(fixtures.sofia, family, fixtures.charity.id()).statusCode(201);
        ReferralsFixtures.step(fixtures.priya, id, "acknowledge", null).statusCode(200);
        ReferralsFixtures.step(
                        fixtures.priya,
                        id,
                        "decide",
                        "{\"decision\":\"accept\",\"reason\":\"Mother says he hits\",\"metFamily\":true}")
                .statusCode(200);
        Api.creating(fixtures.priya)
                .body("{\"what\":\"railcard\",\"pence\":3000,\"note\":\"visit to refuge\"}")
                .post("/v1/referrals/" + id + "/spends")
                .then()
                .statusCode(201);
        share(fixtures.sofia, family, bridge.id(), "[\"address\"]").statusCode(201);
        String read = read(bea, id, family);
        assertThat(read)
                .contains("3 Elm Road")
                .doesNotContain("hits", "refuge", "ex-partner", "run the club", "\"en\"");
        // The owner and who wrote it read their words.
        assertThat(read(fixtures.sofia, id, family)).contains("hits", "refuge", "ex-partner", "run the club");
        assertThat(read(fixtures.priya, id, family)).contains("hits", "refuge").doesNotContain("ex-partner");
        share(fixtures.sofia, family, bridge.id(), "[\"address\", \"notes\"]").statusCode(201);
        assertThat(read(bea, id, family)).contains("hits", "refuge", "ex-partner");
    }

    private static String read(Person who, String referral, String family) {
        return ReferralsFixtures.get(who, "/v1/referrals/" + referral).asString()
                + ReferralsFixtures.get(who, "/v1/referrals/" + referral + "/spends")
                        .asString()
                + ReferralsFixtures.get(who, "/v1/families/" + family).asString()
                + ReferralsFixtures.get(who, "/v1/families/" + family + "/sharing-decisions")
                        .asString();
    }
}

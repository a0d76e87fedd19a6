package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.referrals.ReferralsFixtures.get;
import static org.kith.referrals.ReferralsFixtures.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Risk is one fact of the family, and what was handed to the duty team stays with it until it is answered. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class RiskComponentTest {
    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final KafkaProbe kafka = KafkaProbe.connect();

    private ValidatableResponse risk(Person by, String family, String band, String reason) {
        String why = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return Api.as(by)
                .body("{\"riskBand\":\"" + band + "\"" + why + "}")
                .post("/v1/families/" + family + "/risk")
                .then();
    }

    /** Another referral of the same school for a family it knows. */
    private String again(String family, String band) {
        return fixtures.sent(fixtures.referral()
                .risk(band)
                .with("/familyId", "\"" + family + "\"")
                .without("/children"));
    }

    private String accepted() {
        String id = fixtures.sent(fixtures.referral());
        fixtures.accept(id);
        return id;
    }

    /** What the duty team's whole list says of one referral; other tests put more there. */
    private List<Map<String, Object>> onDuty(String referral) {
        List<Map<String, Object>> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = get(fixtures.dana, "/v1/duty?limit=200" + next)
                    .then()
                    .statusCode(200)
                    .extract();
            page.<List<Map<String, Object>>>path("items").stream()
                    .filter(item -> referral.equals(item.get("id")))
                    .forEach(found::add);
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return found;
    }

    private void seen(Person by, String referral) {
        Api.as(by)
                .post("/v1/referrals/" + referral + "/child-seen")
                .then()
                .statusCode(200)
                .body("childSeenAt", notNullValue());
    }

    private void awaitRisk(String family, String band) {
        kafka.await(
                "kith.referrals.v1",
                event -> event.is("org.kith.risk.changed.v1", family)
                        && event.json().get("riskBand").asText().equals(band));
    }

    private ValidatableResponse needs(String referral, String... states) {
        return get(fixtures.priya, "/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("needs.state", equalTo(Arrays.asList(states)));
    }

    @Test
    void aSecondReferralAtHighRiskTakesTheNeedsOfTheFirstFromMatching() {
        String first = accepted();
        String family = fixtures.familyOf(first);
        String second = again(family, "high");
        needs(first, "not-met", "not-met").body("riskBand", equalTo("high"));
        awaitRisk(family, "high");
        assertThat(onDuty(second)).hasSize(1);
        fixtures.accept(second);
        get(fixtures.priya, "/v1/referrals/" + second)
                .then()
                .body("needs.openedAt", hasItems(nullValue(), nullValue()));
        // A third that knows less does not lower what the second knows.
        String third = again(family, "low");
        get(fixtures.priya, "/v1/referrals/" + third).then().body("riskBand", equalTo("high"));
    }

    @Test
    void anybodyWhoSeesTheFamilyRaisesItAndNeedsNoVersion() {
        String referral = accepted();
        String family = fixtures.familyOf(referral);
        risk(fixtures.stranger, family, "high", null).statusCode(404);
        risk(fixtures.colin, family, "high", null).statusCode(403);
        risk(fixtures.sofia, family, "high", null)
                .statusCode(200)
                .body("items.riskBand", equalTo(List.of("low", "high")))
                .body("items[1].assessedBy", equalTo(fixtures.sofia.id().toString()));
        needs(referral, "not-met", "not-met");
        assertThat(onDuty(referral)).hasSize(1);
        // The same once more is kept with its words, and is on the list once.
        risk(fixtures.priya, family, "high", "bruises").statusCode(200).body("items.size()", equalTo(3));
        assertThat(onDuty(referral)).hasSize(1);
        risk(fixtures.priya, family, "high", null).statusCode(200).body("items.size()", equalTo(3));
    }

    /** A warning counts, however its reason is written: what has nothing to see in it is no reason. */
    @Test
    void nobodyIsRefusedToRaiseItForTheReason() {
        for (String nothing :
                List.of("\"\"", "\" \"", "\"\\u00A0\"", "\"\\u200B\"", "\"\\u2800\"", "\"\\u0000\"", "null")) {
            raised("high", nothing).body("items.reason", equalTo(Arrays.asList(null, null)));
        }
        String unseen = "\"he is\\u0000 afraid\\u0007\"";
        raised("medium", unseen).body("items[1].reason", equalTo("he is afraid"));
        String much = "afraid ".repeat(200) + "of him";
        raised("high", "\"" + much + "\"").body("items[1].reason", equalTo(much));
        raised("high", "[\"he is\", 7]").body("items[1].reason", equalTo("[\"he is\",7]"));
    }

    private ValidatableResponse raised(String band, String reason) {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        return Api.as(fixtures.sofia)
                .body("{\"riskBand\":\"" + band + "\",\"reason\":" + reason + "}")
                .post("/v1/families/" + family + "/risk")
                .then()
                .statusCode(200)
                .body("items[1].riskBand", equalTo(band));
    }

    @Test
    void whoLowersItSaysWhyInWordsThatCanBeRead() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral().risk("high")));
        for (String nothing : List.of("", " ", "\u00A0", "\u200B", "\u2800")) {
            risk(fixtures.dana, family, "low", nothing)
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/reason")))
                    .body("errors.detail", equalTo(List.of("Say why the risk is lower than before.")));
        }
        risk(fixtures.dana, family, "low", "x".repeat(501))
                .statusCode(400)
                .body("errors.code", equalTo(List.of("plain-text")))
                .body("errors.detail", equalTo(List.of("Write at most 500 characters, without control characters.")));
    }

    /** Who has seen the child has not seen it since. */
    @Test
    void highOnceMoreIsOnTheListAgain() {
        String referral = accepted();
        String family = fixtures.familyOf(referral);
        risk(fixtures.priya, family, "high", null).statusCode(200);
        seen(fixtures.priya, referral);
        assertThat(onDuty(referral)).isEmpty();
        risk(fixtures.sofia, family, "high", "new bruises").statusCode(200);
        assertThat(onDuty(referral)).hasSize(1);
        seen(fixtures.priya, referral);
        String second = again(family, "high");
        assertThat(onDuty(second)).hasSize(1);
    }

    @Test
    void onlyASocialWorkerOrDutyOfTheCouncilLowersItAndSaysWhy() {
        String referral = accepted();
        String family = fixtures.familyOf(referral);
        risk(fixtures.sofia, family, "high", "he is afraid").statusCode(200);
        risk(fixtures.sofia, family, "medium", "he is not")
                .statusCode(403)
                .body("errors.code", hasItems("not-social-worker"));
        risk(fixtures.priya, family, "medium", null).statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        risk(fixtures.priya, family, "medium", "met them at home").statusCode(200);
        awaitRisk(family, "medium");
        // What was taken from matching begins again as needs of its own, and duty still has to look.
        var view = needs(referral, "not-met", "not-met", "open", "open").extract();
        assertThat(view.<List<String>>path("needs.replaces"))
                .containsExactly(null, null, view.path("needs[0].id"), view.path("needs[1].id"));
        assertThat(onDuty(referral)).hasSize(1);
        risk(fixtures.dana, family, "low", "seen and safe").statusCode(200);
        assertThat(onDuty(referral)).singleElement().satisfies(item -> assertThat(item)
                .as("that it was high is why the duty team has it, and is not what it is now")
                .containsEntry("why", "high-risk")
                .containsEntry("riskBand", "low"));
        // Each organisation reads its own words, the duty team all of them.
        get(fixtures.priya, "/v1/families/" + family + "/risk")
                .then()
                .body("items.reason", equalTo(Arrays.asList(null, null, "met them at home", "seen and safe")));
        get(fixtures.sofia, "/v1/families/" + family + "/risk")
                .then()
                .body("items.reason", equalTo(Arrays.asList(null, "he is afraid", null, null)));
        get(fixtures.dana, "/v1/families/" + family + "/risk")
                .then()
                .body(
                        "items.reason",
                        equalTo(Arrays.asList(null, "he is afraid", "met them at home", "seen and safe")));
    }

    @Test
    void whatWasSeenBeforeItWasHandedOverStaysOnTheList() {
        String referral = fixtures.sent(fixtures.referral());
        step(fixtures.priya, referral, "acknowledge", null).statusCode(200);
        seen(fixtures.priya, referral);
        step(fixtures.priya, referral, "decide", "{\"decision\":\"step-up\",\"reason\":\"bruises\",\"metFamily\":true}")
                .statusCode(200)
                .body("duty.seenAt", nullValue());
        assertThat(onDuty(referral)).hasSize(1);
        seen(fixtures.dana, referral);
        assertThat(onDuty(referral)).isEmpty();
        kafka.await(
                "kith.referrals.v1",
                event -> event.is("org.kith.child.seen.v1", referral)
                        && !event.json().get("handedOverAt").isNull());
        // High after that is another matter, with a clock of its own.
        risk(fixtures.sofia, fixtures.familyOf(referral), "high", null).statusCode(200);
        assertThat(onDuty(referral)).singleElement().satisfies(item -> assertThat(item)
                .containsEntry("why", "high-risk")
                .containsEntry("seenAt", null));
    }

    @Test
    void neitherItsSenderNorAClosureTakesItFromTheDutyTeam() {
        String withdrawn = fixtures.sent(fixtures.referral().risk("high"));
        step(fixtures.sofia, withdrawn, "withdraw", null).statusCode(200);
        assertThat(onDuty(withdrawn)).hasSize(1);
        String closed = fixtures.sent(fixtures.referral().risk("high"));
        fixtures.accept(closed);
        step(fixtures.priya, closed, "close", "{\"outcome\":\"no-capacity\"}").statusCode(200);
        assertThat(onDuty(closed)).hasSize(1);
        // It can be said of a referral that has ended as well.
        risk(fixtures.sofia, fixtures.familyOf(withdrawn), "high", null).statusCode(200);
    }

    @Test
    void twoWhoHandOverAtOnceAreBothTakenEachForItsReason() {
        for (int i = 0; i < 10; i++) {
            String referral = fixtures.sent(fixtures.referral());
            String family = fixtures.familyOf(referral);
            step(fixtures.priya, referral, "acknowledge", null).statusCode(200);
            var raised = CompletableFuture.runAsync(
                    () -> risk(fixtures.sofia, family, "high", null).statusCode(200));
            step(
                            fixtures.priya,
                            referral,
                            "decide",
                            "{\"decision\":\"step-up\",\"reason\":\"bruises\",\"metFamily\":true}")
                    .statusCode(200);
            raised.join();
            assertThat(onDuty(referral))
                    .extracting(item -> item.get("why"))
                    .containsExactlyInAnyOrder("high-risk", "step-up");
        }
    }

    /** A raise is never refused for what was not read; a lowering is. */
    @Test
    void whoeverLowersItHasReadWhatWasSaidLast() {
        String path = "/v1/families/"
                + fixtures.familyOf(fixtures.sent(fixtures.referral().risk("high"))) + "/risk";
        lowered(path, "medium", lastRead(path)).statusCode(200);
        String read = lastRead(path);
        String raise = "{\"riskBand\":\"high\",\"reason\":\"He has a knife\",\"lastChangeId\":\"%s\"}";
        Api.as(fixtures.sofia)
                .body(raise.formatted(UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(200);
        lowered(path, "low", read).statusCode(412).body("type", equalTo("/problems/stale"));
        get(fixtures.dana, path).then().body("items[-1].riskBand", equalTo("high"));
        lowered(path, "low", lastRead(path)).statusCode(200);
    }

    private String lastRead(String path) {
        return get(fixtures.dana, path).then().statusCode(200).extract().path("items[-1].id");
    }

    private ValidatableResponse lowered(String path, String band, String read) {
        return Api.as(fixtures.dana)
                .body(Map.of("riskBand", band, "reason", "Met them", "lastChangeId", read))
                .post(path)
                .then();
    }

    @Test
    void theDutyTeamClosesWhatWasHandedToItWithAReason() {
        String referral = fixtures.sent(fixtures.referral().risk("high"));
        String handover = (String) onDuty(referral).getFirst().get("handoverId");
        String close = "/v1/duty/handovers/" + handover + "/close";
        Api.as(fixtures.priya).body("{\"reason\":\"done\"}").post(close).then().statusCode(403);
        Api.as(fixtures.dana)
                .body("{\"reason\":\"\"}")
                .post(close)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/reason")))
                .body("errors.detail", equalTo(List.of("Say why nothing more needs to be done.")));
        for (String reason : List.of("with the police", "another")) {
            Api.as(fixtures.dana)
                    .body("{\"reason\":\"" + reason + "\"}")
                    .post(close)
                    .then()
                    .statusCode(200)
                    .body("closeReason", equalTo("with the police"))
                    .body("closedBy", equalTo(fixtures.dana.id().toString()));
        }
        assertThat(onDuty(referral)).isEmpty();
        get(fixtures.dana, "/v1/referrals/" + referral).then().statusCode(200).body("duty.closedAt", notNullValue());
    }

    @Test
    void aHigherRiskIsNotRefusedForItsSpelling() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String path = "/v1/families/" + family + "/risk";
        for (String band : List.of("Medium", " HIGH\\n")) {
            Api.as(fixtures.sofia)
                    .body("{\"riskBand\": \"" + band + "\"}")
                    .post(path)
                    .then()
                    .statusCode(200);
        }
        get(fixtures.sofia, path).then().body("items.riskBand", equalTo(List.of("low", "medium", "high")));
        for (String band : List.of("", "hi gh", "highest")) {
            Api.as(fixtures.sofia)
                    .body("{\"riskBand\": \"" + band + "\"}")
                    .post(path)
                    .then()
                    .statusCode(400);
        }
    }
}

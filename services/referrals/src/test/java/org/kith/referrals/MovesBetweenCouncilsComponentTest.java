package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/**
 * A family moves to where another council answers. Whoever corrects its address does not choose by that who decides about it, and what one
 * council thinks is another's is lost to neither.
 */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class MovesBetweenCouncilsComponentTest {
    private static final String IN_NORTHWICK = "\"ZN1 0AA\"";
    private static final String IN_SOUTHFELL = "\"ZN5 0AA\"";
    private static final String LOW = "{\"riskBand\": \"low\", \"reason\": \"Met them\"}";

    private final Db db = Db.of("referrals");
    private final Organisation southfell = ReferralsFixtures.joined("council");
    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final Person sofia = fixtures.sofia;
    private final Person dana = fixtures.dana;
    private final Person priya = fixtures.priya;
    private final Person petra = Person.fresh(southfell, "practitioner");
    private final Person duncan = Person.fresh(southfell, "duty");

    @BeforeEach
    void aZoneOfSouthfell() {
        councilThere(southfell);
    }

    @AfterEach
    void asThePlaceSays() {
        councilThere(Organisation.NORTHWICK_COUNCIL);
    }

    private void councilThere(Organisation council) {
        assertThat(db.execute("update zone_council set council_id = ? where zone = 'NW05'", council.id()))
                .isEqualTo(1);
    }

    private static ValidatableResponse get(Person by, String path) {
        return ReferralsFixtures.get(by, path).then();
    }

    private static ValidatableResponse post(Person by, String path, String json) {
        return Api.as(by).body(json).post(path).then();
    }

    /** A family of Northwick that a school referred to Southfell's practitioners. */
    private String sentToSouthfell(String risk) {
        return fixtures.sent(new ReferralFixture(southfell.id())
                .risk(risk)
                .with("/family/postcode", IN_NORTHWICK)
                .with("/sharing/0/fields", "[\"contactName\", \"address\", \"postcode\"]"));
    }

    private static void move(Person by, String referral, String postcode) {
        ReferralsFixtures.step(by, referral, "amend", "{\"family\": {\"postcode\": %s}}".formatted(postcode))
                .statusCode(200);
    }

    private static void isRefused(ValidatableResponse response) {
        response.statusCode(403).body("errors.code", contains("other-council"));
    }

    private static String restriction(Person by) {
        return "{\"reason\": \"x\", \"personIds\": [\"%s\"]}".formatted(by.id());
    }

    /** Ids of what waits on the list of a duty team. */
    private static Map<String, String> waiting(Person by) {
        Map<String, String> all = new HashMap<>();
        String next = "";
        while (next != null) {
            var page = get(by, "/v1/duty?limit=200" + next).statusCode(200).extract();
            page.<List<Map<String, Object>>>path("items")
                    .forEach(item ->
                            all.merge((String) item.get("id"), (String) item.get("why"), (a, b) -> a + " " + b));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return all;
    }

    private static String raise(Person by, String members) {
        return post(
                        by,
                        "/v1/concerns",
                        "{%s \"what\": \"Afraid %s\", \"immediateDanger\": false}"
                                .formatted(members, UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse close(Person by, String concern, String outcome) {
        return post(by, "/v1/concerns/" + concern + "/close", "{\"outcome\": \"%s\"}".formatted(outcome));
    }

    /** What is only to be closed yet is not among what waits: the duty team there would not hear of the family. */
    @Test
    void aFamilyWithAConcernThatIsOnlyToBeClosedIsHandedOver() {
        String referral = fixtures.sent(fixtures.referral().with("/family/postcode", IN_NORTHWICK));
        String family = fixtures.familyOf(referral);
        String concern = raise(sofia, "\"familyId\": \"%s\",".formatted(family));
        post(dana, "/v1/concerns/" + concern + "/acknowledge", "").statusCode(200);
        post(dana, "/v1/concerns/" + concern + "/seen", "").statusCode(200);
        post(dana, "/v1/families/" + family + "/hold/lift", "{\"reason\": \"The child is safe\"}")
                .statusCode(200);
        move(sofia, referral, IN_SOUTHFELL);
        assertThat(waiting(duncan)).containsEntry(referral, "moved-here");
    }

    @Test
    void whoCorrectsAnAddressDoesNotChooseWhoDecides() {
        for (String risk : List.of("high", "medium")) {
            String referral = sentToSouthfell(risk);
            String family = fixtures.familyOf(referral);
            String path = "/v1/families/" + family;
            move(petra, referral, IN_SOUTHFELL);
            isRefused(post(petra, path + "/risk", LOW));
            isRefused(post(petra, path + "/restriction", restriction(petra)));
            // The duty team there has it, and decides nothing before it takes it over.
            assertThat(waiting(duncan).get(referral)).contains("moved-here");
            isRefused(post(duncan, path + "/risk", LOW));
            isRefused(post(duncan, path + "/hold", ""));
            move(petra, referral, IN_NORTHWICK);
            assertThat(db.rows("select risk_band from family where id = ?::uuid", family)
                            .getFirst())
                    .containsEntry("risk_band", risk);
        }
    }

    @Test
    void aRestrictionGoesWithItsFamilyAndIsLiftedByWhoSetIt() {
        String referral = sentToSouthfell("low");
        String family = fixtures.familyOf(referral);
        String path = "/v1/families/" + family;
        // The family is not at risk: where it lives decides at once.
        move(petra, referral, IN_SOUTHFELL);
        post(petra, path + "/restriction", restriction(petra)).statusCode(200);
        move(petra, referral, IN_NORTHWICK);
        assertThat(waiting(dana)).containsEntry(referral, "moved-here");
        post(dana, path + "/restriction/break", "{\"reason\": \"It lives here now\"}")
                .statusCode(200);
        isRefused(post(dana, path + "/restriction/lift", "{\"reason\": \"x\"}"));
        post(dana, path + "/take-over", "").statusCode(200);
        post(dana, path + "/restriction/lift", "{\"reason\": \"Not needed\"}").statusCode(200);
        isRefused(post(petra, path + "/restriction", restriction(petra)));
    }

    /** The council that decides hears of it, whatever the one where the family lives now has on its list. */
    @Test
    void aRiskThatRisesAfterTheMoveReachesTheCouncilThatDecides() {
        String referral = fixtures.sent(fixtures.referral().risk("medium").with("/family/postcode", IN_NORTHWICK));
        move(sofia, referral, IN_SOUTHFELL);
        assertThat(waiting(duncan)).containsEntry(referral, "moved-here");
        post(sofia, "/v1/families/" + fixtures.familyOf(referral) + "/risk", "{\"riskBand\": \"high\"}")
                .statusCode(200);
        assertThat(waiting(dana)).containsEntry(referral, "high-risk");
        Object came = db.rows(
                        "select id from duty_handover where referral_id = ?::uuid and reason = 'moved-here'", referral)
                .getFirst()
                .get("id");
        post(duncan, "/v1/duty/handovers/" + came + "/close", "{\"reason\": \"Known\"}")
                .statusCode(200);
        assertThat(waiting(dana)).containsEntry(referral, "high-risk");
        assertThat(waiting(duncan)).containsEntry(referral, "high-risk");
    }

    @Test
    void whatCameIsAnsweredByWhoItCameTo() {
        String referral =
                fixtures.sent(new ReferralFixture(southfell.id()).risk("high").with("/family/postcode", IN_NORTHWICK));
        String family = fixtures.familyOf(referral);
        assertThat(waiting(dana)).containsEntry(referral, "high-risk");
        move(sofia, referral, IN_SOUTHFELL);
        assertThat(waiting(duncan).get(referral)).contains("high-risk").contains("moved-here");
        assertThat(waiting(dana)).containsEntry(referral, "high-risk");
        String came = db.rows(
                        "select id from duty_handover where referral_id = ?::uuid and reason = 'moved-here'", referral)
                .getFirst()
                .get("id")
                .toString();
        isRefused(post(dana, "/v1/duty/handovers/" + came + "/close", "{\"reason\": \"x\"}"));
        post(dana, "/v1/referrals/" + referral + "/child-seen", "{}").statusCode(200);
        assertThat(waiting(dana)).doesNotContainKey(referral);
        assertThat(waiting(duncan)).containsEntry(referral, "moved-here");
        post(duncan, "/v1/families/" + family + "/take-over", "").statusCode(200);
        get(dana, "/v1/referrals/" + referral).statusCode(404);
        get(duncan, "/v1/referrals/" + referral).body("duty.handoverId", equalTo(came));
        post(duncan, "/v1/referrals/" + referral + "/child-seen", "{}").statusCode(200);
        assertThat(waiting(duncan)).doesNotContainKey(referral);
        get(dana, "/v1/families/" + family).statusCode(404);
    }

    @Test
    void ofAConcernWithoutAPlaceNoCouncilLosesSightByAnother() {
        String concern = raise(sofia, "");
        close(dana, concern, "other-council").statusCode(200).body("closedAt", nullValue());
        close(dana, concern, "other-council").statusCode(200).body("closedAt", nullValue());
        assertThat(waiting(dana)).doesNotContainKey(concern);
        assertThat(waiting(duncan)).containsKey(concern);
        close(dana, concern, "no-further-action").statusCode(409);
        // Nobody else of the network is left whose it could be: somebody has to say who has taken it.
        for (String nobody : List.of("", ", \"reason\": null", ", \"reason\": \" \"")) {
            passOn(duncan, concern, nobody)
                    .statusCode(400)
                    .body("errors.pointer", contains("/reason"))
                    .body("errors.code", contains("required"))
                    .body("errors.detail", contains(containsString("who has taken it")));
        }
        get(duncan, "/v1/concerns/" + concern)
                .body("closedAt", nullValue())
                .body("outcomeReason", nullValue())
                .body("passedBy", contains(dana.organisation().id().toString()));
        assertThat(waiting(duncan)).containsKey(concern);
        passOn(duncan, concern, ", \"reason\": \"Rang the duty team of Eastmoor\"")
                .statusCode(200)
                .body("outcome", equalTo("other-council"))
                .body("outcomeReason", equalTo("Rang the duty team of Eastmoor"));
        // A repeat changes nothing, and is not asked again.
        close(duncan, concern, "other-council").statusCode(200).body("outcome", equalTo("other-council"));
        get(sofia, "/v1/concerns/" + concern).body("outcomeReason", equalTo("Rang the duty team of Eastmoor"));
        get(duncan, "/v1/concerns/" + concern + "/audit").body("items.why", hasItem("duty, reason-given"));
    }

    @Test
    void whatEachCouncilSaysOfAConcernThatItPassesOnStays() {
        String concern = raise(sofia, "");
        passOn(dana, concern, ", \"reason\": \"Rang Duncan\"")
                .statusCode(200)
                .body("closedAt", nullValue())
                .body("outcomeReason", equalTo("Rang Duncan"));
        passOn(dana, concern, ", \"reason\": \"Rang Duncan\"").body("outcomeReason", equalTo("Rang Duncan"));
        // What the first one said does not answer for the second.
        close(duncan, concern, "other-council").statusCode(400).body("errors.pointer", contains("/reason"));
        passOn(duncan, concern, ", \"reason\": \"Eastmoor has it\"")
                .statusCode(200)
                .body("outcomeReason", equalTo("Rang Duncan\nEastmoor has it"));
    }

    /** One whose place is known is on the list of no other council. */
    @Test
    void aConcernOfOneCouncilAloneIsNotClosedAsAnothersUntilSomebodySaysWhose() {
        String concern = raise(sofia, "\"zone\": \"NW01\", \"area\": \"NW0100001\",");
        close(dana, concern, "other-council").statusCode(400).body("errors.code", contains("required"));
        assertThat(waiting(dana)).containsKey(concern);
        passOn(dana, concern, ", \"reason\": \"Eastmoor has it\"")
                .statusCode(200)
                .body("outcome", equalTo("other-council"));
    }

    private static ValidatableResponse passOn(Person by, String concern, String members) {
        return post(by, "/v1/concerns/" + concern + "/close", "{\"outcome\": \"other-council\"" + members + "}");
    }

    @Test
    void aConcernThatNamesAFamilyOfAnotherCouncilIsThatOnes() {
        String family = fixtures.familyOf(fixtures.sent(
                new ReferralFixture(Organisation.NORTHWICK_COUNCIL.id()).with("/family/postcode", IN_SOUTHFELL)));
        Person leo = Person.fresh(fixtures.charity, "link-worker");
        String concern = raise(leo, "\"familyId\": \"" + family + "\",");
        // Nobody has opened the family, and both read the concern: the council there sees the child and closes it.
        post(dana, "/v1/concerns/" + concern + "/acknowledge", "{}").statusCode(409);
        post(dana, "/v1/concerns/" + concern + "/seen", "{}").statusCode(409);
        close(dana, concern, "no-further-action").statusCode(409);
        close(dana, concern, "other-council").statusCode(200).body("closedAt", nullValue());
        assertThat(waiting(duncan)).containsKey(concern);
        get(duncan, "/v1/concerns/" + concern).body("seenAt", nullValue());
        post(duncan, "/v1/concerns/" + concern + "/open-family", "{\"reason\": \"It is about them\"}")
                .statusCode(200)
                .body("seenAt", nullValue());
        get(duncan, "/v1/families/" + family).statusCode(200).body("openConcernIds", contains(concern));
        close(duncan, concern, "early-help").statusCode(200).body("outcome", equalTo("early-help"));
    }

    /** Also when another council's duty team said before anybody knew that it had seen the child. */
    @Test
    void aConcernComesBackToTheCouncilOfTheFamilyThatItNames() {
        String family = fixtures.familyOf(fixtures.sent(
                new ReferralFixture(Organisation.NORTHWICK_COUNCIL.id()).with("/family/postcode", IN_NORTHWICK)));
        String concern = raise(Person.fresh(fixtures.charity, "link-worker"), "\"familyId\": \"" + family + "\",");
        close(dana, concern, "other-council").statusCode(200).body("closedAt", nullValue());
        assertThat(waiting(dana)).doesNotContainKey(concern);
        close(duncan, concern, "other-council").statusCode(200).body("closedAt", nullValue());
        assertThat(waiting(dana)).containsKey(concern);
        // Once: the two do not pass it to one another for ever.
        close(dana, concern, "other-council").statusCode(400).body("errors.pointer", contains("/reason"));
        post(dana, "/v1/concerns/" + concern + "/open-family", "{\"reason\": \"It is about them\"}")
                .statusCode(200);
        close(dana, concern, "early-help").statusCode(200);
    }

    /** Whoever passed a concern on has it again when the family comes to live with them, or they take it over. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConcernGoesWithItsFamily(boolean andBack) {
        String referral = fixtures.sent(
                new ReferralFixture(Organisation.NORTHWICK_COUNCIL.id()).with("/family/postcode", IN_NORTHWICK));
        String family = fixtures.familyOf(referral);
        String concern = raise(sofia, "\"familyId\": \"" + family + "\",");
        move(sofia, referral, IN_SOUTHFELL);
        String takeOver = "/v1/families/" + family + "/take-over";
        if (andBack) {
            post(duncan, takeOver, "").statusCode(200);
            close(dana, concern, "other-council").statusCode(200).body("closedAt", nullValue());
            move(sofia, referral, IN_NORTHWICK);
            assertThat(waiting(dana)).containsKey(concern);
            post(dana, takeOver, "").statusCode(200);
        } else {
            close(duncan, concern, "other-council").statusCode(200).body("closedAt", nullValue());
            assertThat(waiting(dana)).containsKey(concern);
            close(dana, concern, "other-council").statusCode(200).body("closedAt", nullValue());
            close(duncan, concern, "other-council").statusCode(400);
            post(duncan, takeOver, "").statusCode(200);
        }
        Person decides = andBack ? dana : duncan;
        assertThat(waiting(decides)).containsKey(concern);
        post(decides, "/v1/concerns/" + concern + "/seen", "{}").statusCode(200);
        close(decides, concern, "early-help").statusCode(200).body("outcome", equalTo("early-help"));
    }

    @Test
    void whatAnotherCouncilSawIsNotSeenHere() {
        String family = fixtures.familyOf(fixtures.sent(
                new ReferralFixture(Organisation.NORTHWICK_COUNCIL.id()).with("/family/postcode", IN_SOUTHFELL)));
        String concern = raise(
                Person.fresh(fixtures.charity, "link-worker"),
                "\"zone\": \"NW01\", \"area\": \"NW0100001\", \"familyId\": \"" + family + "\",");
        post(dana, "/v1/concerns/" + concern + "/seen", "{}").statusCode(200);
        close(dana, concern, "other-council").statusCode(200);
        post(duncan, "/v1/concerns/" + concern + "/open-family", "{\"reason\": \"It is about them\"}")
                .statusCode(200)
                .body("seenAt", nullValue());
        close(duncan, concern, "police").statusCode(200);
        String other = raise(Person.fresh(fixtures.charity, "link-worker"), "\"familyId\": \"" + family + "\",");
        close(duncan, other, "raised-twice").statusCode(200);
        post(duncan, "/v1/concerns/" + other + "/open-family", "{\"reason\": \"x\"}")
                .statusCode(409);
    }

    @Test
    void aHoldIsLiftedByWhoDecidesWhenItIsLifted() throws Exception {
        String referral = fixtures.sent(
                new ReferralFixture(Organisation.NORTHWICK_COUNCIL.id()).with("/family/postcode", IN_NORTHWICK));
        String family = fixtures.familyOf(referral);
        String path = "/v1/families/" + family;
        post(dana, "/v1/concerns/" + raise(sofia, "\"familyId\": \"" + family + "\",") + "/acknowledge", "")
                .statusCode(200);
        post(dana, path + "/hold", "").statusCode(200);
        try (BlockingTransaction taking = BlockingTransaction.lockingRows(db, "family where id = ?::uuid", family)) {
            CompletableFuture<Integer> lift = CompletableFuture.supplyAsync(
                    () -> post(dana, path + "/hold/lift", "{\"reason\": \"x\"}")
                            .extract()
                            .statusCode(),
                    Thread::startVirtualThread);
            taking.awaitBlocked(1);
            taking.and("update family set zone = 'NW05', council_zone = 'NW05' where id = ?::uuid", family);
            taking.commit();
            assertThat(lift.get()).isEqualTo(403);
        }
        assertThat(db.count("family where id = ?::uuid and held_since is not null", family))
                .isEqualTo(1);
    }

    @Test
    void aRestrictionThatFollowedOneIsItsOwnWhenTheOtherMovedAway() {
        String name = "Ola " + UUID.randomUUID();
        ReferralFixture here = new ReferralFixture(Organisation.NORTHWICK_COUNCIL.id())
                .with("/family/postcode", IN_NORTHWICK)
                .with("/children/0/name", "\"" + name + "\"");
        String first = fixtures.sent(here);
        String family = fixtures.familyOf(first);
        String second = fixtures.familyOf(fixtures.sent(here));
        post(priya, "/v1/families/" + family + "/restriction", restriction(sofia))
                .statusCode(200);
        get(priya, "/v1/families/" + second + "/restriction").statusCode(200);
        move(sofia, first, IN_SOUTHFELL);
        post(duncan, "/v1/families/" + family + "/restriction/break", "{\"reason\": \"It lives here\"}")
                .statusCode(200);
        post(duncan, "/v1/families/" + family + "/take-over", "").statusCode(200);
        post(duncan, "/v1/families/" + family + "/restriction/lift", "{\"reason\": \"Not needed here\"}")
                .statusCode(200);
        assertThat(db.count("family_restriction where family_id = ?::uuid and lifted_at is null", second))
                .isEqualTo(1);
        get(priya, "/v1/families/" + second).statusCode(200);
        get(Person.fresh(Organisation.NORTHWICK_COUNCIL, "practitioner"), "/v1/families/" + second)
                .statusCode(404);
    }
}

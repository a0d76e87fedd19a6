package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** A network of two councils: what is reserved to a council is to that of the zone where the family lives. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class TwoCouncilsComponentTest {
    private static final String IN_NORTHWICK = "\"ZN1 0AA\"";
    private static final String IN_SOUTHFELL = "\"ZN5 0AA\"";

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

    private String sent(String postcode, Organisation receiver) {
        return fixtures.sent(new ReferralFixture(receiver.id()).with("/family/postcode", postcode));
    }

    private static ValidatableResponse get(Person by, String path) {
        return ReferralsFixtures.get(by, path).then();
    }

    private static ValidatableResponse post(Person by, String path, String json) {
        return Api.as(by).body(json).post(path).then();
    }

    private static String raise(Person by, String about, String id) {
        return post(
                        by,
                        "/v1/concerns",
                        "{\"%s\": \"%s\", \"what\": \"Afraid %s\", \"immediateDanger\": false}"
                                .formatted(about, id, UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse close(Person by, String concern, String outcome) {
        return post(by, "/v1/concerns/" + concern + "/close", "{\"outcome\": \"%s\"}".formatted(outcome));
    }

    private static ValidatableResponse takeOver(Person by, String family) {
        return post(by, "/v1/families/" + family + "/take-over", "");
    }

    /** Ids of everything on somebody's list, whatever others put there. */
    private static List<String> onList(Person by) {
        return listed(by, "?all=true");
    }

    /** Ids of what waits for a child to be seen. */
    private static List<String> waiting(Person by) {
        return listed(by, "?all=false");
    }

    private static List<String> listed(Person by, String query) {
        List<String> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = get(by, "/v1/duty" + query + "&limit=200" + next)
                    .statusCode(200)
                    .extract();
            all.addAll(page.path("items.id"));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return all;
    }

    private void moveTo(String postcode, String referral) {
        ReferralsFixtures.step(sofia, referral, "amend", "{\"family\": {\"postcode\": %s}}".formatted(postcode))
                .statusCode(200);
    }

    private Map<String, Object> stored(String family) {
        return db.rows("select risk_band, held_since, held_by_hand, version from family where id = ?::uuid", family)
                .getFirst();
    }

    /** What only the family's own council may do. */
    private static List<Integer> tried(Person by, String family) {
        String path = "/v1/families/" + family;
        return List.of(
                ReferralsFixtures.get(by, path).statusCode(),
                status(by, path + "/risk", "{\"riskBand\": \"low\", \"reason\": \"Met them\"}"),
                status(by, path + "/restriction", "{\"reason\": \"x\", \"personIds\": [\"%s\"]}".formatted(by.id())),
                status(by, path + "/restriction/break", "{\"reason\": \"x\"}"),
                status(by, path + "/restriction/people", "{\"personIds\": [\"%s\"]}".formatted(by.id())),
                status(by, path + "/restriction/lift", "{\"reason\": \"x\"}"),
                status(by, path + "/hold", ""),
                status(by, path + "/hold/lift", "{\"reason\": \"x\"}"));
    }

    private static int status(Person by, String path, String json) {
        return Api.as(by).body(json).post(path).statusCode();
    }

    @Test
    void aDutyTeamOpensNoFamilyThatLivesWhereAnotherCouncilAnswers() {
        String referral = sent(IN_NORTHWICK, Organisation.NORTHWICK_COUNCIL);
        String family = fixtures.familyOf(referral);
        post(priya, "/v1/families/" + family + "/risk", "{\"riskBand\": \"high\", \"reason\": \"Bruises\"}")
                .statusCode(200);
        post(
                        priya,
                        "/v1/families/" + family + "/restriction",
                        "{\"reason\": \"x\", \"personIds\": [\"" + priya.id() + "\"]}")
                .statusCode(200);
        for (String concern : List.of(raise(duncan, "familyId", family), raise(duncan, "referralId", referral))) {
            Map<String, Object> before = stored(family);
            post(duncan, "/v1/concerns/" + concern + "/open-family", "{\"reason\": \"I want to see\"}")
                    .statusCode(409)
                    .body("type", equalTo("/problems/wrong-state"))
                    .body("detail", containsString("another council"));
            get(duncan, "/v1/concerns/" + concern).statusCode(200).body("familyOpenedAt", nullValue());
            assertThat(db.count("audit where subject = ?::uuid and action = 'concern.open-family'", concern))
                    .isZero();
            assertThat(tried(duncan, family)).containsOnly(404);
            assertThat(stored(family)).isEqualTo(before);
            close(duncan, concern, "other-council").statusCode(200);
        }
        get(priya, "/v1/families/" + family + "/restriction").body("broken", empty());
    }

    /** Without a zone each council has the concern; what the family's own one opens is open to that one alone. */
    @Test
    void whatTheFamilysCouncilOpensIsOpenToThatAlone() {
        String referral = sent(IN_NORTHWICK, Organisation.NORTHWICK_COUNCIL);
        String family = fixtures.familyOf(referral);
        String concern = raise(duncan, "familyId", family);
        post(dana, "/v1/concerns/" + concern + "/open-family", "{\"reason\": \"It is about them\"}")
                .statusCode(200);
        get(dana, "/v1/families/" + family).statusCode(200).body("openConcernIds", contains(concern));
        assertThat(tried(duncan, family)).containsOnly(404);
        // The database as well.
        assertThat(db.count(
                        "concern where id = ?::uuid and family_opened_for = ?::uuid",
                        concern,
                        dana.organisation().id()))
                .isEqualTo(1);
        moveTo(IN_SOUTHFELL, referral);
        get(dana, "/v1/families/" + family).statusCode(200);
        get(duncan, "/v1/families/" + family).statusCode(200).body("openConcernIds", contains(concern));
        close(dana, concern, "police").statusCode(200);
        get(dana, "/v1/families/" + family).statusCode(200).body("ofOurCouncil", equalTo(true));
        takeOver(duncan, family).statusCode(200);
        get(dana, "/v1/families/" + family).statusCode(404);
        // It was held when it moved there, and so was handed to the duty team there.
        get(duncan, "/v1/families/" + family).statusCode(200).body("openConcernIds", empty());
    }

    @Test
    void whoWorksWithAFamilyOfAnotherCouncilRaisesItsRiskAndNothingMore() {
        String referral = fixtures.sent(new ReferralFixture(southfell.id())
                .with("/family/postcode", IN_NORTHWICK)
                .with("/sharing/0/fields", "[\"contactName\"]"));
        String family = fixtures.familyOf(referral);
        String path = "/v1/families/" + family;
        get(petra, path).statusCode(200);
        post(petra, path + "/risk", "{\"riskBand\": \"high\", \"reason\": \"Bruises\"}")
                .statusCode(200);
        post(petra, path + "/risk", "{\"riskBand\": \"low\", \"reason\": \"Met them\"}")
                .statusCode(403)
                .body("errors.code", contains("other-council"));
        post(petra, path + "/restriction", "{\"reason\": \"x\", \"personIds\": [\"%s\"]}".formatted(petra.id()))
                .statusCode(403)
                .body("errors.code", contains("other-council"));
        get(sofia, path).statusCode(200).body("family.address", equalTo("3 Elm Road"));
        get(dana, path).statusCode(200);
        // Its own council restricts it, and names her: then she still changes nothing about that.
        post(dana, path + "/restriction", "{\"reason\": \"x\", \"personIds\": [\"%s\"]}".formatted(petra.id()))
                .statusCode(200);
        get(petra, path).statusCode(200);
        post(petra, path + "/restriction/people", "{\"personIds\": [\"" + petra.id() + "\"]}")
                .statusCode(403);
        post(petra, path + "/restriction/lift", "{\"reason\": \"x\"}").statusCode(403);
        post(dana, path + "/restriction/lift", "{\"reason\": \"x\"}").statusCode(200);
        post(dana, path + "/risk", "{\"riskBand\": \"low\", \"reason\": \"Met them\"}")
                .statusCode(200);
    }

    @Test
    void aConcernGoesWithItsFamilyToTheCouncilWhereThatLivesNow() {
        moves(IN_SOUTHFELL, IN_NORTHWICK, duncan, dana);
        moves(IN_NORTHWICK, IN_SOUTHFELL, dana, duncan);
    }

    private void moves(String from, String to, Person before, Person now) {
        String referral = sent(from, before.organisation());
        String family = fixtures.familyOf(referral);
        String path = "/v1/families/" + family;
        String concern = raise(sofia, "familyId", family);
        String second = raise(sofia, "familyId", family);
        assertThat(onList(before)).contains(concern, second);
        assertThat(onList(now)).doesNotContain(concern, second);
        get(now, "/v1/concerns/" + concern).statusCode(404);
        moveTo(to, referral);
        assertThat(onList(before)).contains(concern, second);
        assertThat(onList(now)).contains(concern, second);
        get(before, path).statusCode(200);
        get(now, path)
                .statusCode(200)
                .body("heldSince", notNullValue())
                .body("openConcernIds", contains(concern, second))
                .body("ofOurCouncil", equalTo(false))
                .body("toTakeOver", equalTo(true));
        post(now, path + "/hold/lift", "{\"reason\": \"x\"}")
                .statusCode(403)
                .body("errors.code", contains("other-council"));
        takeOver(before, family).statusCode(403).body("errors.code", contains("other-council"));
        takeOver(now, family).statusCode(200);
        takeOver(now, family).statusCode(200);
        assertThat(db.count(
                        "audit where subject = ?::uuid and action = 'family.take-over' and outcome = 'allowed'",
                        family))
                .isEqualTo(1);
        get(now, path).body("ofOurCouncil", equalTo(true)).body("toTakeOver", equalTo(false));
        post(before, path + "/hold/lift", "{\"reason\": \"x\"}").statusCode(403);
        close(before, concern, "other-council")
                .statusCode(200)
                .body("closedAt", nullValue())
                .body("passedBy", contains(before.organisation().id().toString()));
        assertThat(waiting(before)).doesNotContain(concern);
        assertThat(waiting(now)).contains(concern);
        post(before, "/v1/concerns/" + concern + "/acknowledge", "")
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        post(now, "/v1/concerns/" + concern + "/acknowledge", "")
                .statusCode(200)
                .body("acknowledgedBy", equalTo(now.id().toString()));
        close(now, concern, "social-care").statusCode(200).body("state", equalTo("closed"));
        close(now, concern, "other-council").statusCode(200).body("outcome", equalTo("social-care"));
        get(now, "/v1/concerns/" + concern).statusCode(200);
        assertThat(onList(now)).contains(concern);
        close(before, second, "police").statusCode(409).body("detail", containsString("another council"));
        close(before, second, "other-council").statusCode(200);
        close(now, second, "police").statusCode(200);
        get(before, path).statusCode(404);
        assertThat(stored(family).get("held_since")).isNull();
    }

    @Test
    void whatWasHandedToTheDutyTeamGoesWithTheFamily() {
        String referral = fixtures.sent(new ReferralFixture(southfell.id())
                .with("/family/postcode", IN_SOUTHFELL)
                .risk("high"));
        String family = fixtures.familyOf(referral);
        assertThat(onList(duncan)).contains(referral);
        moveTo(IN_NORTHWICK, referral);
        assertThat(onList(dana)).contains(referral);
        assertThat(onList(duncan)).contains(referral);
        takeOver(dana, family).statusCode(200);
        assertThat(onList(dana)).contains(referral);
        assertThat(onList(duncan)).doesNotContain(referral);
        assertThat(tried(duncan, family)).containsOnly(404);
    }

    @Test
    void theDutyTeamDecidesNothingThatAnotherCouncilReceived() {
        String referral = fixtures.sent(new ReferralFixture(Organisation.NORTHWICK_COUNCIL.id())
                .with("/family/postcode", IN_SOUTHFELL)
                .risk("high"));
        ReferralsFixtures.step(
                        duncan, referral, "decide", "{\"decision\":\"decline\",\"reason\":\"x\",\"metFamily\":false}")
                .statusCode(403)
                .body("errors.code", contains("not-receiver", "not-practitioner"));
        ReferralsFixtures.step(duncan, referral, "amend", "{\"family\": {\"address\": \"4 Elm Road\"}}")
                .statusCode(403);
        ReferralsFixtures.step(duncan, referral, "acknowledge", null).statusCode(200);
        post(duncan, "/v1/referrals/" + referral + "/child-seen", "{}").statusCode(200);
        ReferralsFixtures.step(priya, referral, "decide", "{\"decision\":\"accept\",\"metFamily\":true}")
                .statusCode(200);
        ReferralsFixtures.step(duncan, referral, "close", "{\"outcome\":\"no-capacity\"}")
                .statusCode(403);
        // Its own council's, and those of an organisation that is no council, it does decide.
        for (Organisation receiver : List.of(southfell, fixtures.charity)) {
            String own = fixtures.sent(new ReferralFixture(receiver.id())
                    .with("/family/postcode", IN_SOUTHFELL)
                    .risk("high"));
            ReferralsFixtures.step(duncan, own, "acknowledge", null).statusCode(200);
            ReferralsFixtures.step(duncan, own, "decide", "{\"decision\":\"accept\",\"metFamily\":true}")
                    .statusCode(200);
        }
    }
}

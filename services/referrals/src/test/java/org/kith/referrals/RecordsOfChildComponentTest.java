package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.referrals.ReferralsFixtures.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Risk and hold are facts of the child: they hold for every record of it, whoever made that. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class RecordsOfChildComponentTest {
    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final Organisation otherSchool = ReferralsFixtures.joined("school");
    private final Person osric = Person.fresh(otherSchool, "partner");
    private final Organisation otherCouncil = ReferralsFixtures.joined("council");
    private final Person paul = Person.fresh(otherCouncil, "practitioner");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");
    private final String child = "\"Una Quill " + UUID.randomUUID() + "\"";

    /** A referral that is accepted, so that its needs are in matching. */
    private String here() {
        String id = fixtures.sent(fixtures.referral().with("/children/0/name", child));
        fixtures.accept(id);
        return id;
    }

    private ReferralFixture ofOtherSchool(String band) {
        return new ReferralFixture(otherCouncil.id())
                .with("/children/0/name", child)
                .risk(band);
    }

    /** Another school refers the child to another organisation: the first knows nothing of it. */
    private String there(String band) {
        return ReferralsFixtures.send(osric, ofOtherSchool(band))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String familyOf(Person by, String referral) {
        return get(by, "/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .extract()
                .path("family.id");
    }

    private ValidatableResponse risk(Person by, String family, String band, String reason) {
        String why = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return Api.as(by)
                .body("{\"riskBand\":\"" + band + "\"" + why + "}")
                .post("/v1/families/" + family + "/risk")
                .then()
                .statusCode(200);
    }

    private void acceptThere(String referral) {
        ReferralsFixtures.step(paul, referral, "acknowledge", null).statusCode(200);
        ReferralsFixtures.step(paul, referral, "decide", "{\"decision\":\"accept\",\"metFamily\":true}")
                .statusCode(200);
    }

    private ValidatableResponse shown(Person by, String referral) {
        return get(by, "/v1/referrals/" + referral).then().statusCode(200);
    }

    private void awaitRisk(String family, String band) {
        kafka.await(
                "kith.referrals.v1",
                event -> event.is("org.kith.risk.changed.v1", family)
                        && event.json().get("riskBand").asText().equals(band));
    }

    private void awaitNeedsOver(String referral) {
        List<String> needs = shown(paul, referral).extract().path("needs.id");
        needs.forEach(need ->
                kafka.await("kith.referrals.v1", event -> event.is("org.kith.need.notmet.v1", UUID.fromString(need))));
    }

    @Test
    void highRiskTakesTheNeedsOfEveryRecordFromMatching() {
        String here = here();
        String there = there("low");
        acceptThere(there);
        String family = fixtures.familyOf(here);
        String other = familyOf(osric, there);
        risk(fixtures.sofia, family, "high", "bruises");
        awaitRisk(other, "high");
        awaitNeedsOver(there);
        shown(paul, there)
                .body("riskBand", equalTo("high"))
                .body("needs.state", equalTo(List.of("not-met", "not-met")))
                .body("duty.reason", equalTo("high-risk"));
        assertThat(fixtures.onDuty(there, "")).containsEntry("why", "high-risk");
    }

    /** A restriction that was lifted in the usual way says nothing of who the child is. */
    @Test
    void aRecordWhoseRestrictionWasLiftedStillLeadsToTheNext() {
        Person colleague = Person.fresh(fixtures.council, "practitioner");
        String brother = "\"Tam Quill " + UUID.randomUUID() + "\"";
        String first = here();
        String between = fixtures.familyOf(fixtures.sent(fixtures.referral()
                .with(
                        "/children",
                        "[{\"name\": %s, \"dateOfBirth\": \"2018-05-04\"}, {\"name\": %s, \"dateOfBirth\": \"2018-05-04\"}]"
                                .formatted(child, brother))));
        String last = fixtures.sent(fixtures.referral().with("/children/0/name", brother));
        get(colleague, "/v1/referrals").then().statusCode(200);
        String restriction = "/v1/families/" + between + "/restriction";
        Api.as(fixtures.priya)
                .body(Map.of("reason", "A relative works here", "personIds", List.of(colleague.id())))
                .post(restriction)
                .then()
                .statusCode(200);
        Api.as(fixtures.priya)
                .body(Map.of("reason", "They have left"))
                .post(restriction + "/lift")
                .then()
                .statusCode(200);
        risk(fixtures.sofia, fixtures.familyOf(first), "high", "bruises");
        shown(fixtures.priya, last).body("riskBand", equalTo("high"));
    }

    /** The other school learns that it is high, and not that somebody else knows the child. */
    @Test
    void theOtherRecordsArePutAtRiskWithoutNamingTheFirst() {
        String here = here();
        String other = familyOf(osric, there("low"));
        String family = fixtures.familyOf(here);
        risk(fixtures.sofia, family, "high", "bruises").body("items.sameChild", contains(false, false));
        get(osric, "/v1/families/" + other + "/risk")
                .then()
                .body("items.riskBand", contains("low", "high"))
                .body("items.sameChild", contains(false, true))
                .body("items[1].assessedBy", nullValue())
                .body("items[1].organisationId", nullValue())
                .body("items[1].raisedInFamilyId", nullValue())
                .body("items[1].reason", nullValue());
        get(osric, "/v1/families/" + other + "/audit")
                .then()
                .statusCode(200)
                .body("items.why", not(hasItem("same-child")))
                .body("items.findAll { it.outcome == 'allowed' }.size()", equalTo(4))
                .body("items.toString()", not(containsString(family)))
                .body(
                        "items.toString()",
                        not(containsString(fixtures.school.id().toString())))
                .body("items.toString()", not(containsString(fixtures.sofia.id().toString())));
        // The duty team is told who it was.
        get(fixtures.dana, "/v1/families/" + other + "/risk")
                .then()
                .body("items[1].assessedBy", equalTo(fixtures.sofia.id().toString()))
                .body("items[1].raisedInFamilyId", equalTo(family))
                .body("items[1].reason", equalTo("bruises"));
        get(fixtures.dana, "/v1/families/" + other + "/audit")
                .then()
                .body("items.person", hasItem(fixtures.sofia.id().toString()));
        get(fixtures.sofia, "/v1/families/" + family + "/audit")
                .then()
                .body("items.why", not(hasItem("same-child")))
                .body("items.toString()", not(containsString(other)));
    }

    @Test
    void aRecordThatComesLaterStartsAtTheHighestRisk() {
        String here = here();
        risk(fixtures.sofia, fixtures.familyOf(here), "high", null);
        String there = there("low");
        shown(osric, there).body("riskBand", equalTo("high")).body("duty.reason", equalTo("high-risk"));
        awaitRisk(familyOf(osric, there), "high");
        acceptThere(there);
        shown(paul, there).body("needs.openedAt", contains(nullValue(), nullValue()));
    }

    @Test
    void aReferralAtHighRiskRaisesTheRecordsThatThereAre() {
        String there = there("low");
        acceptThere(there);
        fixtures.sent(fixtures.referral().with("/children/0/name", child).risk("high"));
        shown(paul, there).body("riskBand", equalTo("high"));
        awaitNeedsOver(there);
    }

    @Test
    void aSecondReferralOfAKnownFamilyRaisesTheRecordsThatThereAre() {
        String there = there("low");
        String known = fixtures.familyOf(here());
        fixtures.sent(fixtures.referral()
                .risk("medium")
                .with("/familyId", "\"" + known + "\"")
                .without("/children"));
        shown(osric, there).body("riskBand", equalTo("medium"));
    }

    /** A child that comes to a family brings its risk. */
    @Test
    void aChildThatIsAtRiskElsewhereRaisesTheFamilyItComesTo() {
        there("high");
        String known = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String second = fixtures.sent(fixtures.referral()
                .with("/children/0/name", child)
                .without("/family")
                .with("/familyId", "\"" + known + "\""));
        shown(fixtures.sofia, second).body("riskBand", equalTo("high"));
    }

    @Test
    void loweredItIsForOneRecordAloneAndItsNeedsWaitForTheOthers() {
        String here = here();
        String there = there("low");
        acceptThere(there);
        String family = fixtures.familyOf(here);
        String other = familyOf(osric, there);
        risk(fixtures.sofia, family, "high", "bruises");
        // Who may not see the other record is not told that there is one.
        risk(fixtures.priya, family, "low", "met them at home")
                .body("items[2].riskBand", equalTo("low"))
                .body("items[2].higherFamilyIds", empty());
        shown(paul, there).body("riskBand", equalTo("high"));
        shown(fixtures.priya, here)
                .body("riskBand", equalTo("low"))
                .body("needs.state", equalTo(List.of("not-met", "not-met", "open", "open")))
                .body("needs.openedAt[2]", nullValue());
        get(fixtures.dana, "/v1/families/" + family + "/risk")
                .then()
                .body("items[2].higherFamilyIds", contains(other))
                .body("items[0].higherFamilyIds", empty());
        risk(fixtures.dana, other, "medium", "met them too");
        shown(fixtures.priya, here)
                .body("riskBand", equalTo("low"))
                .body("needs.openedAt[2]", notNullValue())
                .body("needs.openedAt[3]", notNullValue());
        shown(paul, there).body("needs.openedAt[3]", notNullValue());
    }

    /** A record that comes later starts with the highest, and does not undo what a social worker decided about another. */
    @Test
    void aRecordThatComesLaterRaisesNoneThatWasLowered() {
        String family = fixtures.familyOf(here());
        String other = familyOf(osric, there("low"));
        risk(fixtures.sofia, family, "high", "bruises");
        risk(fixtures.priya, family, "low", "met them");
        String third = there("low");
        shown(osric, third).body("riskBand", equalTo("high"));
        get(fixtures.priya, "/v1/families/" + family + "/risk")
                .then()
                .body("items.riskBand", contains("low", "high", "low"));
        get(osric, "/v1/families/" + other + "/risk").then().body("items.riskBand", contains("low", "high"));
    }

    /** A sibling whom nobody else knows says nothing new of a record that a social worker lowered. */
    @Test
    void aReferralThatSaysNothingNewRaisesNoneThatWasLowered() {
        String family = fixtures.familyOf(here());
        String there = there("low");
        String other = familyOf(osric, there);
        risk(fixtures.sofia, family, "high", "bruises");
        risk(fixtures.dana, other, "low", "met them");
        fixtures.sent(fixtures.referral().without("/family").with("/familyId", "\"" + family + "\""));
        get(paul, "/v1/families/" + other + "/risk").then().body("items.riskBand", contains("low", "high", "low"));
        // Said once more of the family, it is.
        fixtures.sent(fixtures.referral().risk("high").without("/family").with("/familyId", "\"" + family + "\""));
        shown(osric, there).body("riskBand", equalTo("high"));
    }

    @Test
    void aReferralThatIsLoweredBeforeItIsAcceptedKeepsItsNeeds() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        risk(fixtures.sofia, family, "high", null);
        risk(fixtures.priya, family, "low", "met them");
        fixtures.accept(id);
        shown(fixtures.priya, id).body("needs.findAll { it.openedAt != null }.size()", equalTo(2));
    }

    private String raise(Person by, String family) {
        return Api.as(by)
                .body("{\"familyId\": \"%s\", \"what\": \"Afraid %s\"}".formatted(family, UUID.randomUUID()))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void duty(String path, String body) {
        Api.as(fixtures.dana).body(body).post(path).then().statusCode(200);
    }

    private void close(String concern) {
        duty("/v1/concerns/" + concern + "/close", "{\"outcome\": \"social-care\"}");
    }

    private boolean held(String family) {
        return db.count("family where id = ?::uuid and held_since is not null", family) == 1;
    }

    private void await(String type, String family) {
        kafka.await("kith.referrals.v1", sent -> sent.is("org.kith.family." + type + ".v1", UUID.fromString(family)));
    }

    @Test
    void aConcernHoldsEveryRecordUntilTheLastOneIsClosed() {
        String family = fixtures.familyOf(here());
        String other = familyOf(osric, there("low"));
        String first = raise(fixtures.sofia, family);
        assertThat(held(other)).isTrue();
        await("held", other);
        assertThat(db.count("audit where subject = ?::uuid and action like 'family.h%'", other))
                .isZero();
        assertThat(db.count("audit where subject = ?::uuid and action = 'family.hold'", first))
                .as("one row, however many records it holds")
                .isEqualTo(1);
        String third = familyOf(osric, there("low"));
        assertThat(held(third)).isTrue();
        await("held", third);
        String second = raise(osric, other);
        // What holds it is read before it is lifted, whichever record it is about.
        get(fixtures.dana, "/v1/families/" + third)
                .then()
                .body("openConcernIds", contains(first, second))
                .body("heldWithFamilyIds", containsInAnyOrder(family, other))
                .body("staysHeldFamilyIds", containsInAnyOrder(family, other));
        get(osric, "/v1/families/" + third).then().body("openConcernIds", empty());
        close(first);
        assertThat(List.of(held(family), held(other), held(third))).containsOnly(true);
        close(second);
        assertThat(List.of(held(family), held(other), held(third))).containsOnly(false);
        await("lifted", third);
    }

    @Test
    void whatTheDutyTeamHoldsByHandHoldsEveryRecordUntilItIsLifted() {
        String family = fixtures.familyOf(here());
        String other = familyOf(osric, there("low"));
        String concern = raise(fixtures.sofia, family);
        String path = "/v1/families/" + family + "/hold";
        duty(path, "");
        close(concern);
        assertThat(held(other)).isTrue();
        // Who lifts one is told which others they see that are held as well; whoever referred the family is not.
        get(fixtures.dana, "/v1/families/" + family)
                .then()
                .body("heldWithFamilyIds", contains(other))
                .body("staysHeldFamilyIds", empty());
        // Lifting the other leaves what holds this one: by hand.
        get(fixtures.dana, "/v1/families/" + other).then().body("staysHeldFamilyIds", contains(family));
        get(fixtures.sofia, "/v1/families/" + family)
                .then()
                .body("heldWithFamilyIds", empty())
                .body("staysHeldFamilyIds", empty());
        duty(path + "/lift", "{\"reason\": \"The child is with an aunt\"}");
        assertThat(List.of(held(family), held(other))).containsOnly(false);
        await("lifted", other);
    }

    /** Holding and lifting are of the duty team's work: a partner who reads who saw the family does not learn of them. */
    @Test
    void noPartnerReadsInTheAuditThatAFamilyWasHeld() {
        String family = fixtures.familyOf(here());
        String other = familyOf(osric, there("low"));
        String concern = raise(fixtures.sofia, family);
        String path = "/v1/families/" + family + "/hold";
        // The first time is noted with the concern, by which the duty team sees the family.
        duty(path, "");
        duty(path, "");
        close(concern);
        duty(path + "/lift", "{\"reason\": \"The child is with an aunt\"}");
        readsNoHold(fixtures.sofia, family);
        readsNoHold(osric, other);
        // It stays there for the council, and for the administrator who looks after the duty team.
        List.of(fixtures.priya, Person.fresh(fixtures.charity, "network-admin"))
                .forEach(one -> get(one, "/v1/families/" + family + "/audit")
                        .then()
                        .body("items.action", hasItem("family.hold"))
                        .body("items.action", hasItem("family.lift")));
        get(Person.fresh(fixtures.charity, "network-admin"), "/v1/families/" + other + "/audit")
                .then()
                .body("items.findAll { it.action == 'family.lift' }.why", contains("same-child"));
        // Nor does another council, with which the record is shared.
        readsNoHold(paul, other);
    }

    /** Not by a number that is left out, either. */
    private static void readsNoHold(Person by, String family) {
        List<Integer> numbers = get(by, "/v1/families/" + family + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", not(hasItem("family.hold")))
                .body("items.action", not(hasItem("family.lift")))
                .body("items.why", not(hasItem("same-child")))
                .body("items.intact", everyItem(equalTo(true)))
                .extract()
                .path("items.ordinal");
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}

package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.referrals.codes.ChildName;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** A record moves to where another council is, comes from there, or is of another child after all: what is decided about others follows. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class BelongingComponentTest {
    private static final String THERE = "ZN6 0AA";
    private static final String HERE = "ZN1 0AA";

    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final Person colleague = Person.fresh(fixtures.council, "practitioner");
    private final Organisation otherCouncil = ReferralsFixtures.joined("council");
    private final Person dutyThere = Person.fresh(otherCouncil, "duty");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");
    private final String child = "\"Una Quill " + UUID.randomUUID() + "\"";
    private final String brother = "\"Tam Quill " + UUID.randomUUID() + "\"";

    /** Another council's zone: what is of one child there is not of one child here. */
    @BeforeEach
    void aZoneOfAnotherCouncil() {
        councilOfZone(otherCouncil.id());
    }

    @AfterEach
    void asThePlaceSays() {
        councilOfZone(Organisation.NORTHWICK_COUNCIL.id());
    }

    private void councilOfZone(UUID council) {
        assertThat(db.execute("update zone_council set council_id = ? where zone = 'NW06'", council))
                .isEqualTo(1);
    }

    private String sent(String... children) {
        return fixtures.sent(of(children));
    }

    private ReferralFixture of(String... children) {
        List<String> all = List.of(children).stream()
                .map(name -> "{\"name\": " + name + ", \"dateOfBirth\": \"2018-05-04\"}")
                .toList();
        return fixtures.referral().with("/children", all.toString());
    }

    private static String at(String postcode) {
        return "{\"family\": {\"postcode\": \"" + postcode + "\"}}";
    }

    private void moves(String referral, String postcode) {
        ReferralsFixtures.step(fixtures.sofia, referral, "amend", at(postcode)).statusCode(200);
    }

    /** It is of the records of where it lives now once the duty team there has taken it over. */
    private void movesThere(String referral, String family) {
        moves(referral, THERE);
        takenOver(dutyThere, family);
    }

    private void takenOver(Person by, String family) {
        post(by, "/v1/families/" + family + "/take-over", Map.of()).statusCode(200);
    }

    private void closed(String concern) {
        post(fixtures.dana, "/v1/concerns/" + concern + "/close", Map.of("outcome", "social-care"))
                .statusCode(200);
    }

    private String raise(String family) {
        return Api.as(fixtures.sofia)
                .body("{\"familyId\": \"%s\", \"what\": \"Afraid %s\"}".formatted(family, UUID.randomUUID()))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse post(Person by, String path, Object body) {
        return Api.as(by).body(body).post(path).then();
    }

    private void risk(String family, String band) {
        post(fixtures.priya, "/v1/families/" + family + "/risk", Map.of("riskBand", band, "reason", "We met them"))
                .statusCode(200);
    }

    private String riskOf(String family) {
        return (String) db.rows("select risk_band from family where id = ?::uuid", family)
                .getFirst()
                .get("risk_band");
    }

    private boolean held(String family) {
        return db.count("family where id = ?::uuid and held_since is not null", family) == 1;
    }

    private void await(String type, String family) {
        kafka.await("kith.referrals.v1", sent -> sent.is("org.kith." + type + ".v1", UUID.fromString(family)));
    }

    private void restrict(String family) {
        get(colleague, "/v1/referrals").then().statusCode(200);
        post(
                        fixtures.priya,
                        "/v1/families/" + family + "/restriction",
                        Map.of("reason", "A relative works at the school", "personIds", List.of(colleague.id())))
                .statusCode(200);
    }

    private void lift(Person by, String family) {
        post(by, "/v1/families/" + family + "/restriction/lift", Map.of("reason", "Another child"))
                .statusCode(200);
    }

    /** The concern is about the record that stays here. */
    @Test
    void whatMovesAwayIsHeldNoLongerForAConcernAboutAnother() {
        String family = fixtures.familyOf(sent(child));
        String second = sent(child);
        String other = fixtures.familyOf(second);
        raise(family);
        assertThat(held(other)).isTrue();
        movesThere(second, other);
        assertThat(List.of(held(family), held(other))).containsExactly(true, false);
        await("family.lifted", other);
        // Who moved it lifted it without knowing, and reads nothing of that.
        get(fixtures.sofia, "/v1/families/" + other + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", not(hasItem("family.lift")))
                .body("items.action", not(hasItem("family.take-over")))
                .body("items.why", not(hasItem("same-child")));
    }

    /** The concern is about the record that moves: what stays here is not held for ever. */
    @Test
    void whatStaysIsHeldNoLongerWhenTheOneWithTheConcernMovesAway() {
        String first = sent(child);
        String family = fixtures.familyOf(first);
        String other = fixtures.familyOf(sent(child));
        raise(family);
        movesThere(first, family);
        assertThat(List.of(held(family), held(other))).containsExactly(true, false);
        await("family.lifted", other);
    }

    @Test
    void needsThatWaitedForARecordThatMovesAwayAreTakenUp() {
        String first = sent(child);
        fixtures.accept(first);
        String family = fixtures.familyOf(first);
        String second = sent(child);
        risk(family, "high");
        risk(family, "low");
        get(fixtures.priya, "/v1/referrals/" + first).then().body("needs[2].openedAt", nullValue());
        movesThere(second, fixtures.familyOf(second));
        get(fixtures.priya, "/v1/referrals/" + first)
                .then()
                .body("riskBand", equalTo("low"))
                .body("needs[2].openedAt", notNullValue());
    }

    /** A second referral of a known family says where it lives now. */
    @Test
    void aReferralThatSaysWhereTheFamilyLivesNowMovesItAsWell() {
        String family = fixtures.familyOf(sent(child));
        String other = fixtures.familyOf(sent(child));
        raise(family);
        fixtures.sent(fixtures.referral()
                .with("/familyId", "\"" + other + "\"")
                .with("/family/postcode", "\"" + THERE + "\"")
                .without("/children"));
        takenOver(dutyThere, other);
        assertThat(List.of(held(family), held(other))).containsExactly(true, false);
        fixtures.sent(fixtures.referral()
                .with("/familyId", "\"" + other + "\"")
                .with("/family/postcode", "\"" + HERE + "\"")
                .without("/children"));
        takenOver(fixtures.dana, other);
        assertThat(held(other)).isTrue();
        await("family.held", other);
    }

    @Test
    void whatMovesHereSharesTheRiskAndTheHoldOfWhatIsKnownHere() {
        String here = fixtures.familyOf(sent(child));
        String second = fixtures.sent(of(child).with("/family/postcode", "\"" + THERE + "\""));
        String there = fixtures.familyOf(second);
        raise(here);
        risk(there, "high");
        // Another council's record is another one's to decide about.
        assertThat(List.of(held(there), riskOf(here))).containsExactly(false, "low");
        moves(second, HERE);
        takenOver(fixtures.dana, there);
        assertThat(List.of(held(there), riskOf(here))).containsExactly(true, "high");
        await("risk.changed", here);
        await("family.held", there);
    }

    @Test
    void whatMovesToARestrictedRecordIsRestrictedAtOnce() {
        String here = fixtures.familyOf(sent(child));
        String second = fixtures.sent(of(child).with("/family/postcode", "\"" + THERE + "\""));
        restrict(here);
        moves(second, HERE);
        get(fixtures.sofia, "/v1/referrals/" + second).then().statusCode(404);
        get(colleague, "/v1/referrals/" + second).then().statusCode(200);
        assertThat(fixtures.onDuty(second, "")).containsEntry("why", "restricted");
    }

    /** The other record is hidden from whoever moves this one next to it, and so is what comes from it. */
    @Test
    void whoMovesARecordNextToARestrictedOneIsToldNothingOfThat() {
        String here = fixtures.familyOf(sent(child));
        String second = fixtures.sent(of(child).with("/family/postcode", "\"" + THERE + "\""));
        String there = fixtures.familyOf(second);
        risk(here, "high");
        restrict(here);
        ReferralsFixtures.step(fixtures.sofia, second, "amend", at(HERE))
                .statusCode(200)
                .body("zone", equalTo("NW01"))
                .body("riskBand", equalTo("low"))
                .body("restricted", equalTo(false))
                .body("duty", nullValue())
                .body("needs.state", not(hasItem("not-met")));
        get(fixtures.sofia, "/v1/referrals/" + second).then().statusCode(404);
        assertThat(riskOf(there)).isEqualTo("high");
    }

    /** What the duty team there has done with it says nothing to the one here. */
    @Test
    void whatMovesHereAtHighRiskIsHandedToTheDutyTeamHere() {
        String referral = fixtures.sent(fixtures.referral().with("/family/postcode", "\"" + THERE + "\""));
        risk(fixtures.familyOf(referral), "high");
        Api.as(fixtures.priya)
                .body("{}")
                .post("/v1/referrals/" + referral + "/child-seen")
                .then()
                .statusCode(200);
        moves(referral, "ZN6 0AB");
        assertThat(db.count("duty_handover where referral_id = ?::uuid", referral))
                .isEqualTo(1);
        moves(referral, HERE);
        assertThat(fixtures.onDuty(referral, "")).containsEntry("why", "moved-here");
        get(fixtures.dana, "/v1/referrals/" + referral).then().body("duty.reason", equalTo("moved-here"));
        moves(referral, "ZN1 0AB");
        assertThat(db.count("duty_handover where referral_id = ?::uuid", referral))
                .isEqualTo(2);
        closedHandover(referral);
        assertThat(fixtures.onDuty(referral, "")).isNull();
    }

    private void closedHandover(String referral) {
        Object handover = fixtures.onDuty(referral, "").get("handoverId");
        post(fixtures.dana, "/v1/duty/handovers/" + handover + "/close", Map.of("reason", "We know them"))
                .statusCode(200)
                .body("reason", equalTo("moved-here"));
    }

    /** A partner who moves a family that is held is not told that it is. */
    @Test
    void whatMovesHereHeldIsHandedToTheDutyTeamHere() {
        String referral = fixtures.sent(of(child).with("/family/postcode", "\"" + THERE + "\""));
        String family = fixtures.familyOf(referral);
        raise(family);
        ReferralsFixtures.step(fixtures.sofia, referral, "amend", at(HERE))
                .statusCode(200)
                .body("duty", nullValue());
        assertThat(fixtures.onDuty(referral, "")).containsEntry("why", "moved-here");
        String again = fixtures.sent(fixtures.referral()
                .with("/familyId", "\"" + family + "\"")
                .with("/family/postcode", "\"" + HERE + "\"")
                .without("/children"));
        assertThat(fixtures.onDuty(again, "")).isNull();
        String away = fixtures.sent(fixtures.referral()
                .with("/familyId", "\"" + family + "\"")
                .with("/family/postcode", "\"" + THERE + "\"")
                .without("/children"));
        assertThat(db.count("duty_handover where referral_id = ?::uuid and reason = 'moved-here'", away))
                .isEqualTo(1);
    }

    @Test
    void whatMovesHereAndIsNeitherAtHighRiskNorHeldIsNotHandedOver() {
        String referral = fixtures.sent(of(child).with("/family/postcode", "\"" + THERE + "\""));
        moves(referral, HERE);
        assertThat(db.count("duty_handover where referral_id = ?::uuid", referral))
                .isZero();
    }

    /** The record between two others is of another child: neither waits for the other. */
    @Test
    void whatIsNoLongerJoinedThroughAThirdWaitsForNothingOfIt() {
        String first = sent(child);
        fixtures.accept(first);
        String family = fixtures.familyOf(first);
        String between = sent(child, brother);
        String middle = fixtures.familyOf(between);
        String last = fixtures.familyOf(sent(brother));
        risk(last, "high");
        risk(family, "low");
        risk(middle, "low");
        raise(last);
        assertThat(List.of(held(family), held(middle))).containsOnly(true);
        restrict(last);
        lift(colleague, middle);
        assertThat(List.of(held(family), held(middle), held(last))).containsExactly(false, true, true);
        // What is held for the last one stays so, whatever becomes of the first.
        closed(raise(family));
        assertThat(List.of(held(family), held(middle), held(last))).containsExactly(false, true, true);
        // Hidden still: it follows the restriction of the last one.
        get(colleague, "/v1/referrals/" + first).then().body("needs[2].openedAt", notNullValue());
        // Restricted by itself it leads to both again.
        restrict(middle);
        assertThat(List.of(held(family), riskOf(family))).containsExactly(true, "high");
    }

    private void acknowledged(String concern) {
        post(fixtures.dana, "/v1/concerns/" + concern + "/acknowledge", "").statusCode(200);
    }

    /** Nothing about the record itself is open, so the duty team would not see it by a concern. */
    @Test
    void theDutyTeamLiftsWhatIsHeldWithAnotherRecord() {
        String family = fixtures.familyOf(sent(child));
        String other = fixtures.familyOf(sent(child));
        String concern = raise(family);
        get(fixtures.dana, "/v1/families/" + other).then().statusCode(200).body("heldSince", notNullValue());
        acknowledged(concern);
        post(fixtures.dana, "/v1/families/" + other + "/hold/lift", Map.of("reason", "A cousin"))
                .statusCode(200)
                .body("heldSince", nullValue());
        // A concern about another record is open, so that one stays held.
        assertThat(List.of(held(family), held(other))).containsExactly(true, false);
        get(fixtures.dana, "/v1/families/" + other).then().statusCode(404);
        // Who reads the family's audit does not learn that somebody is concerned.
        get(fixtures.sofia, "/v1/families/" + other + "/audit")
                .then()
                .body(
                        "items.findAll { it.outcome == 'allowed' }.person",
                        not(hasItem(fixtures.dana.id().toString())));
        post(fixtures.dana, "/v1/concerns/" + concern + "/close", Map.of("outcome", "social-care"))
                .statusCode(200);
        assertThat(held(family)).isFalse();
    }

    @Test
    void whatIsRaisedReachesARecordThatIsRestrictedToOthers() {
        String family = fixtures.familyOf(sent(child));
        String second = sent(child);
        String other = fixtures.familyOf(second);
        restrict(family);
        lift(colleague, other);
        get(fixtures.sofia, "/v1/families/" + family).then().statusCode(404);
        post(fixtures.sofia, "/v1/families/" + other + "/risk", Map.of("riskBand", "high"))
                .statusCode(200)
                .body("items.riskBand", contains("low", "high"));
        assertThat(riskOf(family)).isEqualTo("high");
        raise(other);
        assertThat(held(family)).isTrue();
    }

    /** Neither record knows the other's child; the third, which has both, is the home of both. */
    @Test
    void twoRecordsThatAReferralBringsTogetherShareTheirRiskAndTheirHold() {
        String family = fixtures.familyOf(sent(child));
        String other = fixtures.familyOf(sent(brother));
        raise(family);
        risk(family, "high");
        assertThat(List.of(held(other), riskOf(other))).containsExactly(false, "low");
        String third = fixtures.familyOf(sent(child, brother));
        assertThat(List.of(held(third), riskOf(third))).containsExactly(true, "high");
        assertThat(List.of(held(other), riskOf(other))).containsExactly(true, "high");
        await("risk.changed", other);
        await("family.held", other);
    }

    /** What each side decided about one record alone stays so: a third that knows nothing new undoes none of it. */
    @Test
    void whatWasLoweredOrLiftedAloneStaysSoWhenAThirdComes() {
        String family = fixtures.familyOf(sent(child));
        String other = fixtures.familyOf(sent(child));
        acknowledged(raise(other));
        risk(family, "high");
        risk(family, "low");
        post(fixtures.dana, "/v1/families/" + family + "/hold/lift", Map.of("reason", "With an aunt"))
                .statusCode(200);
        String third = fixtures.familyOf(sent(child));
        assertThat(List.of(held(third), riskOf(third))).containsExactly(true, "high");
        assertThat(List.of(held(family), riskOf(family))).containsExactly(false, "low");
    }

    /** Restricted again it leads to its brother's record: what holds one holds the other. */
    @Test
    void aRecordThatIsRestrictedAgainByAReferralBringsOthersTogether() {
        String family = fixtures.familyOf(sent(child));
        String middle = fixtures.familyOf(sent(child, brother));
        String last = fixtures.familyOf(sent(brother));
        restrict(family);
        lift(colleague, middle);
        lift(colleague, last);
        raise(family);
        post(colleague, "/v1/families/" + family + "/risk", Map.of("riskBand", "high"))
                .statusCode(200);
        assertThat(List.of(held(middle), held(last), riskOf(last))).containsExactly(true, false, "low");
        fixtures.sent(of(child).without("/family").with("/familyId", "\"" + middle + "\""));
        get(fixtures.sofia, "/v1/families/" + middle).then().statusCode(404);
        assertThat(List.of(held(last), riskOf(last))).containsExactly(true, "high");
    }

    /** It is held for a record that it leaves, and not by anything of its own. */
    @Test
    void whatComesTogetherIsNotHeldForWhatIsLeftBehind() {
        String family = fixtures.familyOf(sent(child));
        String second = sent(child);
        String there = fixtures.familyOf(fixtures.sent(of(child).with("/family/postcode", "\"" + THERE + "\"")));
        raise(family);
        movesThere(second, fixtures.familyOf(second));
        assertThat(List.of(held(fixtures.familyOf(second)), held(there))).containsOnly(false);
        Awaitility.await().until(() -> db.count("outbox where key = ?::uuid", there) == 0);
        assertThat(kafka.about("kith.referrals.v1", UUID.fromString(there)))
                .extracting(ConsumedEvent::type)
                .doesNotContain("org.kith.family.held.v1", "org.kith.family.lifted.v1");
    }

    /** A referral says that the family lives where it did before somebody moved it, a moment ago. */
    @Test
    void whatMovesBackAtOnceIsHeldAgain() throws Exception {
        String other = fixtures.familyOf(sent(child));
        String referral = sent(child);
        String family = fixtures.familyOf(referral);
        raise(other);
        try (BlockingTransaction transaction =
                        BlockingTransaction.lockingRows(db, "family where id = ?::uuid", family);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> away = people.submit(() -> moves(referral, THERE));
            transaction.awaitBlocked(1);
            Future<String> back = people.submit(() -> fixtures.sent(
                    fixtures.referral().with("/familyId", "\"" + family + "\"").without("/children")));
            transaction.awaitBlocked(2);
            transaction.rollback();
            away.get();
            back.get();
        }
        assertThat(db.count("family where id = ?::uuid and zone = 'NW01'", family))
                .isEqualTo(1);
        assertThat(held(family)).isTrue();
    }

    /** While somebody waits to raise a family's risk another child comes to it: another record of that child waits as well. */
    @Test
    void aChildWhoComesWhileSomebodyWaitsIsOneOfThoseWhoAreRaised() throws Exception {
        String family = fixtures.familyOf(sent(child));
        String likeness = (String) db.rows(
                        "select 'child:' || date_of_birth::text || ' ' || name_key as l from child where family_id = ?::uuid",
                        family)
                .getFirst()
                .get("l");
        String second = brother.replace("\"", "");
        try (BlockingTransaction row = BlockingTransaction.locking(
                        db, "select 1 from family where id = ?::uuid for no key update", family);
                BlockingTransaction known = BlockingTransaction.locking(
                        db, "select pg_advisory_xact_lock(hashtextextended(?, 0))", likeness);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> raised = people.submit(() -> risk(family, "high"));
            known.awaitBlocked(1);
            known.and(
                    "insert into child (id, family_id, name, name_key, date_of_birth, awaits_share, version) values (gen_random_uuid(), ?::uuid, ?, ?, '2018-05-04', false, 0)",
                    family,
                    second,
                    ChildName.key(second));
            known.commit();
            row.awaitBlocked(1);
            Future<String> there = people.submit(() -> sent(brother));
            row.awaitBlocked(2);
            row.rollback();
            raised.get();
            assertThat(riskOf(fixtures.familyOf(there.get()))).isEqualTo("high");
        }
    }
}

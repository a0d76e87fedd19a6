package org.kith.referrals;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.referrals.ReferralsFixtures.get;
import static org.kith.referrals.ReferralsFixtures.step;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** The council's own work does not rest on agreement: who leads it goes on when the family takes its agreement back. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class LeadComponentTest {
    private final Db db = Db.of("referrals");
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private String referral;
    private String family;

    @BeforeEach
    void anAcceptedReferralWhoseFamilySaysStop() {
        referral = fixtures.sent(fixtures.referral());
        family = fixtures.familyOf(referral);
        fixtures.accept(referral);
        Api.as(fixtures.sofia)
                .post("/v1/families/" + family + "/agreement/withdraw")
                .then()
                .statusCode(200);
    }

    private void sees(Person who, int status) {
        get(who, "/v1/families/" + family).then().statusCode(status);
        get(who, "/v1/referrals/" + referral).then().statusCode(status);
    }

    @Test
    void theLeadGoesOnWithWhatWasShared() {
        get(fixtures.priya, "/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("access", equalTo("lead"))
                .body("needs", hasSize(2))
                .body("family.contactName", equalTo("Rosa Quill"));
        get(fixtures.priya, "/v1/referrals").then().body("items.id", hasItem(referral));
        Api.as(fixtures.priya)
                .post("/v1/referrals/" + referral + "/child-seen")
                .then()
                .statusCode(200)
                .body("childSeenAt", notNullValue());
        Api.as(fixtures.priya)
                .body("{\"riskBand\":\"high\"}")
                .post("/v1/families/" + family + "/risk")
                .then()
                .statusCode(200);
        get(fixtures.sofia, "/v1/families/" + family + "/audit")
                .then()
                .body("items.findAll { it.why == 'lead' }.action", hasItem("referral.read"));
    }

    /** What was shared once and not the last time is not seen again. */
    @Test
    void ofTwoTimesTheLastCounts() {
        agrees();
        Api.creating(fixtures.sofia)
                .body("""
                        {"withOrganisationId": "%s", "shared": true, "fields": ["address"], "why": "They go on",
                         "familyTold": true, "lawfulBasis": "consent"}""".formatted(fixtures.council.id()))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then()
                .statusCode(201);
        Api.as(fixtures.sofia)
                .post("/v1/families/" + family + "/agreement/withdraw")
                .then()
                .statusCode(200);
        get(fixtures.priya, "/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("access", equalTo("lead"))
                .body("family.address", equalTo("3 Elm Road"))
                .body("family.contactName", nullValue());
    }

    /** On whatever basis: otherwise the organisation that lost the family had it again by a third one. */
    @Test
    void theLeadGivesTheFamilyToNobody() {
        for (String basis : new String[] {"public-task", "vital-interests"}) {
            Api.creating(fixtures.priya)
                    .body("""
                            {"withOrganisationId": "%s", "shared": true, "fields": ["address"], "why": "They go on",
                             "familyTold": true, "lawfulBasis": "%s"}""".formatted(fixtures.charity.id(), basis))
                    .post("/v1/families/" + family + "/sharing-decisions")
                    .then()
                    .statusCode(400)
                    .body("errors.code", hasItem("agreement-withdrawn"));
        }
        sees(fixtures.stranger, 404);
    }

    private void agrees() {
        Api.creating(fixtures.sofia)
                .body("""
                        {"given": ["refer", "share"], "by": {"as": "parent", "name": "the mother"}, "how": "in-person",
                         "language": "en", "interpreter": false, "wordingVersion": "2026-01", "on": "%s"}""".formatted(UkCalendar.dayOf(Instant.now())))
                .post("/v1/families/" + family + "/agreement")
                .then()
                .statusCode(201);
    }

    @Test
    void nobodyElseOfTheCouncilDoes() {
        sees(Person.fresh(fixtures.council, "practitioner"), 404);
        sees(Person.fresh(fixtures.council, "partner"), 404);
        get(Person.fresh(fixtures.council, "practitioner"), "/v1/referrals")
                .then()
                .body("items", hasSize(0));
    }

    /** Another referral of the same family, of which they are not the lead, is not theirs to see. */
    @Test
    void onlyTheReferralThatTheyLead() {
        String other = fixtures.sent(fixtures.referral()
                .risk("high")
                .with("/familyId", "\"" + family + "\"")
                .with("/sharing/0/lawfulBasis", "\"public-task\"")
                .without("/agreement")
                .without("/children"));
        db.execute(
                "update sharing_decision set ended_at = now(), ended_why = 'agreement-withdrawn' where family_id = ?::uuid "
                        + "and ended_at is null",
                family);
        get(fixtures.priya, "/v1/referrals/" + other).then().statusCode(404);
        sees(fixtures.priya, 200);
    }

    @Test
    void untilTheyCloseItAndForADayAfter() {
        step(fixtures.priya, referral, "close", "{\"outcome\":\"no-longer-needed\"}")
                .statusCode(200)
                .body("needs", hasSize(2));
        step(fixtures.priya, referral, "reopen", null).statusCode(200).body("state", equalTo("open"));
        step(fixtures.priya, referral, "close", "{\"outcome\":\"no-longer-needed\"}")
                .statusCode(200);
        db.execute("update referral set closed_at = now() - interval '25 hours' where id = ?::uuid", referral);
        sees(fixtures.priya, 404);
    }

    @Test
    void orUntilTheOwnerDecidesNotToShare() {
        Api.creating(fixtures.sofia)
                .body("""
                        {"withOrganisationId": "%s", "shared": false, "why": "She fears them", "familyTold": true}""".formatted(fixtures.council.id()))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then()
                .statusCode(201);
        sees(fixtures.priya, 404);
    }

    /** What another organisation decides does not end the council's work. */
    @Test
    void anotherOrganisationsNoIsNotTheOwners() {
        decides(fixtures.sofia, fixtures.charity.id(), true);
        decides(fixtures.stranger, fixtures.council.id(), false);
        sees(fixtures.priya, 200);
    }

    private void decides(Person by, UUID with, boolean shared) {
        Api.creating(by)
                .body("""
                        {"withOrganisationId": "%s", "shared": %s, "fields": ["address"], "why": "They help", "familyTold": true,
                         "lawfulBasis": "public-task"}""".formatted(with, shared))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then()
                .statusCode(201);
    }

    /** A charity works on agreement alone. */
    @Test
    void aCharityDoesNotGoOn() {
        Person worker = Person.fresh(fixtures.charity, "practitioner");
        db.execute(
                "update referral set receiver_id = ?, lead_id = ? where id = ?::uuid",
                fixtures.charity.id(),
                worker.id(),
                referral);
        db.execute(
                "update sharing_decision set with_organisation_id = ? where family_id = ?::uuid",
                fixtures.charity.id(),
                family);
        sees(worker, 404);
    }
}

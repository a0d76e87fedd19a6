package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kith.relationships.RelationshipsFixtures.LIST;
import static org.kith.relationships.RelationshipsFixtures.PATH;
import static org.kith.relationships.RelationshipsFixtures.PATIENCE;
import static org.kith.relationships.RelationshipsFixtures.change;
import static org.kith.relationships.RelationshipsFixtures.contact;
import static org.kith.relationships.RelationshipsFixtures.logContact;
import static org.kith.relationships.RelationshipsFixtures.read;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** What a child's safety does to a relationship: who may not see it any more, and who is told. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class SafetyComponentTest {
    private static final String UNSUITABLE = "org.kith.relationship.volunteerunsuitable.v1";
    private static final String REVIEW_DUE = "org.kith.relationship.reviewdue.v1";

    private final Db db = RelationshipsFixtures.DB;
    private final RelationshipsFixtures fixtures = new RelationshipsFixtures();
    private final MatchAgreed match = fixtures.match();

    private UUID begun() {
        UUID id = fixtures.started(match);
        logContact(fixtures.volunteer, id, contact(Ids.next())).statusCode(201);
        return id;
    }

    private MatchEnded ended(String reason) {
        return new MatchEnded(
                match.matchId(), match.needId(), match.referralId(), match.offerId(), reason, "NW01", Instant.now());
    }

    private MatchFlagged flagged(String reason) {
        return new MatchFlagged(
                match.matchId(), match.needId(), match.referralId(), match.offerId(), reason, "NW01", Instant.now());
    }

    private ValidatableResponse reviewsDue() {
        return Api.as(fixtures.lead).get(LIST + "?reviewDue=true").then().statusCode(200);
    }

    private static String day(int daysAhead) {
        return LocalDate.now(UkCalendar.ZONE).plusDays(daysAhead).toString();
    }

    private void sees(Person person, UUID id, int status) {
        read(person, id).statusCode(status);
        Api.as(person).get(LIST).then().body("items", hasSize(status == 200 ? 1 : 0));
    }

    private void seesNothing(Person volunteer, UUID id) {
        sees(volunteer, id, 404);
        Api.as(volunteer).get(PATH + id + "/contacts").then().statusCode(404);
        logContact(volunteer, id, contact(Ids.next())).statusCode(404);
        assertThat(db.countIn(Scope.of(volunteer), "relationship where id = ?", id))
                .isZero();
        assertThat(db.countIn(Scope.of(volunteer), "contact where relationship_id = ?", id))
                .isZero();
        assertThat(db.count(
                        "audit where subject = ? and person = ? and outcome = 'denied'",
                        fixtures.family,
                        volunteer.id()))
                .isEqualTo(3);
    }

    private void awaitReasons(UUID id, String... reasons) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> read(fixtures.lead, id).body("reviewReasons", equalTo(List.of(reasons))));
    }

    private void awaitReviewsAskedFor(UUID id, int times) {
        await().atMost(PATIENCE).until(() -> fixtures.timesPublished(REVIEW_DUE, id) == times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk-high", "not-suitable"})
    void aMatchThatEndsForSafetyIsHiddenFromTheVolunteerAndItsLeadIsToldToday(String reason) {
        UUID id = begun();
        fixtures.publish(ended(reason));
        fixtures.awaitState(id, "ended");
        seesNothing(fixtures.volunteer, id);

        fixtures.published(REVIEW_DUE, id);
        read(fixtures.lead, id)
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("endReason", equalTo(reason))
                .body("reviewDue", equalTo(day(0)))
                .body("reviewReasons", equalTo(List.of(reason)));
        reviewsDue().body("items.id", hasItem(id.toString()));
        read(fixtures.referrer, id).statusCode(200).body("reviewReasons", empty());

        fixtures.reviewed(id).body("reviewReasons", empty()).body("endReason", equalTo(reason));
        reviewsDue().body("items.id", not(hasItem(id.toString())));
        assertThat(fixtures.timesPublished(REVIEW_DUE, id)).isEqualTo(1);
    }

    @Test
    void aMatchThatEndsForAnotherReasonLeavesTheVolunteerWhatTheyTookPartIn() {
        UUID id = begun();
        fixtures.publish(ended("moved"));
        fixtures.awaitState(id, "ended");
        sees(fixtures.volunteer, id, 200);
        read(fixtures.lead, id).body("reviewReasons", empty());
        assertThat(fixtures.timesPublished(REVIEW_DUE, id)).isZero();
    }

    @Test
    void aLeadWhoEndsItBecauseTheVolunteerIsUnsuitableHidesItFromThemToo() {
        UUID id = begun();
        change(fixtures.lead, id, "end", Map.of("reason", "unsuitable", "outcome", "not-met"))
                .statusCode(200);
        seesNothing(fixtures.volunteer, id);
        sees(fixtures.lead, id, 200);
    }

    private static ValidatableResponse unsuitable(Person who, UUID id) {
        return Api.as(who)
                .contentType("application/json")
                .body(Map.of("reason", "unsuitable", "outcome", "not-met"))
                .post(PATH + id + "/end")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"need-met", "risk-high", "agreement-withdrawn"})
    void thatTheVolunteerIsUnsuitableIsTakenHoweverItEnded(String reason) {
        UUID id = begun();
        fixtures.publish(ended(reason));
        fixtures.published("org.kith.relationship.ended.v1", id);
        int answer = unsuitable(fixtures.lead, id).extract().statusCode();
        assertThat(answer).isIn(200, 204);
        fixtures.published(UNSUITABLE, id);
        // The volunteer may have been cleared meanwhile.
        unsuitable(fixtures.lead, id).statusCode(answer);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixtures.timesPublished(UNSUITABLE, id))
                .isEqualTo(2));
        read(fixtures.volunteer, id).statusCode(404);
        assertThat(db.count("relationship where id = ? and end_reason = ?", id, reason))
                .isEqualTo(1);
        assertThat(db.count(
                        "audit where subject = ? and person = ? and action = 'relationship.unsuitable' and outcome = 'allowed'",
                        fixtures.family,
                        fixtures.lead.id()))
                .isEqualTo(2);
    }

    @Test
    void nobodyButWhoLedItSaysSoOfAFamilyThatTheySeeNoMore() {
        UUID id = begun();
        fixtures.publish(new SharingEnded(fixtures.family, Ids.next(), fixtures.council.id(), Instant.now()));
        await().atMost(PATIENCE).untilAsserted(() -> read(fixtures.lead, id).statusCode(404));
        for (Person other : List.of(fixtures.colleague, fixtures.volunteer, fixtures.referrer)) {
            assertThat(unsuitable(other, id).extract().statusCode()).isIn(403, 404);
        }
        assertThat(fixtures.timesPublished(UNSUITABLE, id)).isZero();
        unsuitable(fixtures.lead, id).statusCode(204);
        fixtures.published(UNSUITABLE, id);
    }

    @Test
    void aMatchThatEndedBeforeTheVolunteersAccountWasLinkedIsNeverShownToThem() {
        fixtures.publish(match, ended("risk-high"));
        UUID id = fixtures.idOf(match, fixtures.referrer);
        fixtures.awaitState(id, "ended");
        fixtures.published("org.kith.relationship.ended.v1", id);
        // No door links an account to what has ended; whatever wrote it there, the policy holds.
        db.execute("update relationship set volunteer_person = ? where id = ?", fixtures.volunteer.id(), id);
        sees(fixtures.volunteer, id, 404);
    }

    @Test
    void aFlaggedMatchGoesOnAndItsLeadIsToldTodayAndWhy() {
        UUID id = begun();
        fixtures.publish(flagged("checks-expired"));
        awaitReasons(id, "checks-expired");
        read(fixtures.lead, id).body("state", equalTo("active")).body("reviewDue", equalTo(day(0)));
        reviewsDue().body("items.id", hasItem(id.toString()));
        awaitReviewsAskedFor(id, 1);
        // Neither the volunteer nor who referred is told why.
        for (Person other : List.of(fixtures.volunteer, fixtures.referrer)) {
            read(other, id).statusCode(200).body("reviewReasons", empty());
        }

        // The same again adds nothing; something else is asked for again.
        fixtures.publish(flagged("checks-expired"), flagged("under-review"));
        awaitReasons(id, "checks-expired", "under-review");
        awaitReviewsAskedFor(id, 2);

        fixtures.reviewed(id).body("reviewReasons", empty()).body("reviewDue", equalTo(day(42)));
        fixtures.publish(flagged("checks-expired"));
        awaitReasons(id, "checks-expired");
        awaitReviewsAskedFor(id, 3);
    }

    @Test
    void aReviewThatIsBroughtForwardIsDueOnTheDayInLondon() {
        UUID id = begun();
        // Half past midnight in London, still the day before in UTC.
        fixtures.publish(new MatchFlagged(
                match.matchId(),
                match.needId(),
                match.referralId(),
                match.offerId(),
                "checks-expired",
                "NW01",
                Instant.parse("2026-06-30T23:30:00Z")));
        awaitReasons(id, "checks-expired");
        read(fixtures.lead, id).body("reviewDue", equalTo("2026-07-01"));
    }

    @Test
    void aFlaggedMatchThatHasEndedIsLeftAlone() {
        UUID id = begun();
        fixtures.publish(ended("moved"), flagged("checks-expired"), flagged("under-review"));
        fixtures.awaitState(id, "ended");
        read(fixtures.lead, id).body("reviewReasons", empty());
        sees(fixtures.volunteer, id, 200);
    }
}

package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.relationships.RelationshipsFixtures.contact;
import static org.kith.relationships.RelationshipsFixtures.event;
import static org.kith.relationships.RelationshipsFixtures.logContact;
import static org.kith.relationships.RelationshipsFixtures.read;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.Event;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** What stands on a family holds for all of its relationships, whatever is heard first. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class FamilyFactsComponentTest {
    private static final String ENDED = "org.kith.relationship.ended.v1";
    private static final String REVIEW_DUE = "org.kith.relationship.reviewdue.v1";

    private final RelationshipsFixtures fixtures = new RelationshipsFixtures();
    private final MatchAgreed match = RelationshipsFixtures.of("befriending", fixtures.match());
    private final Instant after = match.at().plusSeconds(3_600);

    private RiskChanged risk(String band, Instant at) {
        return new RiskChanged(fixtures.family, band, "low", "NW01", at);
    }

    private NeedOpened opened(Instant at) {
        return new NeedOpened(
                match.needId(),
                null,
                match.referralId(),
                1,
                fixtures.family,
                fixtures.school.id(),
                fixtures.council.id(),
                fixtures.lead.id(),
                match.kind(),
                "NW0100003",
                "NW01",
                "low",
                2,
                null,
                "5-10",
                "010010010010010000000",
                false,
                null,
                null,
                1,
                at);
    }

    private void endedForRisk(UUID id) {
        fixtures.awaitState(id, "ended");
        assertThat(fixtures.published(ENDED, id).json().get("reason").asText()).isEqualTo("risk-high");
        fixtures.published(REVIEW_DUE, id);
        read(fixtures.lead, id)
                .statusCode(200)
                .body("endReason", equalTo("risk-high"))
                .body("reviewReasons", contains("risk-high"));
        read(fixtures.volunteer, id).statusCode(404);
    }

    @Test
    void highRiskEndsEveryRelationshipOfTheFamilyAndTellsItsLead() {
        UUID first = fixtures.started(match);
        UUID second = fixtures.started(fixtures.match());
        fixtures.publish(risk("high", after), risk("high", after));
        endedForRisk(first);
        endedForRisk(second);
        assertThat(fixtures.timesPublished(ENDED, first)).isEqualTo(1);
        assertThat(fixtures.timesPublished(REVIEW_DUE, first)).isEqualTo(1);
    }

    @Test
    void aMatchThatIsHeardOfAfterTheRiskBeginsAndEndsAtOnce() {
        fixtures.publish(opened(match.at().minusSeconds(60)), risk("high", after), match);
        UUID id = fixtures.idOf(match, fixtures.lead);
        fixtures.published("org.kith.relationship.started.v1", id);
        endedForRisk(id);
    }

    @Test
    void aNeedThatBeganWhenTheRiskWasLowAgainIsNotEndedByTheOldWord() {
        Event high = event(risk("high", match.at().minusSeconds(600)));
        Event low = event(risk("medium", match.at().minusSeconds(300)));
        fixtures.publish(opened(match.at().minusSeconds(200)));
        UUID id = fixtures.started(match);
        fixtures.publish(risk("medium", match.at()), low);
        fixtures.publish(risk("high", match.at()), high);
        fixtures.taken();
        read(fixtures.lead, id).body("state", equalTo("introduced")).body("reviewReasons", empty());
    }

    @Test
    void mediumRiskAsksTheLeadToCheckWhatRunsWhicheverIsHeardFirst() {
        UUID running = fixtures.started(match);
        fixtures.publish(risk("medium", after));
        MatchAgreed late = fixtures.match();
        fixtures.publish(late);
        for (UUID id : new UUID[] {running, fixtures.idOf(late, fixtures.lead)}) {
            read(fixtures.lead, id)
                    .body("state", equalTo("introduced"))
                    .body("reviewReasons", contains("risk-medium"))
                    .body("reviewDue", equalTo(UkCalendar.dayOf(after).toString()));
        }
    }

    @Test
    void aHoldStopsVisitsNearChildrenTellsTheLeadAndEndsNothing() {
        UUID near = fixtures.started(match);
        UUID withoutContact = fixtures.started(fixtures.match());
        Instant held = RelationshipsFixtures.VISIT.minusSeconds(60);
        fixtures.publish(new FamilyHeld(fixtures.family, "NW01", held));
        read(fixtures.lead, near)
                .body("state", equalTo("introduced"))
                .body("visitsHeld", equalTo(true))
                .body("reviewReasons", contains("family-held"));
        read(fixtures.volunteer, near).body("visitsHeld", equalTo(true)).body("reviewReasons", empty());
        read(fixtures.lead, withoutContact).body("visitsHeld", equalTo(false)).body("reviewReasons", empty());
        // What was done is stored, and its lead looks into it.
        logContact(fixtures.volunteer, near, contact(Ids.next())).statusCode(201);
        read(fixtures.lead, near).body("reviewReasons", hasItem("visit-while-held"));
        logContact(fixtures.volunteer, withoutContact, contact(Ids.next())).statusCode(201);
        logContact(fixtures.lead, withoutContact, contact(Ids.next())).statusCode(201);
        read(fixtures.lead, withoutContact).body("reviewReasons", empty());

        fixtures.publish(new FamilyLifted(fixtures.family, "NW01", Instant.now()));
        read(fixtures.volunteer, near).body("visitsHeld", equalTo(false));
        fixtures.reviewed(near).body("reviewReasons", empty());
        logContact(fixtures.volunteer, near, contact(Ids.next())).statusCode(201);
        read(fixtures.lead, near).body("reviewReasons", empty());
    }

    /** A hold says that somebody is worried: who referred the family may be whom it is about. */
    @Test
    void aHoldIsNotToldToWhoeverReferredTheFamily() {
        UUID near = fixtures.started(match);
        List<Person> referrers = List.of(
                fixtures.referrer, Person.freshSystem(fixtures.school), Person.fresh(fixtures.school, "practitioner"));
        String before = read(fixtures.lead, near).extract().path("reviewDue");
        fixtures.publish(new FamilyHeld(fixtures.family, "NW01", RelationshipsFixtures.VISIT.minusSeconds(60)));
        read(fixtures.lead, near).body("visitsHeld", equalTo(true)).body("reviewDue", not(equalTo(before)));
        for (Person referrer : referrers) {
            read(referrer, near)
                    .body("state", equalTo("introduced"))
                    .body("visitsHeld", nullValue())
                    .body("reviewDue", nullValue())
                    .body("reviewAskedAt", nullValue())
                    .body("reviewReasons", empty());
            Api.as(referrer)
                    .get(RelationshipsFixtures.LIST)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(near.toString()))
                    .body("items.visitsHeld", everyItem(nullValue()))
                    .body("items.reviewDue", everyItem(nullValue()));
            Api.as(referrer)
                    .get(RelationshipsFixtures.LIST + "?reviewDue=true")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            assertThat(RelationshipsFixtures.DB.countIn(
                            Scope.of(referrer), "known_family where id = ?", fixtures.family))
                    .isZero();
        }
        for (Person told : List.of(fixtures.coordinator, fixtures.volunteer)) {
            read(told, near).body("visitsHeld", equalTo(true));
        }
        Api.as(fixtures.lead)
                .get(RelationshipsFixtures.LIST + "?reviewDue=true")
                .then()
                .body("items.id", hasItem(near.toString()));
    }

    /** The council's people are told of holds, also where another organisation looks after the family that they referred. */
    @Test
    void aHoldIsToldToTheCouncilThatReferredTheFamily() {
        Organisation council = Organisation.fresh("council");
        MatchAgreed theirs = RelationshipsFixtures.of("befriending", fixtures.match(council, match.at()));
        UUID id = fixtures.started(theirs);
        fixtures.publish(new FamilyHeld(fixtures.family, "NW01", after));
        read(Person.fresh(council, "practitioner"), id).body("visitsHeld", equalTo(true));
        read(Person.fresh(council, "partner"), id).body("visitsHeld", nullValue());
    }

    @Test
    void anOlderHoldThatComesAfterItWasLiftedHoldsNothing() {
        UUID id = fixtures.started(match);
        FamilyHeld held = new FamilyHeld(fixtures.family, "NW01", after);
        FamilyLifted lifted = new FamilyLifted(fixtures.family, "NW01", after.plusSeconds(60));
        Event first = event(held);
        Event second = event(lifted);
        fixtures.publish(lifted, second);
        fixtures.publish(held, first);
        fixtures.taken();
        read(fixtures.volunteer, id).body("visitsHeld", equalTo(false));
        read(fixtures.lead, id).body("reviewReasons", contains("family-held"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moved", "volunteer-moved"})
    void whatEndedForAnotherReasonIsHiddenFromTheVolunteerWhenTheRiskIsHigh(String reason) {
        UUID id = fixtures.started(match);
        fixtures.publish(new MatchEnded(
                match.matchId(), match.needId(), match.referralId(), match.offerId(), reason, "NW01", after));
        fixtures.awaitState(id, "ended");
        read(fixtures.volunteer, id).statusCode(200);
        fixtures.publish(risk("high", after.plusSeconds(60)));
        read(fixtures.volunteer, id).statusCode(404);
        read(fixtures.lead, id).body("endReason", equalTo(reason)).body("reviewReasons", empty());
        assertThat(fixtures.timesPublished(ENDED, id)).isEqualTo(1);
    }

    @Test
    void aMatchThatEndedBeforeItWasHeardOfBeginsAndEnds() {
        fixtures.publish(
                new MatchEnded(
                        match.matchId(),
                        match.needId(),
                        match.referralId(),
                        match.offerId(),
                        "not-suitable",
                        "NW01",
                        after),
                match);
        UUID id = fixtures.idOf(match, fixtures.lead);
        fixtures.awaitState(id, "ended");
        read(fixtures.lead, id).body("reviewReasons", contains("not-suitable"));
    }
}

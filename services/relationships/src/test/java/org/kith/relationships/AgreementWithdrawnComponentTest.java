package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kith.relationships.RelationshipsFixtures.LIST;
import static org.kith.relationships.RelationshipsFixtures.PATH;
import static org.kith.relationships.RelationshipsFixtures.awaitState;
import static org.kith.relationships.RelationshipsFixtures.awaitStatus;
import static org.kith.relationships.RelationshipsFixtures.change;
import static org.kith.relationships.RelationshipsFixtures.contact;
import static org.kith.relationships.RelationshipsFixtures.event;
import static org.kith.relationships.RelationshipsFixtures.logContact;
import static org.kith.relationships.RelationshipsFixtures.read;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Golden;
import org.kith.contracts.Service;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** What a withdrawal of agreement stops, in whatever order it comes. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class AgreementWithdrawnComponentTest {
    private static final String ENDED = "org.kith.relationship.ended.v1";

    private static final Organisation CHARITY = Organisation.fresh("charity");

    private final Db db = RelationshipsFixtures.DB;
    private final RelationshipsFixtures fixtures = new RelationshipsFixtures();
    private final MatchAgreed match = fixtures.match();

    private AgreementWithdrawn withdrawn(Instant at) {
        return new AgreementWithdrawn(
                fixtures.family,
                List.of("refer", "share", "match", "tell-volunteer", "feedback"),
                List.of(match.referralId()),
                List.of(match.needId()),
                List.of(),
                "NW01",
                at);
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
                "meals",
                "NW0100003",
                "NW01",
                "low",
                0,
                null,
                "5-10",
                "010010010010010000000",
                false,
                null,
                null,
                1,
                at);
    }

    private ConsumedEvent endedOnce(UUID id) {
        ConsumedEvent ended = fixtures.published(ENDED, id);
        assertThat(fixtures.timesPublished(ENDED, id)).isEqualTo(1);
        return ended;
    }

    @Test
    void withdrawnConsentEndsTheRelationshipAndHidesItFromAllButItsLeadAndTheFamilysOwnOrganisation() {
        fixtures.publish(opened(match.at().minusSeconds(60)));
        UUID id = fixtures.started(match);
        logContact(fixtures.lead, id, contact(Ids.next())).statusCode(201);
        logContact(fixtures.volunteer, id, contact(Ids.next())).statusCode(201);
        AgreementWithdrawn withdrawn = withdrawn(match.at().plusSeconds(60));
        Event event = event(withdrawn);
        fixtures.publish(withdrawn, event);
        fixtures.publish(withdrawn, event);
        fixtures.publish(withdrawn);
        fixtures.awaitState(id, "ended");

        ConsumedEvent ended = endedOnce(id);
        assertThat(ended.json().get("reason").asText()).isEqualTo("agreement-withdrawn");
        assertThat(ended.json().get("matchId").asText())
                .isEqualTo(match.matchId().toString());
        for (Person lost : List.of(fixtures.colleague, fixtures.coordinator, fixtures.volunteer)) {
            read(lost, id).statusCode(404);
            Api.as(lost).get(LIST).then().statusCode(200).body("items", hasSize(0));
            assertThat(db.countIn(Scope.of(lost), "relationship where id = ?", id))
                    .isZero();
            assertThat(db.countIn(Scope.of(lost), "contact where relationship_id = ?", id))
                    .isZero();
        }
        for (Person lost : List.of(fixtures.colleague, fixtures.volunteer)) {
            Api.as(lost).get(PATH + id + "/contacts").then().statusCode(404);
            logContact(lost, id, contact(Ids.next())).statusCode(404);
        }
        read(fixtures.referrer, id)
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("endReason", equalTo("agreement-withdrawn"));
        assertThat(db.countIn(Scope.of(fixtures.referrer), "contact where relationship_id = ?", id))
                .isZero();
        assertThat(db.count("contact where relationship_id = ?", id)).isEqualTo(2);
        assertThat(db.count(
                        "audit where subject = ? and outcome = 'denied' and person = ?",
                        fixtures.family,
                        fixtures.colleague.id()))
                .isEqualTo(3);
        // The council's own work goes on until its lead closes the referral.
        read(fixtures.lead, id).statusCode(200).body("endReason", equalTo("agreement-withdrawn"));
        Api.as(fixtures.lead)
                .get(PATH + id + "/contacts")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        fixtures.publish(new ReferralClosed(
                match.referralId(),
                1,
                fixtures.family,
                "NW01",
                "no-longer-needed",
                match.at().plusSeconds(120)));
        awaitStatus(fixtures.lead, id, 404);
    }

    @Test
    void theLeadOfACharityLosesWhatRestedOnConsent() {
        MatchAgreed theirs = fixtures.match(fixtures.school, match.at());
        UUID id = fixtures.started(theirs);
        db.execute("update relationship set receiver_id = ? where id = ?", CHARITY.id(), id);
        Person worker = Person.fresh(CHARITY, "practitioner");
        db.execute("update relationship set lead_id = ? where id = ?", worker.id(), id);
        read(worker, id).statusCode(200);
        fixtures.publish(withdrawn(Instant.now()));
        awaitStatus(worker, id, 404);
    }

    @Test
    void anOrganisationStillSeesItsOwnFamilyAndWhatItWrote() {
        UUID id = fixtures.started(fixtures.match(fixtures.council, match.at()));
        logContact(fixtures.lead, id, contact(Ids.next())).statusCode(201);
        fixtures.publish(withdrawn(Instant.now()));
        awaitState(fixtures.lead, id, "ended");
        Api.as(fixtures.colleague)
                .get(PATH + id + "/contacts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        read(fixtures.volunteer, id).statusCode(404);
    }

    @Test
    void whatHadEndedBeforeIsHiddenToo() {
        UUID id = fixtures.started();
        change(fixtures.lead, id, "end", Map.of("reason", "moved", "outcome", "met"))
                .statusCode(200);
        endedOnce(id);
        fixtures.publish(withdrawn(Instant.now()));
        awaitStatus(fixtures.colleague, id, 404);
        read(fixtures.lead, id).statusCode(200);
        read(fixtures.referrer, id).body("endReason", equalTo("moved"));
        endedOnce(id);
    }

    @Test
    void aMatchThatComesAfterTheWithdrawalEndsAtOnceEvenIfItWasAgreedAfterIt() {
        fixtures.publish(
                opened(match.at().minusSeconds(120)), withdrawn(match.at().minusSeconds(60)), match);
        UUID id = fixtures.idOf(match, fixtures.referrer);
        fixtures.awaitState(id, "ended");
        assertThat(Instant.parse(endedOnce(id).json().get("at").asText())).isEqualTo(match.at());
        fixtures.published("org.kith.relationship.started.v1", id);
        read(fixtures.colleague, id).statusCode(404);
    }

    @Test
    void aNeedOpenedAfterTheWithdrawalHasConsentThatWasGivenAgain() {
        Instant before = match.at().minusSeconds(600);
        fixtures.publish(withdrawn(before), opened(before.plusSeconds(60)), match);
        UUID id = fixtures.idOf(match, fixtures.lead);
        // The same withdrawal again, and an older one, late: neither takes back what was given since.
        fixtures.publish(withdrawn(before), withdrawn(before.minusSeconds(60)));
        read(fixtures.lead, id).statusCode(200).body("state", equalTo("introduced"));
        fixtures.publish(withdrawn(match.at()));
        fixtures.awaitState(id, "ended");
        read(fixtures.colleague, id).statusCode(404);
    }

    @Test
    void whatBeganBeforeTheWithdrawalEndsEvenIfTheNeedWasOpenedAgainFirst() {
        fixtures.publish(match);
        UUID id = fixtures.idOf(match, fixtures.lead);
        fixtures.publish(
                opened(match.at().plusSeconds(60)), withdrawn(match.at().plusSeconds(30)));
        fixtures.awaitState(id, "ended");
        read(fixtures.colleague, id).statusCode(404);
    }

    @Test
    void aNeedWhoseOpeningDidNotComeHasNoConsentGivenAgain() {
        fixtures.publish(withdrawn(match.at().minusSeconds(60)), match);
        fixtures.awaitState(fixtures.idOf(match, fixtures.referrer), "ended");
    }

    @Test
    void anAgreementTakenBackForAnotherPurposeEndsNothing() {
        UUID id = fixtures.started(match);
        fixtures.publish(new AgreementWithdrawn(
                fixtures.family,
                List.of("feedback", "share"),
                List.of(match.referralId()),
                List.of(),
                List.of(),
                "NW01",
                Instant.now()));
        read(fixtures.lead, id).statusCode(200).body("state", equalTo("introduced"));
    }

    @Test
    void agreementTakenBackForOneChildComesWithTheEndOfItsMatch() {
        UUID id = fixtures.started(match);
        fixtures.publish(new MatchEnded(
                match.matchId(),
                match.needId(),
                match.referralId(),
                match.offerId(),
                "agreement-withdrawn",
                "NW01",
                Instant.now()));
        fixtures.awaitState(id, "ended");
        read(fixtures.colleague, id).statusCode(404);
        read(fixtures.volunteer, id).statusCode(404);
    }

    @Test
    void aClosedReferralBringsTheReviewForwardAndEndsNothing() {
        fixtures.publish(match);
        UUID id = fixtures.idOf(match, fixtures.lead);
        fixtures.publish(new ReferralClosed(match.referralId(), 1, fixtures.family, "NW01", "helped", Instant.now()));
        fixtures.published("org.kith.relationship.reviewdue.v1", id);
        read(fixtures.lead, id)
                .body("state", equalTo("introduced"))
                .body("reviewReasons", equalTo(List.of("referral-closed")));
    }

    @Test
    void everyExampleOfWhatItSubscribesToIsTaken() {
        Golden.forConsumer(Service.RELATIONSHIPS).forEach(example -> {
            fixtures.publish(example.payload(), event(example.payload()));
        });
        fixtures.taken();
        assertThat(db.count("parked")).isZero();
        assertThat(db.count("agreement_withdrawal")).isPositive();
    }
}

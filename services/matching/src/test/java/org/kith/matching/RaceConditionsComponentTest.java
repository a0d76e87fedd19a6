package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.VolunteerStandingChanged;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.FamilyRecordsChanged;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.contracts.relationships.VolunteerUnsuitable;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** An event arrives at the moment at which somebody proposes or agrees; a transaction in the database makes it that moment. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class RaceConditionsComponentTest {
    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final OfferFixture offer = fixtures.offer();
    private final NeedFixture need = fixtures.need();

    private void bothOpen() {
        fixtures.opened(offer);
        fixtures.opened(need);
    }

    /** Proposed, and the family has said yes. */
    private UUID halfAgreed() {
        bothOpen();
        UUID match = fixtures.proposed(need.id(), offer.id());
        fixtures.act(match, "family-agrees", Map.of()).then().statusCode(200);
        return match;
    }

    private OfferWithdrawn withdrawn() {
        return new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", "moved", Instant.now());
    }

    private NeedNotMet notMet() {
        return new NeedNotMet(need.id(), need.referral(), "NW01", "homework", "no-capacity", Instant.now());
    }

    private NeedNotMet riskHigh() {
        return new NeedNotMet(need.id(), need.referral(), "NW01", "homework", "risk-high", Instant.now());
    }

    private AgreementWithdrawn consentTakenBack(Instant at) {
        return new AgreementWithdrawn(
                need.family(),
                List.of("refer", "share", "match", "tell-volunteer", "feedback"),
                List.of(need.referral()),
                List.of(need.id()),
                List.of(fixtures.council.id()),
                "NW01",
                at);
    }

    private SharingEnded sharingEnded() {
        return new SharingEnded(need.family(), Ids.next(), fixtures.council.id(), Instant.now());
    }

    private Supplier<Response> lastYes(UUID match) {
        String etag = fixtures.etag(match);
        return () -> Api.ifMatch(fixtures.practitioner, etag)
                .body(Map.of())
                .post("/v1/matches/" + match + "/volunteer-agrees");
    }

    /** The event's consumer waits for the transaction first, then the person's request; both continue. */
    private Response consumedFirst(BlockingTransaction transaction, EventPayload said, Supplier<Response> request)
            throws Exception {
        try (transaction) {
            Publish.now(said);
            transaction.awaitBlocked(1);
            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(request);
            transaction.awaitBlocked(2);
            transaction.rollback();
            return answer.join();
        }
    }

    /** The person's request waits for the transaction first, then the event's consumer; both continue. */
    private Response askedFirst(BlockingTransaction transaction, Supplier<Response> request, EventPayload said)
            throws Exception {
        try (transaction) {
            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(request);
            transaction.awaitBlocked(1);
            Publish.now(said);
            transaction.awaitBlocked(2);
            transaction.rollback();
            return answer.join();
        }
    }

    /** Nobody is shown it any more, so only the table tells. */
    private void awaitDeclinedAndForgotten(UUID match) {
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("match where id = ? and state = 'declined' and forgotten", match) == 1);
    }

    private static UUID made(Response proposal) {
        return UUID.fromString(proposal.then().statusCode(201).extract().path("id"));
    }

    @Test
    void anOfferWithdrawnWhileItIsBeingProposedIsNotLeftProposed() throws Exception {
        bothOpen();
        UUID match = made(askedFirst(
                MatchingLocks.lockingTheLedger(fixtures.db),
                () -> fixtures.propose(need.id(), offer.id()),
                withdrawn()));
        fixtures.awaitState(match, "declined");
        assertThat(fixtures.taken(offer.id())).isZero();
        assertThat(fixtures.db.count("known_offer where id = ? and state = 'withdrawn'", offer.id()))
                .isEqualTo(1);
        fixtures.awaitSuggestions(need.id(), found -> found.getBoolean("nothingFound"));
    }

    private VolunteerUnsuitable unsuitableFor(UUID family) {
        return new VolunteerUnsuitable(Ids.next(), Ids.next(), family, offer.volunteer(), "NW01", Instant.now());
    }

    @Test
    void whoALeadFindsUnsuitableWhileTheyAreBeingProposedIsNotLeftProposed() throws Exception {
        bothOpen();
        UUID match = made(askedFirst(
                MatchingLocks.lockingTheLedger(fixtures.db),
                () -> fixtures.propose(need.id(), offer.id()),
                unsuitableFor(need.family())));
        fixtures.awaitState(match, "declined");
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void norWhoWasUnsuitableForARecordThatTurnsOutToBeOfTheSameChild() throws Exception {
        bothOpen();
        UUID other = Ids.next();
        Publish.now(unsuitableFor(other));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("declined_pair where family_id = ?", other) == 1);
        UUID match = made(askedFirst(
                MatchingLocks.lockingTheLedger(fixtures.db),
                () -> fixtures.propose(need.id(), offer.id()),
                new FamilyRecordsChanged(need.family(), List.of(other), "NW01", Instant.now())));
        fixtures.awaitState(match, "declined");
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void anOfferWithdrawnWhileTheLastYesIsSaidLeavesTheMatchAgreed() throws Exception {
        UUID match = halfAgreed();
        askedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "known_offer where id = ?", offer.id()),
                        lastYes(match),
                        withdrawn())
                .then()
                .statusCode(200)
                .body("state", equalTo("agreed"));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("known_offer where id = ? and state = 'withdrawn'", offer.id()) == 1);
        fixtures.awaitState(match, "agreed");
        assertThat(fixtures.taken(offer.id())).isEqualTo(1);
    }

    @Test
    void theLastYesJustBeforeRiskTurnsHighIsTakenBackAtOnce() throws Exception {
        UUID match = halfAgreed();
        askedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "known_offer where id = ?", offer.id()),
                        lastYes(match),
                        riskHigh())
                .then()
                .statusCode(200)
                .body("state", equalTo("agreed"));
        fixtures.awaitState(match, "ended");
        assertThat(fixtures.taken(offer.id())).isZero();
        KafkaProbe.connect()
                .await(
                        Topics.MATCHING,
                        event -> event.is("org.kith.match.ended.v1", match)
                                && event.json().get("reason").asText().equals("risk-high"));
    }

    @Test
    void theLastYesJustAfterRiskTurnedHighComesTooLate() throws Exception {
        UUID match = halfAgreed();
        consumedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "open_need where id = ?", need.id()),
                        riskHigh(),
                        lastYes(match))
                .then()
                .statusCode(412);
        fixtures.awaitState(match, "declined");
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void theLastYesJustBeforeAVolunteerIsFoundNotSuitableIsTakenBackAtOnce() throws Exception {
        UUID match = halfAgreed();
        askedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "known_offer where id = ?", offer.id()),
                        lastYes(match),
                        new OfferWithdrawn(
                                offer.id(), offer.volunteer(), "homework", "NW01", "not-suitable", Instant.now()))
                .then()
                .statusCode(200);
        fixtures.awaitState(match, "ended");
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void theLastYesJustBeforeAVolunteerIsUnderReviewIsInDoubt() throws Exception {
        UUID match = halfAgreed();
        askedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "known_offer where id = ?", offer.id()),
                        lastYes(match),
                        new VolunteerStandingChanged(offer.volunteer(), "under-review", Instant.now()))
                .then()
                .statusCode(200);
        KafkaProbe.connect().await(Topics.MATCHING, event -> event.is("org.kith.match.flagged.v1", match));
        fixtures.awaitState(match, "agreed");
    }

    @Test
    void nobodySaysTheLastYesToAnOfferThatIsPausedOrAmendedJustThen() throws Exception {
        UUID match = halfAgreed();
        consumedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "known_offer where id = ?", offer.id()),
                        new OfferPaused(
                                offer.id(), offer.volunteer(), "homework", "NW01", "under-review", Instant.now()),
                        lastYes(match))
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("offer-not-open"));
        consumedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "known_offer where id = ?", offer.id()),
                        offer.slots("000000000000000000111").changed(),
                        lastYes(match))
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("offer-and-need-must-share-a-slot"));
        fixtures.awaitState(match, "proposed");
    }

    @Test
    void theLastYesToANeedThatIsOverJustThenComesTooLate() throws Exception {
        UUID match = halfAgreed();
        consumedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "open_need where id = ?", need.id()),
                        notMet(),
                        lastYes(match))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        fixtures.awaitState(match, "declined");
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void theLastYesJustAfterConsentIsTakenBackFindsNothing() throws Exception {
        UUID match = halfAgreed();
        consumedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "open_need where id = ?", need.id()),
                        consentTakenBack(Instant.now()),
                        lastYes(match))
                .then()
                .statusCode(404);
        awaitDeclinedAndForgotten(match);
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void nothingIsProposedForANeedThatIsOverJustThen() throws Exception {
        bothOpen();
        consumedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "open_need where id = ?", need.id()),
                        notMet(),
                        () -> fixtures.propose(need.id(), offer.id()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void nothingIsProposedForAFamilyThatTakesConsentBackJustThen() throws Exception {
        bothOpen();
        consumedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "open_need where id = ?", need.id()),
                        consentTakenBack(Instant.now()),
                        () -> fixtures.propose(need.id(), offer.id()))
                .then()
                .statusCode(404);
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void whatIsProposedBeforeItIsHeardThatConsentWasTakenBackIsOutOfSight() throws Exception {
        bothOpen();
        Instant takenBack = Instant.now();
        UUID match = made(askedFirst(
                MatchingLocks.lockingTheLedger(fixtures.db),
                () -> fixtures.propose(need.id(), offer.id()),
                consentTakenBack(takenBack)));
        awaitDeclinedAndForgotten(match);
        Api.as(fixtures.practitioner).get("/v1/matches/" + match).then().statusCode(404);
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void sharingThatEndsWhileAnOfferIsBeingProposedDoesNotLeaveItProposed() throws Exception {
        bothOpen();
        UUID match = made(askedFirst(
                MatchingLocks.lockingTheLedger(fixtures.db),
                () -> fixtures.propose(need.id(), offer.id()),
                sharingEnded()));
        // The practitioner does not see it any more.
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("match where id = ? and state = 'declined'", match) == 1);
        Api.as(fixtures.practitioner).get("/v1/matches/" + match).then().statusCode(404);
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void nobodyProposesWhoLosesSightJustThen() throws Exception {
        bothOpen();
        consumedFirst(
                        BlockingTransaction.lockingRows(fixtures.db, "open_need where id = ?", need.id()),
                        sharingEnded(),
                        () -> fixtures.propose(need.id(), offer.id()))
                .then()
                .statusCode(404);
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    /**
     * Another instance has consumed an event of the need, and has not committed when this one consumes an event of the
     * family.
     */
    @Test
    void aNeedThatIsBeingOpenedDoesNotEscapeTheEndOfItsFamilysConsent() throws Exception {
        try (BlockingTransaction transaction = MatchingLocks.lockingTheFamily(fixtures.db, need.family())) {
            Publish.now(consentTakenBack(Instant.now()));
            transaction.awaitBlocked(1);
            MatchingLocks.commitWith(transaction, need);
        }
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("open_need where id = ? and state = 'forgotten'", need.id()) == 1);
    }

    @Test
    void aNeedThatBeganAfterAWithdrawalIsNotTouchedByIt() {
        bothOpen();
        UUID match = fixtures.proposed(need.id(), offer.id());
        Instant takenBack = Instant.now();
        NeedFixture again = need.again().at(takenBack.plusSeconds(1));
        fixtures.opened(again);
        Publish.now(consentTakenBack(takenBack));
        awaitDeclinedAndForgotten(match);
        fixtures.proposed(again.id(), offer.id());
    }
}

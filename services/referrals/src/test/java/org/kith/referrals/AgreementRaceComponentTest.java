package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/**
 * Somebody does something on a family's word at the very moment at which the family takes its word back. Whichever comes
 * first comes wholly first: a transaction in the database makes it that moment.
 */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class AgreementRaceComponentTest {
    /** The common pool may have one thread only, and the first stands still. */
    private static final Executor ITS_OWN_THREAD = Thread::startVirtualThread;

    private final Db db = Db.of("referrals");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private String referral;
    private String family;

    @BeforeEach
    void anAcceptedReferral() {
        referral = fixtures.sent(fixtures.referral());
        family = fixtures.familyOf(referral);
        fixtures.accept(referral);
    }

    /** Nobody writes into the family's audit until the transaction ends: who stands there has done nothing yet. */
    private BlockingTransaction lockingTheAudit() {
        return BlockingTransaction.locking(
                db, "select pg_advisory_xact_lock(hashtextextended('audit:' || ?, 0))", family);
    }

    private ValidatableResponse withdraw() {
        return Api.as(fixtures.sofia)
                .contentType("application/json")
                .post("/v1/families/" + family + "/agreement/withdraw")
                .then();
    }

    private Supplier<ValidatableResponse> share() {
        return () -> Api.creating(fixtures.sofia)
                .body("""
                        {"withOrganisationId": "%s", "shared": true, "fields": ["phone"], "why": "They run the club",
                         "lawfulBasis": "consent", "familyTold": true}""".formatted(fixtures.charity.id()))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    /** A step with the version that is read now. */
    private Supplier<ValidatableResponse> step(Person by, String verb, String body) {
        String etag = ReferralsFixtures.etag(by, referral);
        return () -> {
            var request = Api.ifMatch(by, etag);
            return (body == null ? request : request.body(body))
                    .post("/v1/referrals/" + referral + "/" + verb)
                    .then();
        };
    }

    private ValidatableResponse afterTheWithdrawal(Supplier<ValidatableResponse> other) throws Exception {
        try (BlockingTransaction transaction = lockingTheAudit()) {
            var withdrawal = CompletableFuture.supplyAsync(this::withdraw, ITS_OWN_THREAD);
            transaction.awaitBlocked(1);
            var answer = CompletableFuture.supplyAsync(other, ITS_OWN_THREAD);
            transaction.awaitBlocked(2);
            transaction.rollback();
            withdrawal.join().statusCode(200);
            return answer.join();
        }
    }

    private ValidatableResponse beforeTheWithdrawal(Supplier<ValidatableResponse> other) throws Exception {
        try (BlockingTransaction transaction = lockingTheAudit()) {
            var answer = CompletableFuture.supplyAsync(other, ITS_OWN_THREAD);
            transaction.awaitBlocked(1);
            var withdrawal = CompletableFuture.supplyAsync(this::withdraw, ITS_OWN_THREAD);
            transaction.awaitBlocked(2);
            transaction.rollback();
            answer.join();
            return withdrawal.join().statusCode(200);
        }
    }

    private long blocked() {
        return db.count("sharing_decision where family_id = ?::uuid and shared and ended_at is null", family);
    }

    private long open() {
        return db.count("need where referral_id = ?::uuid and state in ('open', 'suggested')", referral);
    }

    /** Nothing was said to matching after it was said that agreement was withdrawn. */
    private void assertNothingOpenedAfterwards() {
        var withdrawn = kafka.await("kith.referrals.v1", event -> event.is("org.kith.agreement.withdrawn.v1", family));
        String later = fixtures.sent(fixtures.referral());
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.received.v1", later));
        long said = Long.parseLong(withdrawn.headers().get("ce_sequence"));
        assertThat(kafka.everything("kith.referrals.v1"))
                .filteredOn(event -> event.type().equals("org.kith.need.opened.v1")
                        && event.json().path("referralId").asText().equals(referral))
                .allSatisfy(event -> assertThat(Long.parseLong(event.headers().get("ce_sequence")))
                        .isLessThan(said));
    }

    @Test
    void nothingIsSharedOnAgreementThatIsTakenBackJustThen() throws Exception {
        afterTheWithdrawal(share()).statusCode(412).body("type", equalTo("/problems/stale"));
        assertThat(blocked()).isZero();
        share().get().statusCode(400).body("errors.code", hasItem("agreement-missing"));
    }

    @Test
    void whatIsSharedJustBeforeEndsAndItsRecipientIsTold() throws Exception {
        beforeTheWithdrawal(share())
                .body(
                        "recipientIds",
                        containsInAnyOrder(
                                fixtures.council.id().toString(),
                                fixtures.charity.id().toString()));
        assertThat(blocked()).isZero();
        ReferralsFixtures.get(fixtures.stranger, "/v1/notices")
                .then()
                .body("items.kind", hasItem("agreement-withdrawn"));
    }

    @Test
    void aReferralReopenedJustThenOpensNoNeed() throws Exception {
        ReferralsFixtures.step(fixtures.priya, referral, "close", "{\"outcome\":\"no-capacity\"}")
                .statusCode(200);
        // Its lead goes on, and gives matching nothing.
        afterTheWithdrawal(step(fixtures.priya, "reopen", null)).statusCode(200);
        assertThat(open()).isZero();
        assertNothingOpenedAfterwards();
    }

    @Test
    void whatIsReopenedJustBeforeIsEnded() throws Exception {
        ReferralsFixtures.step(fixtures.priya, referral, "close", "{\"outcome\":\"no-capacity\"}")
                .statusCode(200);
        beforeTheWithdrawal(step(fixtures.priya, "reopen", null));
        assertThat(db.count("referral where id = ?::uuid and state = 'open'", referral))
                .isEqualTo(1);
        assertThat(open()).isZero();
        assertNothingOpenedAfterwards();
    }

    @Test
    void anAmendmentJustThenSaysNoNeedAgain() throws Exception {
        afterTheWithdrawal(step(fixtures.sofia, "amend", "{\"family\":{\"language\":\"pl\"}}"))
                .statusCode(412);
        assertThat(open()).isZero();
        assertNothingOpenedAfterwards();
    }

    private String again() {
        return fixtures.referral()
                .with("/familyId", "\"" + family + "\"")
                .without("/children")
                .json();
    }

    private Supplier<ValidatableResponse> refer(String body) {
        return () ->
                Api.creating(fixtures.sofia).body(body).post("/v1/referrals").then();
    }

    /** A yes of an earlier day does not undo a withdrawal, and nothing new begins on it. */
    @Test
    void aReferralOfTheFamilySentJustThenBringsNoAgreementBack() throws Exception {
        afterTheWithdrawal(refer(again())).statusCode(400).body("errors.code", hasItem("not-in-force"));
        assertThat(blocked()).isZero();
    }

    /** A yes that is newer than the withdrawal gives it again. */
    @Test
    void aNewYesGivesItAgain() throws Exception {
        String newer =
                again().replace("2026-01-05", LocalDate.now(UkCalendar.ZONE).toString());
        afterTheWithdrawal(refer(newer)).statusCode(201);
        assertThat(blocked()).isEqualTo(1);
    }

    private ValidatableResponse afterTheOwnersNo(Supplier<ValidatableResponse> other) throws Exception {
        try (BlockingTransaction transaction = lockingTheAudit()) {
            var no = CompletableFuture.supplyAsync(this::ownersNo, ITS_OWN_THREAD);
            transaction.awaitBlocked(1);
            var answer = CompletableFuture.supplyAsync(other, ITS_OWN_THREAD);
            transaction.awaitBlocked(2);
            transaction.rollback();
            no.join().statusCode(201);
            return answer.join();
        }
    }

    private ValidatableResponse ownersNo() {
        return Api.creating(fixtures.sofia)
                .body("""
                        {"withOrganisationId": "%s", "shared": false, "why": "The family wants it so",
                         "familyTold": true}""".formatted(fixtures.council.id()))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    private Supplier<ValidatableResponse> stop(Person heard, String path, String body) {
        return () -> Api.as(heard)
                .contentType("application/json")
                .body(body)
                .post("/v1/families/" + family + path)
                .then();
    }

    private String inForce() {
        return ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + referral)
                .jsonPath()
                .getString("family.agreement.inForce");
    }

    /** Who saw the family when they said it is heard, though their access ended while they waited. */
    @Test
    void aStopOfSomebodyWhoLosesTheFamilyJustThenIsRecorded() throws Exception {
        Person colleague = Person.fresh(fixtures.council, "practitioner");
        afterTheOwnersNo(stop(colleague, "/agreement/withdraw", "{\"purposes\":[\"match\"]}"))
                .statusCode(200);
        assertThat(inForce()).doesNotContain("match");
        assertThat(open()).isZero();
        ReferralsFixtures.get(colleague, "/v1/families/" + family).then().statusCode(404);
    }

    @Test
    void anotherStopJustAfterTheFirstIsRecordedToo() throws Exception {
        Person colleague = Person.fresh(fixtures.council, "practitioner");
        afterTheWithdrawal(stop(colleague, "/agreement/withdraw", "{\"purposes\":[\"match\"]}"))
                .statusCode(200);
        assertThat(inForce()).doesNotContain("match");
    }

    @Test
    void aRiskRaisedBySomebodyWhoLosesTheFamilyJustThenIsHigh() throws Exception {
        Person colleague = Person.fresh(fixtures.council, "practitioner");
        afterTheOwnersNo(stop(colleague, "/risk", "{\"riskBand\":\"high\"}"))
                .statusCode(200)
                .body("items.size()", equalTo(0));
        assertThat(db.count("family where id = ?::uuid and risk_band = 'high'", family))
                .isEqualTo(1);
        assertThat(open()).isZero();
    }
}

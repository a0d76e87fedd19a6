package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.Db;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** What needs no version waits for whoever changes the same row and is then done: it is never refused as out of date. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class NeverStaleComponentTest {
    private static final Executor ITS_OWN_THREAD = Thread::startVirtualThread;

    private final Db db = Db.of("referrals");
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private String referral;
    private String family;

    @BeforeEach
    void anAcceptedReferral() {
        referral = fixtures.sent(fixtures.referral());
        family = fixtures.familyOf(referral);
        fixtures.accept(referral);
    }

    private static Supplier<ValidatableResponse> post(Person by, String path, String body) {
        return () -> Api.creating(by).body(body).post(path).then();
    }

    /** The answer to what began while another changed the rows, and went on when that had been done. */
    private ValidatableResponse whileChanging(String statement, String id, Supplier<ValidatableResponse> act)
            throws Exception {
        try (BlockingTransaction transaction = BlockingTransaction.locking(db, statement, id)) {
            var answer = CompletableFuture.supplyAsync(act, ITS_OWN_THREAD);
            transaction.awaitBlocked(1);
            transaction.commit();
            return answer.join();
        }
    }

    private Supplier<ValidatableResponse> highRisk() {
        return post(fixtures.sofia, "/v1/families/" + family + "/risk", "{\"riskBand\":\"high\"}");
    }

    @Test
    void aRaisedRiskWhileMatchingFindsOffers() throws Exception {
        whileChanging(
                        "update need set state = 'suggested', version = version + 1 where referral_id = ?::uuid",
                        referral,
                        highRisk())
                .statusCode(200);
        assertThat(db.count("need where referral_id = ?::uuid and state = 'not-met'", referral))
                .isEqualTo(2);
    }

    @Test
    void aRaisedRiskWhileTheFamilyIsCorrected() throws Exception {
        whileChanging("update family set version = version + 1 where id = ?::uuid", family, highRisk())
                .statusCode(200);
    }

    @Test
    void aChildSeenWhileTheReferralIsChanged() throws Exception {
        whileChanging(
                        "update referral set version = version + 1 where id = ?::uuid",
                        referral,
                        post(fixtures.priya, "/v1/referrals/" + referral + "/child-seen", "{}"))
                .statusCode(200);
    }

    @Test
    void aChildSeenWhileDutyClosesWhatItWasHanded() throws Exception {
        highRisk().get().statusCode(200);
        whileChanging(
                        "update duty_handover set closed_at = now(), closed_by = gen_random_uuid(), close_reason = 'x', "
                                + "version = version + 1 where referral_id = ?::uuid",
                        referral,
                        post(fixtures.priya, "/v1/referrals/" + referral + "/child-seen", "{}"))
                .statusCode(200);
    }

    /** Whoever waited looks again at what they waited for. */
    @Test
    void aSpendWhileTheReferralIsWithdrawn() throws Exception {
        whileChanging(
                        "update referral set state = 'withdrawn', version = version + 1 where id = ?::uuid",
                        referral,
                        post(fixtures.priya, "/v1/referrals/" + referral + "/spends", """
                                {"what": "railcard", "pence": 1000, "note": "to visit her father"}"""))
                .statusCode(409);
    }
}

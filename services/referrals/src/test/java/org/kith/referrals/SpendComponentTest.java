package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class SpendComponentTest {
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");

    private static ValidatableResponse spend(Person by, String referral, int pence) {
        return Api.creating(by)
                .body("{\"what\":\"railcard\",\"pence\":" + pence + ",\"note\":\"to visit her father\"}")
                .post("/v1/referrals/" + referral + "/spends")
                .then();
    }

    @Test
    void thirtyPoundsAreTheWorkersToSpendAndThreeHundredAreNot() {
        String id = fixtures.sent(fixtures.referral());
        String spent =
                spend(fixtures.priya, id, 3_000).statusCode(201).extract().path("id");
        assertThat(kafka.await("kith.referrals.v1", event -> event.is("org.kith.spend.made.v1", spent))
                        .json()
                        .get("pence")
                        .asInt())
                .isEqualTo(3_000);
        spend(fixtures.priya, id, 30_000)
                .statusCode(403)
                .body("type", equalTo("/problems/over-delegated-limit"))
                .body("errors.code", hasItems("per-spend", "per-referral"));
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id + "/spends")
                .then()
                .statusCode(200)
                .body("items.by", equalTo(List.of(fixtures.priya.id().toString())))
                .body("items.role", equalTo(List.of("practitioner")))
                .body("items.what", equalTo(List.of("railcard")))
                .body("items.pence", equalTo(List.of(3_000)));
        assertThat(db.count(
                        "audit where subject = ?::uuid and outcome = 'denied' and why = 'over-delegated-limit'",
                        fixtures.familyOf(id)))
                .isEqualTo(1);
    }

    @Test
    void aCodeOfAThousandWordsIsRefused() {
        String id = fixtures.sent(fixtures.referral());
        Api.creating(fixtures.priya)
                .body("{\"what\":\"a" + "-a".repeat(5_000) + "\",\"pence\":100}")
                .post("/v1/referrals/" + id + "/spends")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/what"));
    }

    @Test
    void spendsOnOneReferralAddUpForThirtyDays() {
        String id = fixtures.sent(fixtures.referral());
        spend(fixtures.priya, id, 10_000).statusCode(201);
        spend(fixtures.priya, id, 10_000).statusCode(201);
        spend(fixtures.priya, id, 5_001).statusCode(403).body("errors.code", equalTo(List.of("per-referral")));
        spend(fixtures.priya, id, 5_000).statusCode(201);
        db.execute("update spend set at = at - interval '31 days' where referral_id = ?::uuid", id);
        spend(fixtures.priya, id, 10_000).statusCode(201);
    }

    /** A form that knows the limit can say it, and refuse what is over it before anything is sent. */
    @Test
    void whoReadsWhatWasSpentReadsWhatTheyMayStillSpend() {
        String id = fixtures.sent(fixtures.referral());
        allowance(fixtures.priya, id)
                .body("allowance.perSpendPence", equalTo(10_000))
                .body("allowance.perReferralPence", equalTo(25_000))
                .body("allowance.days", equalTo(30))
                .body("allowance.leftPence", equalTo(10_000));
        spend(fixtures.priya, id, 10_000).statusCode(201);
        spend(fixtures.priya, id, 9_000).statusCode(201);
        allowance(fixtures.priya, id).body("allowance.leftPence", equalTo(6_000));
        // What a colleague spent counts on the referral too.
        allowance(Person.fresh(fixtures.council, "practitioner"), id).body("allowance.leftPence", equalTo(6_000));
        spend(fixtures.priya, id, 6_001).statusCode(403);
        spend(fixtures.priya, id, 6_000).statusCode(201);
        allowance(fixtures.priya, id).body("allowance.leftPence", equalTo(0));
        db.execute("update spend set at = at - interval '31 days' where referral_id = ?::uuid", id);
        allowance(fixtures.priya, id).body("allowance.leftPence", equalTo(10_000));
        // Who spends nothing has no allowance, and nobody has one once the referral is over.
        allowance(fixtures.sofia, id).body("items", hasSize(3)).body("allowance", nullValue());
        ReferralsFixtures.step(fixtures.sofia, id, "withdraw", null).statusCode(200);
        allowance(fixtures.priya, id).body("items", hasSize(3)).body("allowance", nullValue());
    }

    private static ValidatableResponse allowance(Person by, String referral) {
        return ReferralsFixtures.get(by, "/v1/referrals/" + referral + "/spends")
                .then()
                .statusCode(200);
    }

    @Test
    void twoSpendsAtOnceDoNotBothTakeWhatIsLeft() throws Exception {
        String id = fixtures.sent(fixtures.referral());
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> racing = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> spend(fixtures.priya, id, 10_000).extract().statusCode())
                    .collect(Collectors.toList());
            int made = 0;
            for (Future<Integer> answer : pool.invokeAll(racing)) {
                made += answer.get() == 201 ? 1 : 0;
            }
            assertThat(made).isEqualTo(2);
        }
    }

    @Test
    void whoHasNoLimitSpendsNothingAndNothingIsSpentAfterTheEnd() {
        String id = fixtures.sent(fixtures.referral());
        spend(fixtures.sofia, id, 100).statusCode(403).body("errors.code", hasItem("role"));
        spend(fixtures.colin, id, 100).statusCode(403).body("errors.code", hasItem("commissioner"));
        spend(fixtures.stranger, id, 100).statusCode(404);
        Person worker = Person.fresh(fixtures.charity, "link-worker");
        Api.creating(fixtures.sofia)
                .body("""
                        {"withOrganisationId": "%s", "shared": true, "fields": ["address"], "why": "They bring the parcel",
                         "lawfulBasis": "consent", "familyTold": true}""".formatted(fixtures.charity.id()))
                .post("/v1/families/" + fixtures.familyOf(id) + "/sharing-decisions")
                .then()
                .statusCode(201);
        ReferralsFixtures.get(worker, "/v1/referrals/" + id).then().statusCode(200);
        allowance(worker, id).body("allowance", nullValue());
        spend(worker, id, 100).statusCode(403).body("errors.code", hasItem("organisation"));
        ReferralsFixtures.step(fixtures.sofia, id, "withdraw", null).statusCode(200);
        spend(fixtures.priya, id, 100)
                .statusCode(409)
                .body("detail", equalTo("The referral is withdrawn. Nothing more is recorded for it."));
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + id + "/spends")
                .then()
                .body("items", hasSize(0));
    }
}

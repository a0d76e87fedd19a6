package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.WithKith;

/**
 * A referral is accepted, closed and reopened, the family agrees and withdraws, the risk turns high and is lowered: in whatever order, its
 * needs are in matching when the referral is open, the family agrees and the risk is not high, and at no other time.
 */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class OrdersOfNeedsComponentTest {
    private static final List<String> ACTS =
            List.of("accept", "agree", "withdraw", "close", "reopen", "high", "lowered");

    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final Db db = Db.of("referrals");
    private String referral;
    private String family;

    // The facts.
    private boolean accepted;
    private boolean open;
    private boolean agreed = true;
    private boolean high;

    private void sent() {
        referral = fixtures.sent(fixtures.referral());
        family = fixtures.familyOf(referral);
    }

    private boolean possible(String act) {
        return switch (act) {
            case "accept" -> !accepted;
            case "close" -> open;
            case "reopen" -> accepted && !open;
            case "agree" -> !agreed;
            case "withdraw" -> agreed;
            case "lowered" -> high;
            default -> !high;
        };
    }

    private void act(String act) {
        switch (act) {
            case "accept" -> fixtures.accept(referral);
            case "close" -> step("close", Map.of("outcome", "helped"));
            case "reopen" -> step("reopen", null);
            case "agree" ->
                Api.creating(fixtures.priya)
                        .body(AgreementFixtures.said("the mother", "\"match\"", ""))
                        .post("/v1/families/" + family + "/agreement")
                        .then()
                        .statusCode(201);
            case "withdraw" ->
                Api.as(fixtures.priya)
                        .body("{\"purposes\": [\"match\"]}")
                        .post("/v1/families/" + family + "/agreement/withdraw")
                        .then()
                        .statusCode(200);
            default ->
                Api.as(fixtures.priya)
                        .body(Map.of("riskBand", act.equals("high") ? "high" : "low", "reason", "We met them"))
                        .post("/v1/families/" + family + "/risk")
                        .then()
                        .statusCode(200);
        }
        accepted = accepted || act.equals("accept");
        open = act.equals("accept") || act.equals("reopen") || (open && !act.equals("close"));
        agreed = act.equals("agree") || (agreed && !act.equals("withdraw"));
        high = act.equals("high") || (high && !act.equals("lowered"));
    }

    private void step(String verb, Object body) {
        ReferralsFixtures.step(fixtures.priya, referral, verb, body).statusCode(200);
    }

    /** One need for each of the two wants, or none. */
    private void asTheFactsDemand(List<String> done) {
        assertThat(db
                        .rows(
                                "select kind from need where referral_id = ?::uuid and opened_at is not null "
                                        + "and state in ('open', 'suggested') order by kind",
                                referral)
                        .stream()
                        .map(row -> row.get("kind")))
                .as("in matching after %s", done)
                .isEqualTo(open && agreed && !high ? List.of("homework", "items") : List.of());
    }

    private void allIsAsTheFactsDemandAfter(List<String> order) {
        sent();
        List<String> done = new ArrayList<>();
        for (String act : order) {
            act(act);
            done.add(act);
            asTheFactsDemand(done);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "withdraw accept agree",
                "withdraw agree accept",
                "accept close withdraw reopen agree",
                "accept withdraw close agree reopen",
                "accept withdraw close reopen agree",
                "accept high withdraw lowered agree",
                "accept withdraw high agree lowered",
                "accept high close withdraw lowered reopen agree",
                "accept high withdraw close reopen agree lowered",
                "high withdraw accept lowered agree",
                "accept close high reopen withdraw agree lowered",
            })
    void theNeedsAreInMatchingWhenTheFactsSaySo(String order) {
        allIsAsTheFactsDemandAfter(List.of(order.split(" ")));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(12);
    }

    /** Any order, each step one that can be taken. */
    @ParameterizedTest
    @MethodSource("seeds")
    void soTheyAreAfterAnyOrder(long seed) {
        Random random = new Random(seed);
        sent();
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            List<String> possible = ACTS.stream().filter(this::possible).toList();
            String next = possible.get(random.nextInt(possible.size()));
            act(next);
            done.add(next);
            asTheFactsDemand(done);
        }
    }
}

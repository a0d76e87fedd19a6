package org.kith.matching;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.testkit.Api;
import org.kith.testkit.WithKith;

/** For a family that is held no match begins; its need stays open. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class HoldComponentTest {
    private final MatchingFixtures fixtures = new MatchingFixtures();

    private void held(NeedFixture need, boolean held) {
        Instant now = Instant.now();
        if (held) {
            Publish.now(new FamilyHeld(need.family(), "NW01", now));
        } else {
            Publish.now(new FamilyLifted(need.family(), "NW01", now));
        }
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("known_family where id = ? and held = ?", need.family(), held) == 1);
    }

    @Test
    void noMatchIsProposedOrAgreedUntilItIsLifted() {
        NeedFixture said = fixtures.need();
        NeedFixture sibling = said.sibling();
        UUID offer = fixtures.opened(fixtures.offer().capacity(2));
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(fixtures.opened(sibling), offer);
        fixtures.act(match, "family-agrees", Map.of()).then().statusCode(200);
        held(said, true);
        fixtures.propose(need, offer).then().statusCode(409).body("type", equalTo("/problems/wrong-state"));
        fixtures.act(match, "volunteer-agrees", Map.of()).then().statusCode(409);
        Api.as(fixtures.practitioner)
                .get("/v1/needs/" + need)
                .then()
                .statusCode(200)
                .body("state", oneOf("open", "suggested"))
                .body("held", equalTo(true));
        Api.as(fixtures.practitioner).get("/v1/matches/" + match).then().body("held", equalTo(true));
        Api.as(fixtures.practitioner)
                .get("/v1/needs?referralId=" + said.referral())
                .then()
                .body("items.find { it.id == '" + need + "' }.held", equalTo(true));
        held(said, false);
        Api.as(fixtures.practitioner).get("/v1/needs/" + need).then().body("held", equalTo(false));
        fixtures.act(match, "volunteer-agrees", Map.of()).then().statusCode(200);
        fixtures.proposed(need, offer);
    }
}

package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Topics;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.testkit.Api;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** The risk is a fact of the family: it holds for each of its referrals and needs, whatever is heard first. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class FamilyRiskComponentTest {
    private static final String HIGH_WORDS = "The risk to the children of this family is high";

    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final NeedFixture need = fixtures.need().at(Instant.now().minusSeconds(60));

    private RiskChanged risk(String band, Instant at) {
        return new RiskChanged(need.family(), band, band.equals("high") ? "low" : "high", "NW01", at);
    }

    private void taken(Publish.Message message) {
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count(
                                "inbox where event_id = ?::uuid",
                                message.headers().get("ce_id"))
                        == 1);
    }

    private void refused(UUID needId, UUID offer) {
        fixtures.propose(needId, offer).then().statusCode(409).body("type", containsString("wrong-state"));
    }

    @Test
    void highEndsWhatIsProposedOrAgreedForAnyReferralOfTheFamily() {
        UUID offer = fixtures.opened(fixtures.offer().capacity(3));
        NeedFixture elsewhere = need.referredAgain(fixtures.council.id());
        NeedFixture waiting = need.sibling();
        UUID agreed = fixtures.agreed(fixtures.opened(need), offer);
        UUID proposed = fixtures.proposed(fixtures.opened(elsewhere), offer);
        fixtures.opened(waiting);
        fixtures.act(proposed, "family-agrees", Map.of()).then().statusCode(200);

        taken(Publish.now(risk("high", Instant.now())));

        fixtures.awaitState(agreed, "ended");
        fixtures.awaitState(proposed, "declined");
        assertThat(fixtures.taken(offer)).isZero();
        var ended = kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.ended.v1", agreed));
        assertThat(ended.json().get("reason").asText()).isEqualTo("risk-high");
        for (NeedFixture over : new NeedFixture[] {need, elsewhere, waiting}) {
            assertThat(fixtures.read("/v1/needs/" + over.id()).getString("state"))
                    .isEqualTo("not-met");
            refused(over.id(), offer);
        }
    }

    @Test
    void aNeedFromBeforeThatIsHeardOfAfterTheRiskHasEnded() {
        UUID offer = fixtures.opened(fixtures.offer());
        taken(Publish.now(risk("high", Instant.now())));
        taken(Publish.now(need.opened()));
        assertThat(fixtures.read("/v1/needs/" + need.id()).getString("state")).isEqualTo("not-met");
        refused(need.id(), offer);
    }

    @Test
    void aNeedThatBeganWhenTheRiskWasLowAgainWaitsUntilThatIsHeard() {
        UUID offer = fixtures.opened(fixtures.offer());
        Publish.Message high = Publish.message(risk("high", need.at().plusSeconds(10)));
        Publish.Message low = Publish.message(risk("medium", need.at().plusSeconds(20)));
        NeedFixture again = need.again();
        fixtures.opened(again);
        taken(high.again());
        fixtures.propose(again.id(), offer).then().statusCode(409).body("detail", containsString(HIGH_WORDS));
        taken(low.again());
        taken(high.again());
        fixtures.agreed(again.id(), offer);
    }

    @Test
    void anOlderWordOfHighRiskEndsWhatIsFromBeforeItAndStopsNothingElse() {
        UUID offer = fixtures.opened(fixtures.offer().capacity(2));
        Publish.Message high = Publish.message(risk("high", need.at().plusSeconds(10)));
        Publish.Message low = Publish.message(risk("low", need.at().plusSeconds(20)));
        UUID match = fixtures.agreed(fixtures.opened(need), offer);
        taken(low.again());
        taken(high.again());
        fixtures.awaitState(match, "ended");
        NeedFixture again = need.again();
        fixtures.proposed(fixtures.opened(again), offer);
    }

    @Test
    void whatWasAgreedEndsAlsoWhenItsNeedHadEndedForAnotherReason() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID match = fixtures.agreed(fixtures.opened(need), offer);
        taken(Publish.now(new NeedNotMet(need.id(), need.referral(), "NW01", "homework", "helped", Instant.now())));
        fixtures.awaitState(match, "agreed");
        taken(Publish.now(risk("high", Instant.now())));
        fixtures.awaitState(match, "ended");
        assertThat(fixtures.taken(offer)).isZero();
    }

    @Test
    void theLastYesAfterTheFamilyIsAtHighRiskComesTooLate() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID match = fixtures.proposed(fixtures.opened(need), offer);
        fixtures.act(match, "family-agrees", Map.of()).then().statusCode(200);
        String etag = fixtures.etag(match);
        taken(Publish.now(risk("high", Instant.now())));
        fixtures.awaitState(match, "declined");
        Api.ifMatch(fixtures.practitioner, etag)
                .body(Map.of())
                .post("/v1/matches/" + match + "/volunteer-agrees")
                .then()
                .statusCode(412);
    }
}

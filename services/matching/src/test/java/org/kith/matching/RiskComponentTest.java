package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Topics;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** High risk never reaches a volunteer, and does not stay with one: an agreed match ends when the risk turns high. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class RiskComponentTest {
    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final OfferFixture offer = fixtures.offer();
    private final NeedFixture need = fixtures.need();

    private UUID agreed() {
        fixtures.opened(offer);
        fixtures.opened(need);
        return fixtures.agreed(need.id(), offer.id());
    }

    private NeedNotMet over(String reason) {
        return new NeedNotMet(need.id(), need.referral(), "NW01", "homework", reason, Instant.now());
    }

    private ConsumedEvent saidEnded(UUID match) {
        return kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.ended.v1", match));
    }

    @Test
    void riskThatTurnsHighEndsWhatBothAgreed() {
        UUID match = agreed();
        Publish.now(over("risk-high")).again();
        fixtures.awaitState(match, "ended");
        assertThat(saidEnded(match).json().get("reason").asText()).isEqualTo("risk-high");
        Api.as(fixtures.practitioner)
                .get("/v1/matches/" + match)
                .then()
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("reason", equalTo("risk-high"));
        assertThat(fixtures.taken(offer.id())).isZero();
        assertThat(fixtures.db.count("open_need where id = ? and state = 'not-met' and area is null", need.id()))
                .isEqualTo(1);
        fixtures.propose(need.id(), offer.id()).then().statusCode(409);
    }

    @Test
    void theLastYesAfterRiskTurnedHighComesTooLate() {
        fixtures.opened(offer);
        fixtures.opened(need);
        UUID match = fixtures.proposed(need.id(), offer.id());
        fixtures.act(match, "family-agrees", Map.of()).then().statusCode(200);
        String etag = fixtures.etag(match);
        Publish.now(over("risk-high"));
        fixtures.awaitState(match, "declined");
        for (String tag : new String[] {etag, fixtures.etag(match)}) {
            Api.ifMatch(fixtures.practitioner, tag)
                    .body(Map.of())
                    .post("/v1/matches/" + match + "/volunteer-agrees")
                    .then()
                    .statusCode(anyOf(equalTo(409), equalTo(412)));
        }
        assertThat(fixtures.read("/v1/matches/" + match).getString("reason")).isEqualTo("risk-high");
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void aRelationshipThatIsHeardToBeginAfterwardsBringsNothingBack() {
        UUID match = agreed();
        Publish.now(over("risk-high"));
        fixtures.awaitState(match, "ended");
        UUID relationship = Ids.next();
        Publish.now(new RelationshipStarted(
                relationship,
                match,
                need.id(),
                need.referral(),
                need.family(),
                Ids.next(),
                Ids.next(),
                "NW01",
                Instant.now()));
        await().atMost(MatchingFixtures.PATIENCE).until(() -> relationship
                .toString()
                .equals(fixtures.read("/v1/matches/" + match).getString("relationshipId")));
        fixtures.awaitState(match, "ended");
        assertThat(fixtures.taken(offer.id())).isZero();
    }

    @Test
    void aNeedThatIsSaidToBeOfHighRiskEndsWhatBothAgreedToo() {
        UUID match = agreed();
        Publish.now(need.risk("high").at(Instant.now()).opened());
        assertThat(saidEnded(match).json().get("reason").asText()).isEqualTo("risk-high");
        assertThat(fixtures.taken(offer.id())).isZero();
        Api.as(fixtures.practitioner).get("/v1/matches/" + match).then().statusCode(404);
    }

    @Test
    void whatBothAgreedOutlivesANeedThatEndsForAnotherReason() {
        UUID match = agreed();
        Publish.now(over("no-longer-needed"));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("ended_need where id = ? and how = 'not-met'", need.id()) == 1);
        assertThat(fixtures.read("/v1/needs/" + need.id()).getString("state")).isEqualTo("matched");
        fixtures.awaitState(match, "agreed");
        assertThat(fixtures.taken(offer.id())).isEqualTo(1);
    }

    @Test
    void whenTheRiskIsLowAgainANeedOfItsOwnBeginsAndTheOldOneStaysEnded() {
        UUID match = agreed();
        Publish.now(over("risk-high"));
        fixtures.awaitState(match, "ended");
        NeedFixture again = need.again();
        fixtures.opened(again);
        fixtures.awaitSuggested(again.id(), offer.id());
        Publish.now(need.at(Instant.now()).opened());
        KafkaProbe.connect().awaitCaughtUp("kith-matching", Topics.REFERRALS);
        assertThat(fixtures.read("/v1/needs/" + need.id()).getString("state")).isEqualTo("not-met");
        fixtures.awaitState(match, "ended");
    }
}

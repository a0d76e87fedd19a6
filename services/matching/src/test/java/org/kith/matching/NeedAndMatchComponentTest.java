package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** What a match says of its need, and what becomes of a need whose referral is closed while its match runs. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class NeedAndMatchComponentTest {
    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final NeedFixture said = fixtures.need();

    private void publish(EventPayload... payloads) {
        for (EventPayload payload : payloads) {
            Publish.now(payload);
            kafka.awaitCaughtUp("kith-matching", Topics.REFERRALS);
            kafka.awaitCaughtUp("kith-matching", Topics.RELATIONSHIPS);
        }
    }

    private String stateOf(UUID need) {
        return fixtures.read("/v1/needs/" + need).getString("state");
    }

    private ReferralClosed closed() {
        return new ReferralClosed(said.referral(), 1, said.family(), "NW01", "helped", Instant.now());
    }

    private NeedNotMet notMet() {
        return new NeedNotMet(said.id(), said.referral(), "NW01", "homework", "helped", Instant.now());
    }

    private RelationshipEnded ended(UUID match) {
        return new RelationshipEnded(
                Ids.next(),
                match,
                said.id(),
                said.referral(),
                said.family(),
                Ids.next(),
                "volunteer-ended",
                "NW01",
                Instant.now());
    }

    @Test
    void aMatchThatEndsBecauseTheNeedIsMetMeetsItForGood() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(said);
        UUID match = fixtures.agreed(need, offer);
        fixtures.act(match, "end", Map.of("reason", "need-met")).then().statusCode(200);
        assertThat(stateOf(need)).isEqualTo("met");
        assertThat(fixtures.taken(offer)).isZero();
        MatchingFixtures.propose(fixtures.practitioner, need, offer).then().statusCode(409);
        Publish.now(said.opened());
        publish(notMet());
        assertThat(stateOf(need)).isEqualTo("met");
    }

    @Test
    void aMatchThatEndsOtherwiseLeavesTheNeedWaiting() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(said);
        UUID match = fixtures.agreed(need, offer);
        fixtures.act(match, "end", Map.of("reason", "moved")).then().statusCode(200);
        assertThat(stateOf(need)).isIn("open", "suggested");
    }

    @Test
    void aNeedWhoseReferralIsClosedStaysMatchedUntilItsMatchEnds() {
        UUID need = fixtures.opened(said);
        UUID match = fixtures.agreed(need, fixtures.opened(fixtures.offer()));
        publish(closed(), notMet());
        assertThat(stateOf(need)).isEqualTo("matched");
        fixtures.awaitState(match, "agreed");
        publish(ended(match));
        fixtures.awaitState(match, "ended");
        assertThat(stateOf(need)).isEqualTo("not-met");
    }

    @Test
    void whoEndsAMatchAfterTheClosingEndsItsNeed() {
        UUID need = fixtures.opened(said);
        UUID match = fixtures.agreed(need, fixtures.opened(fixtures.offer()));
        publish(closed());
        fixtures.act(match, "end", Map.of("reason", "moved")).then().statusCode(200);
        assertThat(stateOf(need)).isEqualTo("not-met");
    }

    @Test
    void itIsMetWhenItsOutcomeSaysSoAndWhenItsMatchEndsForThat() {
        UUID need = fixtures.opened(said);
        UUID match = fixtures.agreed(need, fixtures.opened(fixtures.offer()));
        NeedFixture sibling = said.sibling();
        UUID other = fixtures.agreed(fixtures.opened(sibling), fixtures.opened(fixtures.offer()));
        publish(
                closed(),
                notMet(),
                ended(match),
                new NeedMet(need, said.referral(), "NW01", "homework", Instant.now()));
        assertThat(stateOf(need)).isEqualTo("met");
        fixtures.act(other, "end", Map.of("reason", "need-met")).then().statusCode(200);
        assertThat(stateOf(sibling.id())).isEqualTo("met");
    }

    @Test
    void aReferralThatIsClosedBeforeTheSecondYesCancelsTheProposal() {
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(need, fixtures.opened(fixtures.offer()));
        fixtures.act(match, "family-agrees", Map.of()).then().statusCode(200);
        publish(closed());
        fixtures.act(match, "volunteer-agrees", Map.of()).then().statusCode(409);
        fixtures.awaitState(match, "declined");
        assertThat(stateOf(need)).isEqualTo("not-met");
    }
}

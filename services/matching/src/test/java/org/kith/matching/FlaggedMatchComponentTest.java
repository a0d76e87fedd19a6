package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.Topics;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** Checks before children, after the match too: an agreed match ends, or is flagged for review at once. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class FlaggedMatchComponentTest {
    private static final String DOUBTED = "org.kith.match.flagged.v1";

    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final OfferFixture offer = fixtures.offer();
    private final NeedFixture need = fixtures.need();

    private UUID agreed() {
        return agreed(need, offer);
    }

    private UUID agreed(NeedFixture asked, OfferFixture given) {
        fixtures.opened(given);
        fixtures.opened(asked);
        return fixtures.agreed(asked.id(), given.id());
    }

    private void paused(String reason) {
        Publish.now(new OfferPaused(offer.id(), offer.volunteer(), "homework", "NW01", reason, Instant.now()));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("known_offer where id = ? and state = 'paused'", offer.id()) == 1);
    }

    private void withdrawn(String reason) {
        Publish.now(new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", reason, Instant.now()));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("known_offer where id = ? and state = 'withdrawn'", offer.id()) == 1);
    }

    private List<String> reviewFlags(UUID match) {
        return kafka.everything(Topics.MATCHING).stream()
                .filter(event -> event.is(DOUBTED, match))
                .map(event -> event.json().get("reason").asText())
                .toList();
    }

    private void awaitDoubts(UUID match, String... reasons) {
        await().atMost(MatchingFixtures.PATIENCE)
                .untilAsserted(() -> assertThat(reviewFlags(match)).containsExactly(reasons));
    }

    private void goesOn(UUID match) {
        assertThat(fixtures.read("/v1/matches/" + match).getString("state")).isEqualTo("agreed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks-expired", "checks-incomplete"})
    void anOfferThatIsPausedForItsChecksPutsWhatWasAgreedInDoubt(String reason) {
        UUID match = agreed();
        paused(reason);
        ConsumedEvent said = kafka.await(Topics.MATCHING, event -> event.is(DOUBTED, match));
        assertThat(said.json().get("reason").asText()).isEqualTo(reason);
        assertThat(said.json().get("offerId").asText()).isEqualTo(offer.id().toString());
        goesOn(match);
        assertThat(fixtures.taken(offer.id())).isEqualTo(1);
    }

    @Test
    void anOfferThatRestsPutsNothingInDoubt() {
        UUID match = agreed();
        paused("volunteer-away");
        fixtures.opened(offer);
        paused("checks-incomplete");
        awaitDoubts(match, "checks-incomplete");
    }

    @Test
    void aVolunteerWhoStopsPutsWhatWasAgreedInDoubt() {
        UUID match = agreed();
        withdrawn("volunteer-stopped");
        awaitDoubts(match, "volunteer-stopped");
        goesOn(match);
    }

    @Test
    void aCheckThatLapsesWhileTheOfferRestsIsNoticedAllTheSame() {
        UUID match = agreed();
        paused("volunteer-ill");
        Publish.now(new SuitabilityChanged(offer.volunteer(), 3, LocalDate.of(2034, 1, 31), Instant.now()));
        Publish.now(new SuitabilityChanged(offer.volunteer(), 0, null, Instant.now()));
        awaitDoubts(match, "checks-expired");
        goesOn(match);
    }
}

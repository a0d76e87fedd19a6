package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Topics;
import org.kith.contracts.offers.VolunteerStandingChanged;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.VolunteerUnsuitable;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** The standing of a volunteer holds for all of their offers, and what a lead found for every need of the family. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class StandingComponentTest {
    private static final String FLAGGED = "org.kith.match.flagged.v1";

    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final OfferFixture offer = fixtures.offer();
    private final NeedFixture need = fixtures.need();

    private void stands(String standing) {
        Publish.now(new VolunteerStandingChanged(offer.volunteer(), standing, Instant.now()));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() ->
                        fixtures.db.count("known_volunteer where id = ? and standing = ?", offer.volunteer(), standing)
                                == 1);
    }

    private void underReview(UUID match, boolean is) {
        Api.as(fixtures.practitioner).get("/v1/matches/" + match).then().body("volunteerUnderReview", equalTo(is));
        Api.as(fixtures.practitioner)
                .get("/v1/matches?needId="
                        + fixtures.read("/v1/matches/" + match).getString("needId"))
                .then()
                .body("items.volunteerUnderReview", hasItem(is));
    }

    private void refused(UUID needId, UUID offerId, String words) {
        fixtures.propose(needId, offerId).then().statusCode(409).body("errors.code", hasItem("offer-not-open"));
        assertThat(fixtures.why(needId, offerId).getString("rules.find { it.rule == 'offer-not-open' }.words"))
                .isEqualTo(words);
    }

    @Test
    void underReviewNothingNewIsProposedOrAgreedWithAnyOfTheirOffers() {
        OfferFixture other = fixtures.offer().of(offer.volunteer());
        UUID running = fixtures.agreed(fixtures.opened(need), fixtures.opened(offer.capacity(2)));
        UUID asked = fixtures.opened(fixtures.need());
        UUID half = fixtures.proposed(asked, fixtures.opened(other));
        fixtures.act(half, "family-agrees", Map.of()).then().statusCode(200);
        UUID waiting = fixtures.opened(fixtures.need());
        fixtures.awaitSuggested(waiting, offer.id());

        stands("under-review");

        String words = "The volunteer is under review: nothing new is proposed or agreed with them until that is done.";
        fixtures.awaitSuggested(waiting);
        refused(waiting, offer.id(), words);
        fixtures.act(half, "volunteer-agrees", Map.of())
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("offer-not-open"));
        // An offer that opens during the review is held as well.
        OfferFixture late = fixtures.offer().of(offer.volunteer());
        refused(waiting, fixtures.opened(late), words);
        // What was agreed goes on, and its lead is told.
        kafka.await(
                Topics.MATCHING,
                event -> event.is(FLAGGED, running)
                        && event.json().get("reason").asText().equals("under-review"));
        fixtures.awaitState(running, "agreed");
        // And whoever is to introduce them reads it.
        underReview(running, true);
        underReview(half, true);

        stands("clear");
        underReview(running, false);
        fixtures.awaitSuggested(waiting, offer.id(), late.id());
        fixtures.act(half, "volunteer-agrees", Map.of()).then().statusCode(200);
    }

    @Test
    void notSuitableEndsWhatIsProposedOrAgreedWithAnyOfTheirOffers() {
        OfferFixture other = fixtures.offer().of(offer.volunteer());
        UUID agreed = fixtures.agreed(fixtures.opened(need), fixtures.opened(offer));
        UUID proposed = fixtures.proposed(fixtures.opened(fixtures.need()), fixtures.opened(other));
        stands("not-suitable");
        fixtures.awaitState(agreed, "ended");
        fixtures.awaitState(proposed, "declined");
        var ended = kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.ended.v1", agreed));
        assertThat(ended.json().get("reason").asText()).isEqualTo("not-suitable");
        assertThat(fixtures.taken(offer.id()) + fixtures.taken(other.id())).isZero();
        refused(need.id(), offer.id(), "The volunteer was found not suitable.");
        // The engine searches for another offer.
        OfferFixture next = fixtures.offer();
        fixtures.opened(next);
        fixtures.awaitSuggested(need.id(), next.id());
    }

    @Test
    void aReviewThatIsHeardBeforeTheOfferHoldsItToo() {
        stands("under-review");
        UUID waiting = fixtures.opened(need);
        fixtures.opened(offer);
        assertThat(fixtures.suggested(waiting)).isEmpty();
        fixtures.propose(waiting, offer.id()).then().statusCode(409);
    }

    @Test
    void whoALeadFoundUnsuitableIsNeverBroughtTogetherWithTheFamilyAgain() {
        OfferFixture other = fixtures.offer().of(offer.volunteer());
        UUID match = fixtures.agreed(fixtures.opened(need), fixtures.opened(offer));
        NeedFixture sibling = need.sibling();
        UUID proposed = fixtures.proposed(fixtures.opened(sibling), fixtures.opened(other));
        Publish.now(new RelationshipEnded(
                Ids.next(),
                match,
                need.id(),
                need.referral(),
                need.family(),
                offer.volunteer(),
                "unsuitable",
                "NW01",
                Instant.now()));
        fixtures.awaitState(match, "ended");
        fixtures.awaitState(proposed, "declined");
        UUID again = fixtures.opened(need.referredAgain(fixtures.council.id()));
        fixtures.propose(again, other.id())
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("match-must-not-have-been-declined-before"));
        // Another family may be helped, unless the review that follows says otherwise.
        fixtures.awaitSuggested(fixtures.opened(fixtures.need()), offer.id(), other.id());
    }

    @Test
    void norWhoALeadFoundUnsuitableAfterTheMatchHadEnded() {
        OfferFixture other = fixtures.offer().of(offer.volunteer());
        UUID match = fixtures.agreed(fixtures.opened(need), fixtures.opened(offer));
        UUID proposed = fixtures.proposed(fixtures.opened(need.sibling()), fixtures.opened(other));
        fixtures.act(match, "end", Map.of("reason", "need-met")).then().statusCode(200);
        Publish.now(
                new VolunteerUnsuitable(Ids.next(), match, need.family(), offer.volunteer(), "NW01", Instant.now()));
        fixtures.awaitState(proposed, "declined");
        UUID again = fixtures.opened(need.referredAgain(fixtures.council.id()));
        fixtures.propose(again, other.id())
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("match-must-not-have-been-declined-before"));
    }
}

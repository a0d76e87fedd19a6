package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Topics;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** The organisation that decides about a need may no longer see the family, while consent is in force. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class SharingComponentTest {
    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();

    private void ends(NeedFixture need, UUID organisation) {
        Publish.now(new SharingEnded(need.family(), Ids.next(), organisation, Instant.now()));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count(
                                "ended_sharing where family_id = ? and organisation_id = ? and ended",
                                need.family(),
                                organisation)
                        == 1);
    }

    private void decided(NeedFixture need, boolean shared) {
        Publish.now(new SharingDecided(need.family(), Ids.next(), fixtures.council.id(), shared, Instant.now()));
        kafka.awaitCaughtUp("kith-matching", Topics.REFERRALS);
    }

    private void reads(Person person, String path, int status) {
        Api.as(person).get(path).then().statusCode(status);
    }

    @Test
    void nobodyWorksOnTheNeedAndWhatIsProposedGivesItsPlaceBack() {
        NeedFixture said = fixtures.need();
        NeedFixture sibling = said.sibling();
        UUID offer = fixtures.opened(fixtures.offer().capacity(2));
        UUID need = fixtures.opened(said);
        UUID proposed = fixtures.proposed(need, offer);
        UUID agreed = fixtures.agreed(fixtures.opened(sibling), offer);
        ends(said, fixtures.council.id());

        for (Person lost : List.of(fixtures.practitioner, fixtures.coordinator)) {
            for (UUID id : List.of(need, sibling.id())) {
                reads(lost, "/v1/needs/" + id, 404);
                reads(lost, "/v1/needs/" + id + "/suggestions", 404);
                reads(lost, "/v1/needs/" + id + "/why/" + offer, 404);
            }
            reads(lost, "/v1/matches/" + proposed, 404);
            reads(lost, "/v1/matches/" + agreed, 404);
            Api.as(lost)
                    .get("/v1/needs?referralId=" + said.referral())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            MatchingFixtures.propose(lost, need, offer).then().statusCode(404);
        }
        Api.as(fixtures.partner)
                .get("/v1/needs/" + need)
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("kind", nullValue());
        var declined = kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.declined.v1", proposed));
        assertThat(declined.json().get("reason").asText()).isEqualTo("sharing-ended");
        // An agreed match ends with its relationship.
        assertThat(fixtures.taken(offer)).isEqualTo(1);
    }

    @Test
    void sharedAgainItIsWorkedOnAgain() {
        NeedFixture said = fixtures.need();
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(need, offer);
        ends(said, fixtures.council.id());
        decided(said, false);
        reads(fixtures.practitioner, "/v1/needs/" + need, 404);
        decided(said, true);
        reads(fixtures.practitioner, "/v1/matches/" + match, 200);
        fixtures.awaitSuggested(need, offer);
        fixtures.agreed(need, offer);
    }

    @Test
    void aNeedThatIsHeardOfAfterTheEndIsNotWorkedOnEither() {
        NeedFixture said = fixtures.need();
        ends(said, fixtures.council.id());
        Publish.now(said.opened());
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("open_need where id = ?", said.id()) == 1);
        reads(fixtures.practitioner, "/v1/needs/" + said.id(), 404);
        // The engine does not search for it, and searches when it is worked on again.
        UUID offer = fixtures.opened(fixtures.offer());
        fixtures.awaitSuggested(fixtures.opened(fixtures.need()), offer);
        assertThat(fixtures.db.count("open_need where id = ? and state = 'open' and searched_at is null", said.id()))
                .isEqualTo(1);
        decided(said, true);
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.suggested.v1", said.id()));
        fixtures.awaitSuggested(said.id(), offer);
    }

    @Test
    void theEndOfSharingWithAnotherOrganisationChangesNothing() {
        NeedFixture said = fixtures.need();
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(said);
        ends(said, Ids.next());
        UUID match = fixtures.proposed(need, offer);
        reads(fixtures.practitioner, "/v1/matches/" + match, 200);
    }
}

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
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** The organisation that decides about a need loses sight of the family, while consent stands. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class SharingComponentTest {
    private final Scene scene = new Scene();
    private final KafkaProbe kafka = KafkaProbe.connect();

    private void ends(NeedSaid need, UUID organisation) {
        Said.now(new SharingEnded(need.family(), Ids.next(), organisation, Instant.now()));
        await().atMost(Scene.PATIENCE)
                .until(() -> scene.db.count(
                                "sharing_ended where family_id = ? and organisation_id = ?",
                                need.family(),
                                organisation)
                        == 1);
    }

    private void decided(NeedSaid need, boolean shared) {
        Said.now(new SharingDecided(need.family(), Ids.next(), scene.council.id(), shared, Instant.now()));
        kafka.awaitCaughtUp("kith-matching", Topics.REFERRALS);
    }

    private void reads(Person person, String path, int status) {
        Scene.as(person).get(path).then().statusCode(status);
    }

    @Test
    void nobodyWorksOnTheNeedAndWhatIsProposedGivesItsPlaceBack() {
        NeedSaid said = scene.need();
        NeedSaid sibling = said.sibling();
        UUID offer = scene.opened(scene.offer().capacity(2));
        UUID need = scene.opened(said);
        UUID proposed = scene.proposed(need, offer);
        UUID agreed = scene.agreed(scene.opened(sibling), offer);
        ends(said, scene.council.id());

        for (Person lost : List.of(scene.practitioner, scene.coordinator)) {
            for (UUID id : List.of(need, sibling.id())) {
                reads(lost, "/v1/needs/" + id, 404);
                reads(lost, "/v1/needs/" + id + "/suggestions", 404);
                reads(lost, "/v1/needs/" + id + "/why/" + offer, 404);
            }
            reads(lost, "/v1/matches/" + proposed, 404);
            reads(lost, "/v1/matches/" + agreed, 404);
            Scene.as(lost)
                    .get("/v1/needs?referralId=" + said.referral())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            Scene.propose(lost, need, offer).then().statusCode(404);
        }
        Scene.as(scene.partner)
                .get("/v1/needs/" + need)
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("kind", nullValue());
        var declined = kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.declined.v1", proposed));
        assertThat(declined.json().get("reason").asText()).isEqualTo("sharing-ended");
        // What both agreed to ends with its relationship.
        assertThat(scene.taken(offer)).isEqualTo(1);
    }

    @Test
    void sharedAgainItIsWorkedOnAgain() {
        NeedSaid said = scene.need();
        UUID offer = scene.opened(scene.offer());
        UUID need = scene.opened(said);
        UUID match = scene.proposed(need, offer);
        ends(said, scene.council.id());
        decided(said, false);
        reads(scene.practitioner, "/v1/needs/" + need, 404);
        decided(said, true);
        reads(scene.practitioner, "/v1/matches/" + match, 200);
        scene.awaitSuggested(need, offer);
        scene.agreed(need, offer);
    }

    @Test
    void aNeedThatIsHeardOfAfterTheEndIsNotWorkedOnEither() {
        NeedSaid said = scene.need();
        ends(said, scene.council.id());
        Said.now(said.opened());
        await().atMost(Scene.PATIENCE).until(() -> scene.db.count("need where id = ?", said.id()) == 1);
        reads(scene.practitioner, "/v1/needs/" + said.id(), 404);
        // The engine does not look for it, and looks for it when it is worked on again.
        UUID offer = scene.opened(scene.offer());
        scene.awaitSuggested(scene.opened(scene.need()), offer);
        assertThat(scene.db.count("need where id = ? and state = 'open' and looked_at is null", said.id()))
                .isEqualTo(1);
        decided(said, true);
        kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.suggested.v1", said.id()));
        scene.awaitSuggested(said.id(), offer);
    }

    @Test
    void theEndOfSharingWithAnotherOrganisationChangesNothing() {
        NeedSaid said = scene.need();
        UUID offer = scene.opened(scene.offer());
        UUID need = scene.opened(said);
        ends(said, Ids.next());
        UUID match = scene.proposed(need, offer);
        reads(scene.practitioner, "/v1/matches/" + match, 200);
    }
}

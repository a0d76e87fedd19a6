package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Topics;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.time.Ids;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** From an open offer and an open need to an agreed match and its end. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class ChainComponentTest {
    private final Scene scene = new Scene();
    private final KafkaProbe kafka = KafkaProbe.connect();

    @Test
    void anOfferIsSuggestedWithItsReasons() {
        UUID offer = scene.opened(scene.offer());
        UUID need = scene.opened(scene.need());
        scene.awaitSuggested(need, offer);
        JsonPath found = scene.suggestions(need);
        assertThat(found.getString("state")).isEqualTo("suggested");
        assertThat(found.getBoolean("nothingFound")).isFalse();
        assertThat(found.getString("asOf")).isNotNull();
        assertThat(found.getInt("items[0].rank")).isEqualTo(1);
        assertThat(found.getInt("items[0].score")).isEqualTo(5750);
        assertThat(found.getList("items[0].terms.code"))
                .containsExactly("nearness", "shared-slots", "check-above-what-is-needed", "constant");
        assertThat(found.getList("items[0].terms.points")).containsExactly(4000, 1000, -250, 1000);
        assertThat(found.getList("items[0].terms.words", String.class))
                .contains("both free on Monday morning, Monday afternoon");
        var event = kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.suggested.v1", need));
        assertThat(event.json().get("offers").asInt()).isEqualTo(1);
    }

    @Test
    void familyAndVolunteerBothSayYesAndThePlaceIsTakenUntilTheRelationshipEnds() {
        UUID offer = scene.opened(scene.offer());
        NeedSaid said = scene.need();
        UUID need = scene.opened(said);
        UUID match = scene.proposed(need, offer);
        assertThat(scene.taken(offer)).isEqualTo(1);
        kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.proposed.v1", match));
        var taken = kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.capacity.taken.v1", offer));
        assertThat(taken.json().get("left").asInt()).isZero();

        scene.act(match, "family-agrees", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("familyAgreedBy", equalTo(scene.practitioner.id().toString()))
                .body("familyAgreedAt", notNullValue())
                .body("volunteerAgreedAt", nullValue());
        scene.act(match, "volunteer-agrees", Map.of()).then().statusCode(200).body("state", equalTo("agreed"));
        var agreed = kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.agreed.v1", match));
        assertThat(agreed.json().get("familyId").asText())
                .isEqualTo(said.family().toString());
        assertThat(scene.suggestions(need).getString("state")).isEqualTo("matched");

        UUID relationship = Ids.next();
        Said.now(new RelationshipStarted(
                relationship,
                match,
                need,
                said.referral(),
                said.family(),
                Ids.next(),
                Ids.next(),
                "NW01",
                Instant.now()));
        Said.now(
                new RelationshipEnded(relationship, match, need, said.referral(), "moved-away", "NW01", Instant.now()));
        kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.ended.v1", match));
        var back = kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.capacity.givenback.v1", offer));
        assertThat(back.json().get("left").asInt()).isEqualTo(1);
        assertThat(scene.taken(offer)).isZero();
        Scene.as(scene.practitioner)
                .get("/v1/matches/" + match)
                .then()
                .body("state", equalTo("ended"))
                .body("reason", equalTo("moved-away"))
                .body("relationshipId", equalTo(relationship.toString()));
        // Who has helped before counts for more next time.
        scene.awaitSuggestions(
                need, found -> found.getList("items[0].terms.code").contains("has-helped-before"));
    }

    @Test
    void aNoGivesThePlaceBackAndIsNotAskedForAgain() {
        UUID offer = scene.opened(scene.offer());
        UUID need = scene.opened(scene.need());
        UUID match = scene.proposed(need, offer);
        scene.act(match, "decline", Map.of("by", "volunteer", "reason", "no-time"))
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"))
                .body("declinedBy", equalTo("volunteer"));
        kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.declined.v1", match));
        assertThat(scene.taken(offer)).isZero();
        await().atMost(Scene.PATIENCE).until(() -> scene.suggestions(need).getBoolean("nothingFound"));
        JsonPath why = scene.why(need, offer);
        assertThat(why.getBoolean("feasible")).isFalse();
        assertThat(why.getList("rules.findAll { !it.holds }.rule"))
                .containsExactly("nobody-may-have-said-no-to-this-pair");
        kafka.await(Topics.MATCHING, heard -> heard.is("org.kith.match.nothingfound.v1", need));
    }
}

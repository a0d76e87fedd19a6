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
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** From an open offer and an open need to an agreed match and its end. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class ChainComponentTest {
    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();

    @Test
    void anOfferIsSuggestedWithItsReasons() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(fixtures.need());
        fixtures.awaitSuggested(need, offer);
        JsonPath found = fixtures.suggestions(need);
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
        var suggested = kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.suggested.v1", need));
        assertThat(suggested.json().get("offers").asInt()).isEqualTo(1);
    }

    @Test
    void familyAndVolunteerBothSayYesAndThePlaceIsTakenUntilTheRelationshipEnds() {
        UUID offer = fixtures.opened(fixtures.offer());
        NeedFixture said = fixtures.need();
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(need, offer);
        assertThat(fixtures.taken(offer)).isEqualTo(1);
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.proposed.v1", match));
        var taken = kafka.await(Topics.MATCHING, event -> event.is("org.kith.capacity.taken.v1", offer));
        assertThat(taken.json().get("left").asInt()).isZero();

        fixtures.act(match, "family-agrees", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("familyAgreedBy", equalTo(fixtures.practitioner.id().toString()))
                .body("familyAgreedAt", notNullValue())
                .body("volunteerAgreedAt", nullValue());
        fixtures.act(match, "volunteer-agrees", Map.of()).then().statusCode(200).body("state", equalTo("agreed"));
        var agreed = kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.agreed.v1", match));
        assertThat(agreed.json().get("familyId").asText())
                .isEqualTo(said.family().toString());
        assertThat(fixtures.suggestions(need).getString("state")).isEqualTo("matched");

        UUID relationship = Ids.next();
        Publish.now(new RelationshipStarted(
                relationship,
                match,
                need,
                said.referral(),
                said.family(),
                Ids.next(),
                Ids.next(),
                "NW01",
                Instant.now()));
        Publish.now(contact(relationship, said.family(), "volunteer"));
        Publish.now(ended(relationship, match, said));
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.ended.v1", match));
        var back = kafka.await(Topics.MATCHING, event -> event.is("org.kith.capacity.givenback.v1", offer));
        assertThat(back.json().get("left").asInt()).isEqualTo(1);
        assertThat(fixtures.taken(offer)).isZero();
        Api.as(fixtures.practitioner)
                .get("/v1/matches/" + match)
                .then()
                .body("state", equalTo("ended"))
                .body("reason", equalTo("moved-away"))
                .body("relationshipId", equalTo(relationship.toString()));
        // An offer that has helped before scores higher next time.
        fixtures.awaitSuggestions(
                need, found -> found.getList("items[0].terms.code").contains("has-helped-before"));
    }

    private static ContactMade contact(UUID relationship, UUID family, String by) {
        return new ContactMade(Ids.next(), relationship, family, Ids.next(), "NW01", by, "visit", 60, Instant.now());
    }

    private static RelationshipEnded ended(UUID relationship, UUID match, NeedFixture said) {
        return new RelationshipEnded(
                relationship,
                match,
                said.id(),
                said.referral(),
                said.family(),
                Ids.next(),
                "moved-away",
                "NW01",
                Instant.now());
    }

    @Test
    void whoWasNeverInContactHasNotHelpedBefore() {
        UUID offer = fixtures.opened(fixtures.offer());
        var said = fixtures.need();
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(need, offer);
        fixtures.act(match, "family-agrees", Map.of()).then().statusCode(200);
        fixtures.act(match, "volunteer-agrees", Map.of()).then().statusCode(200);
        UUID relationship = Ids.next();
        Publish.now(new RelationshipStarted(
                relationship,
                match,
                need,
                said.referral(),
                said.family(),
                Ids.next(),
                Ids.next(),
                "NW01",
                Instant.now()));
        Publish.now(contact(relationship, said.family(), "lead"));
        Publish.now(ended(relationship, match, said));
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.ended.v1", match));
        fixtures.awaitSuggestions(
                need,
                found -> !found.getList("items").isEmpty()
                        && !found.getList("items[0].terms.code").contains("has-helped-before"));
        assertThat(Db.of("matching").count("helped_before where family_id = ?", said.family()))
                .isZero();
    }

    @Test
    void aNeedIsWantedSinceItWasOpenedFirst() {
        var said = fixtures.need();
        Instant first = Instant.parse("2026-01-05T09:00:00Z");
        UUID need = fixtures.opened(said.at(first));
        Publish.now(said.at(first.plusSeconds(3_600)).urgency(3).opened());
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.read("/v1/needs/" + need).getInt("urgency") == 3);
        assertThat(fixtures.read("/v1/needs/" + need).getString("openedAt")).isEqualTo(first.toString());
    }

    @Test
    void aNoGivesThePlaceBackAndIsNotAskedForAgain() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(fixtures.need());
        UUID match = fixtures.proposed(need, offer);
        fixtures.act(match, "decline", Map.of("by", "volunteer", "reason", "no-time"))
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"))
                .body("declinedBy", equalTo("volunteer"));
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.declined.v1", match));
        assertThat(fixtures.taken(offer)).isZero();
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.suggestions(need).getBoolean("nothingFound"));
        JsonPath why = fixtures.why(need, offer);
        assertThat(why.getBoolean("feasible")).isFalse();
        assertThat(why.getList("rules.findAll { !it.holds }.rule"))
                .containsExactly("match-must-not-have-been-declined-before");
        kafka.await(Topics.MATCHING, event -> event.is("org.kith.match.nothingfound.v1", need));
    }
}

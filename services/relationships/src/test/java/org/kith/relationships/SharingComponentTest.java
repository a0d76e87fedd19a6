package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kith.relationships.RelationshipsFixtures.LIST;
import static org.kith.relationships.RelationshipsFixtures.PATH;
import static org.kith.relationships.RelationshipsFixtures.awaitStatus;
import static org.kith.relationships.RelationshipsFixtures.change;
import static org.kith.relationships.RelationshipsFixtures.contact;
import static org.kith.relationships.RelationshipsFixtures.logContact;
import static org.kith.relationships.RelationshipsFixtures.read;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** What an organisation loses when the sharing with it ends while agreement is in force, in whatever order it comes. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class SharingComponentTest {
    private static final String ENDED = "org.kith.relationship.ended.v1";

    private final Db db = RelationshipsFixtures.DB;
    private final RelationshipsFixtures fixtures = new RelationshipsFixtures();
    private final MatchAgreed match = fixtures.match();

    private SharingEnded ended(UUID organisation, Instant at) {
        return new SharingEnded(fixtures.family, Ids.next(), organisation, at);
    }

    private SharingEnded ended(Instant at) {
        return ended(fixtures.council.id(), at);
    }

    private SharingDecided decided(boolean shared, Instant at) {
        return new SharingDecided(fixtures.family, Ids.next(), fixtures.council.id(), shared, at);
    }

    @Test
    void theOrganisationSeesNothingAnyMoreAndWhatItLedEnds() {
        UUID id = fixtures.started(match);
        logContact(fixtures.lead, id, contact(Ids.next())).statusCode(201);
        logContact(fixtures.volunteer, id, contact(Ids.next())).statusCode(201);
        fixtures.publish(ended(match.at().plusSeconds(60)));
        fixtures.awaitState(id, "ended");

        assertThat(fixtures.published(ENDED, id).json().get("reason").asText()).isEqualTo("sharing-ended");
        for (Person lost : List.of(fixtures.lead, fixtures.colleague, fixtures.coordinator)) {
            read(lost, id).statusCode(404);
            Api.as(lost).get(LIST).then().statusCode(200).body("items", hasSize(0));
            for (String rows : List.of("relationship where id = ?", "contact where relationship_id = ?")) {
                assertThat(db.countIn(Scope.of(lost), rows, id)).isZero();
            }
        }
        Api.as(fixtures.lead).get(PATH + id + "/contacts").then().statusCode(404);
        logContact(fixtures.lead, id, contact(Ids.next())).statusCode(404);
        Api.ifMatch(fixtures.lead, "\"1\"")
                .body("{\"reason\": \"moved\", \"outcome\": \"not-met\"}")
                .post(PATH + id + "/end")
                .then()
                .statusCode(404);
        assertThat(db.count(
                        "audit where subject = ? and outcome = 'denied' and why = 'not-visible' and person = ?",
                        fixtures.family,
                        fixtures.lead.id()))
                .isEqualTo(4);
    }

    @Test
    void whoReferredAndTheVolunteerSeeThatItEnded() {
        UUID id = fixtures.started();
        fixtures.publish(ended(Instant.now()));
        fixtures.awaitState(id, "ended");
        Stream.of(fixtures.referrer, fixtures.volunteer).forEach(person -> read(person, id)
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("endReason", equalTo("sharing-ended")));
    }

    @Test
    void whatHadEndedBeforeIsHiddenToo() {
        UUID id = fixtures.started();
        change(fixtures.lead, id, "end", Map.of("reason", "moved", "outcome", "met"))
                .statusCode(200);
        fixtures.publish(ended(Instant.now()));
        awaitStatus(fixtures.lead, id, 404);
        read(fixtures.referrer, id).body("endReason", equalTo("moved"));
    }

    @Test
    void theEndOfSharingWithAnotherOrganisationChangesNothing() {
        UUID id = fixtures.started();
        fixtures.publish(ended(Ids.next(), Instant.now()), decided(false, Instant.now()));
        read(fixtures.lead, id).statusCode(200).body("state", equalTo("introduced"));
    }

    @Test
    void aMatchThatComesAfterTheEndBeginsAndEndsAtOnce() {
        fixtures.publish(ended(match.at().minusSeconds(60)), match);
        UUID id = fixtures.idOf(match, fixtures.referrer);
        fixtures.awaitState(id, "ended");
        fixtures.published("org.kith.relationship.started.v1", id);
        assertThat(Instant.parse(fixtures.published(ENDED, id).json().get("at").asText()))
                .isEqualTo(match.at());
        read(fixtures.lead, id).statusCode(404);
    }

    @Test
    void sharedAgainItIsShownAgainAndWhatEndedStaysEnded() {
        UUID before = fixtures.started(fixtures.match(match.at().minusSeconds(180)));
        fixtures.publish(ended(match.at().minusSeconds(120)));
        awaitStatus(fixtures.lead, before, 404);
        fixtures.publish(decided(false, match.at().minusSeconds(90)));
        read(fixtures.lead, before).statusCode(404);
        fixtures.publish(decided(true, match.at().minusSeconds(60)));
        awaitStatus(fixtures.lead, before, 200);
        read(fixtures.lead, before).body("state", equalTo("ended"));

        fixtures.publish(match);
        UUID after = fixtures.idOf(match, fixtures.lead);
        read(fixtures.lead, after).statusCode(200).body("state", equalTo("introduced"));
        // And it can end a second time.
        fixtures.publish(ended(match.at().plusSeconds(60)));
        fixtures.awaitState(after, "ended");
        read(fixtures.lead, after).statusCode(404);
    }

    @Test
    void aMatchFromBeforeTheEndStillEndsWhenItComesAfterSharingWasGivenAgain() {
        fixtures.publish(
                ended(match.at().plusSeconds(30)), decided(true, match.at().plusSeconds(60)), match);
        fixtures.awaitState(fixtures.idOf(match, fixtures.referrer), "ended");
    }
}

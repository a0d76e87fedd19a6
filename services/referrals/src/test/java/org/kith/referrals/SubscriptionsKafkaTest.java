package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Golden;
import org.kith.contracts.Service;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchProposed;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.contracts.matching.NothingFound;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.inbox.Subscriptions;
import org.kith.kit.time.Ids;
import org.kith.testkit.Event;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class SubscriptionsKafkaTest {
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();

    @Inject
    Subscriptions subscriptions;

    private long sequence;

    /** Publishes an event as its service would; the sequence rises, so that none looks older than the one before. */
    private Event publish(EventPayload payload) {
        String topic = EventTypes.topicOf(payload.getClass());
        Event event = Event.of(
                        EventTypes.nameOf(payload.getClass()),
                        topic.split("\\.", -1)[1],
                        payload.subject(),
                        new String(EventJson.write(payload), StandardCharsets.UTF_8))
                .with("sequence", ++sequence);
        kafka.send(topic, event);
        return event;
    }

    private void awaitNeed(String referral, String state) {
        Awaitility.await().untilAsserted(() -> ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + referral)
                .then()
                .body("needs[0].state", equalTo(state)));
    }

    private record Opened(String referral, UUID referralId, UUID need, UUID family) {}

    private Opened opened() {
        String id = fixtures.sent(fixtures.referral());
        fixtures.accept(id);
        String need =
                ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id).path("needs[0].id");
        return new Opened(id, UUID.fromString(id), UUID.fromString(need), UUID.fromString(fixtures.familyOf(id)));
    }

    private MatchAgreed agreed(Opened opened, UUID match) {
        return new MatchAgreed(
                match,
                opened.need(),
                opened.referralId(),
                opened.family(),
                Ids.next(),
                Ids.next(),
                fixtures.school.id(),
                fixtures.council.id(),
                fixtures.priya.id(),
                "homework",
                "NW01",
                NOW);
    }

    @Test
    void aNeedFollowsMatchingAndRelationshipsUntilItIsMet() {
        Opened opened = opened();
        UUID declined = Ids.next();
        UUID match = Ids.next();
        publish(new MatchSuggested(opened.need(), opened.referralId(), "NW01", 4, NOW));
        awaitNeed(opened.referral(), "suggested");
        publish(new NothingFound(opened.need(), opened.referralId(), "homework", "NW01", NOW));
        awaitNeed(opened.referral(), "open");
        publish(new MatchProposed(declined, opened.need(), opened.referralId(), Ids.next(), "NW01", NOW));
        awaitNeed(opened.referral(), "suggested");
        publish(new MatchDeclined(
                declined, opened.need(), opened.referralId(), Ids.next(), "family", "no-time", "NW01", NOW));
        awaitNeed(opened.referral(), "open");
        publish(agreed(opened, match));
        awaitNeed(opened.referral(), "matched");
        publish(new MatchEnded(match, opened.need(), opened.referralId(), Ids.next(), "moved", "NW01", NOW));
        awaitNeed(opened.referral(), "open");

        UUID second = Ids.next();
        UUID relationship = Ids.next();
        Person marcus = Person.fresh(fixtures.council, "practitioner");
        publish(agreed(opened, second));
        awaitNeed(opened.referral(), "matched");
        publish(new RelationshipStarted(
                relationship,
                second,
                opened.need(),
                opened.referralId(),
                opened.family(),
                Ids.next(),
                fixtures.priya.id(),
                "NW01",
                NOW));
        publish(new HandedOver(relationship, fixtures.priya.id(), marcus.id(), true, "NW01", NOW));
        Awaitility.await()
                .untilAsserted(() -> ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + opened.referral())
                        .then()
                        .body("leadId", equalTo(marcus.id().toString()))
                        .body("needs[0].relationshipId", equalTo(relationship.toString())));
        publish(new OutcomeRecorded(relationship, opened.need(), opened.referralId(), "met", "NW01", NOW));
        awaitNeed(opened.referral(), "met");
        var met = kafka.await("kith.referrals.v1", event -> event.is("org.kith.need.met.v1", opened.need()));
        assertThat(met.json().get("kind").asText()).isEqualTo("homework");
        publish(new RelationshipEnded(
                relationship,
                second,
                opened.need(),
                opened.referralId(),
                Ids.next(),
                Ids.next(),
                "goal-reached",
                "NW01",
                NOW));
        publish(new MatchEnded(second, opened.need(), opened.referralId(), Ids.next(), "need-met", "NW01", NOW));
        kafka.awaitCaughtUp("kith-referrals", "kith.matching.v1");
        kafka.awaitCaughtUp("kith-referrals", "kith.relationships.v1");
        awaitNeed(opened.referral(), "met");
    }

    @Test
    void whatIsPublishedTwiceHappensOnce() {
        Opened opened = opened();
        Event outcome =
                publish(new OutcomeRecorded(Ids.next(), opened.need(), opened.referralId(), "not-met", "NW01", NOW));
        kafka.send("kith.relationships.v1", outcome);
        awaitNeed(opened.referral(), "not-met");
        kafka.send("kith.relationships.v1", outcome);
        kafka.awaitCaughtUp("kith-referrals", "kith.relationships.v1");
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.need.notmet.v1", opened.need()));
        assertThat(kafka.about("kith.referrals.v1", opened.need()))
                .filteredOn(event -> event.type().equals("org.kith.need.notmet.v1"))
                .hasSize(1);
    }

    @Test
    void aRelationshipThatEndsWithoutAnOutcomeOpensTheNeedAgain() {
        Opened opened = opened();
        UUID match = Ids.next();
        publish(agreed(opened, match));
        awaitNeed(opened.referral(), "matched");
        publish(new RelationshipEnded(
                Ids.next(),
                match,
                opened.need(),
                opened.referralId(),
                Ids.next(),
                Ids.next(),
                "volunteer-moved",
                "NW01",
                NOW));
        awaitNeed(opened.referral(), "open");
    }

    @Test
    void everythingTheContractPromisesIsUnderstood() {
        assertThat(subscriptions.types()).containsExactlyInAnyOrderElementsOf(Service.REFERRALS.subscribesTo());
        for (Golden.Example example : Golden.forConsumer(Service.REFERRALS)) {
            EventPayload payload = example.payload();
            kafka.send(
                    EventTypes.topicOf(payload.getClass()),
                    Event.of(
                                    example.type(),
                                    example.producer().code(),
                                    payload.subject(),
                                    new String(example.json(), StandardCharsets.UTF_8))
                            .with("sequence", ++sequence));
        }
        for (String topic : List.of("kith.doorsteps.v1", "kith.matching.v1", "kith.relationships.v1")) {
            kafka.awaitCaughtUp("kith-referrals", topic);
        }
        ReferralsFixtures.get(Person.fresh(fixtures.council, "network-admin"), "/v1/operator/parked")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }
}

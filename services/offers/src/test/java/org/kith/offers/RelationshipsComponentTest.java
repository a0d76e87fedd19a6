package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.VolunteerUnsuitable;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Event;
import org.kith.testkit.WithKith;

/** What those who work with families tell of volunteers. */
@QuarkusTest
@WithKith(service = "offers", kafka = true)
class RelationshipsComponentTest {
    private static final String PERIOD = "org.kith.volunteer.periodcondition.v1";
    private static final String PAUSED = "org.kith.offer.paused.v1";

    private final OffersFixtures fixtures = new OffersFixtures();
    private int sequence;

    private void publish(EventPayload payload) {
        Event event = Event.of(
                        EventTypes.nameOf(payload.getClass()),
                        "relationships",
                        payload.subject(),
                        new String(EventJson.write(payload), StandardCharsets.UTF_8))
                .with("sequence", ++sequence);
        fixtures.kafka.send("kith.relationships.v1", event);
        await().until(() -> fixtures.db.count("inbox where event_id = ?::uuid", event.id()) == 1);
    }

    private static RelationshipStarted started(UUID relationship, UUID volunteer) {
        return new RelationshipStarted(
                relationship,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                volunteer,
                UUID.randomUUID(),
                "NW01",
                Instant.now());
    }

    private static ContactMade contact(UUID relationship, String by, String how, LocalDate day) {
        return new ContactMade(
                UUID.randomUUID(),
                relationship,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "NW01",
                by,
                how,
                60,
                day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }

    private static RelationshipEnded ended(UUID volunteer, String reason) {
        return new RelationshipEnded(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                volunteer,
                reason,
                "NW01",
                Instant.now());
    }

    /** An open offer of help now and then, by somebody with an enhanced check. */
    private UUID occasional() {
        UUID offer = fixtures.logOffer("homework");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        OffersFixtures.complete(volunteer, OffersFixtures.TODAY);
        OffersFixtures.check(volunteer, "enhanced", OffersFixtures.TODAY, null);
        OffersFixtures.change(offer, "amend", Map.of("regular", false))
                .statusCode(200)
                .body("state", equalTo("open"));
        return offer;
    }

    @Test
    void aVolunteerWhomALeadFindsUnsuitableIsUnderReview() {
        UUID offer = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        publish(ended(volunteer, "goal-reached"));
        OffersFixtures.read(offer).body("state", equalTo("open"));
        RelationshipEnded event = ended(volunteer, "unsuitable");
        publish(event);
        OffersFixtures.read(offer).body("state", equalTo("paused")).body("reason", equalTo("under-review"));
        fixtures.kafka.await("kith.offers.v1", one -> one.is(PAUSED, offer));
        String standing = Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers/" + volunteer + "/standing")
                .then()
                .body("standing", equalTo("under-review"))
                .body("changes.reason", contains("unsuitable-in-relationship"))
                .extract()
                .asString();
        assertThat(standing)
                .doesNotContain(event.familyId().toString(), event.referralId().toString());
        publish(ended(UUID.randomUUID(), "unsuitable"));
    }

    @Test
    void soIsOneWhomALeadFindsUnsuitableAfterTheEnd() {
        UUID offer = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        publish(ended(volunteer, "goal-reached"));
        publish(new VolunteerUnsuitable(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), volunteer, "NW01", Instant.now()));
        OffersFixtures.read(offer).body("state", equalTo("paused")).body("reason", equalTo("under-review"));
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers/" + volunteer + "/standing")
                .then()
                .body("changes.reason", contains("unsuitable-in-relationship"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFourthDayInThirtyIsRegularHelpWhateverTheOfferSays(boolean contactsFirst) {
        UUID offer = occasional();
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        LocalDate today = OffersFixtures.TODAY;
        if (!contactsFirst) {
            publish(started(one, volunteer));
            publish(started(other, volunteer));
        }
        publish(contact(one, "volunteer", "visit", today));
        publish(contact(one, "volunteer", "visit", today));
        publish(contact(other, "volunteer", "meeting", today));
        publish(contact(one, "volunteer", "call", today.minusDays(1)));
        publish(contact(one, "practitioner", "visit", today.minusDays(2)));
        publish(contact(other, "volunteer", "visit", today.minusDays(29)));
        publish(contact(one, "volunteer", "visit", today.minusDays(40)));
        publish(contact(one, "volunteer", "visit", today.minusDays(3)));
        if (contactsFirst) {
            publish(started(one, volunteer));
            publish(started(other, volunteer));
        }
        OffersFixtures.read(offer).body("state", equalTo("open")).body("levelAsked", equalTo(2));
        publish(contact(other, "volunteer", "visit", today.minusDays(8)));
        OffersFixtures.read(offer)
                .body("state", equalTo("paused"))
                .body("reason", equalTo("checks-incomplete"))
                .body("levelAsked", equalTo(3))
                .body("missing.code", contains("barred-list-missing"));
        ConsumedEvent met = fixtures.kafka.await("kith.offers.v1", event -> event.is(PERIOD, volunteer));
        assertThat(LocalDate.parse(met.json().path("fourthDay").asText()))
                .isAfter(LocalDate.parse(met.json().path("firstDay").asText()));
        fixtures.kafka.await("kith.offers.v1", event -> event.is(PAUSED, offer));
        publish(contact(other, "volunteer", "visit", today.minusDays(9)));
        assertThat(fixtures.published(PERIOD, volunteer)).hasSize(1);
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers/" + volunteer)
                .then()
                .body("regularSince", equalTo(met.json().path("fourthDay").asText()));
        OffersFixtures.check(volunteer, "enhanced-barred", today, null).body("offers[0].state", equalTo("open"));
    }

    @Test
    void whoIsCheckedForRegularHelpGoesOn() {
        UUID offer = fixtures.open("homework", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        UUID relationship = UUID.randomUUID();
        publish(started(relationship, volunteer));
        for (int ago : List.of(1, 2, 3, 4, 5)) {
            publish(contact(relationship, "volunteer", "visit", OffersFixtures.TODAY.minusDays(ago)));
        }
        OffersFixtures.read(offer).body("state", equalTo("open"));
        assertThat(fixtures.published(PERIOD, volunteer)).isEmpty();
        UUID another = fixtures.logOffer(volunteer, "homework");
        OffersFixtures.change(another, "confirm", null).body("state", equalTo("open"));
        OffersFixtures.change(another, "amend", Map.of("regular", false))
                .statusCode(200)
                .body("levelAsked", equalTo(3));
        OffersFixtures.suitability(volunteer).body("offers.state", containsInAnyOrder("open", "open"));
    }
}

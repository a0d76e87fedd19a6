package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Event;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class OfferLifecycleComponentTest {
    private static final String OPENED = "org.kith.offer.opened.v1";
    private static final String CHANGED = "org.kith.offer.changed.v1";
    private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

    private final OffersFixtures fixtures = new OffersFixtures();

    @Test
    void anAmendedOfferPublishesItsWholeNewState() {
        UUID offer = fixtures.logOffer("meals");
        String before = OffersFixtures.etag(offer);
        Map<String, Object> amendment =
                Map.of("radiusMetres", 4500, "languages", List.of("so", "so", "en"), "capacity", 5);
        OffersFixtures.change(offer, "amend", amendment)
                .statusCode(200)
                .body("radiusMetres", equalTo(4500))
                .body("languages", contains("so", "en"))
                .body("gender", equalTo("F"))
                .body("spacesLeft", equalTo(5));
        ConsumedEvent changed = fixtures.kafka.await("kith.offers.v1", event -> event.is(CHANGED, offer));
        assertThat(changed.json().path("radiusMetres").asInt()).isEqualTo(4500);
        assertThat(changed.json().path("slots").asText()).isEqualTo("010010010010010000000");
        Api.ifMatch(OffersFixtures.COORDINATOR, before)
                .body(amendment)
                .post("/v1/offers/" + offer + "/amend")
                .then()
                .statusCode(412);
        // The same again is no change and nothing is published.
        OffersFixtures.change(offer, "amend", amendment).statusCode(200);
        OffersFixtures.change(
                        offer,
                        "amend",
                        Map.of("slots", "101", "languages", List.of(), "ages", List.of("6-9"), "capacity", 0))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/slots", "/languages", "/ages", "/capacity"));
        assertThat(fixtures.published(CHANGED, offer)).hasSize(1);
    }

    @Test
    void anOfferThatIsNotOpenIsAmendedInSilence() {
        UUID offer = fixtures.logOffer("sport");
        OffersFixtures.change(offer, "amend", Map.of("radiusMetres", 900))
                .statusCode(200)
                .body("state", equalTo("heard"));
        UUID other = fixtures.logOffer("meals");
        fixtures.kafka.await("kith.offers.v1", event -> event.is(OPENED, other));
        assertThat(fixtures.published(CHANGED, offer)).isEmpty();
    }

    @Test
    void anOfferIsPausedResumedAndWithdrawn() {
        UUID offer = fixtures.logOffer("meals");
        OffersFixtures.change(offer, "pause", Map.of("reason", "checks-expired"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        OffersFixtures.change(offer, "pause", Map.of("reason", "volunteer-away"))
                .statusCode(200)
                .body("state", equalTo("paused"))
                .body("reason", equalTo("volunteer-away"));
        ConsumedEvent paused =
                fixtures.kafka.await("kith.offers.v1", event -> event.is("org.kith.offer.paused.v1", offer));
        assertThat(paused.json().path("reason").asText()).isEqualTo("volunteer-away");
        OffersFixtures.change(offer, "pause", Map.of("reason", "volunteer-away"))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        OffersFixtures.change(offer, "resume", null)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("reason", nullValue());
        fixtures.kafka.await("kith.offers.v1", 2, event -> event.is(OPENED, offer));
        OffersFixtures.change(offer, "withdraw", Map.of("reason", "given"))
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        fixtures.kafka.await("kith.offers.v1", event -> event.is("org.kith.offer.withdrawn.v1", offer));
        OffersFixtures.change(offer, "withdraw", Map.of("reason", "given")).statusCode(409);
        OffersFixtures.change(offer, "resume", null).statusCode(409);
        OffersFixtures.change(offer, "amend", Map.of("capacity", 3)).statusCode(409);
    }

    @Test
    void aWithdrawnOfferStaysSoWhateverIsRecorded() {
        UUID offer = fixtures.logOffer("sport");
        OffersFixtures.change(offer, "withdraw", Map.of("reason", "volunteer-stopped"))
                .statusCode(200);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        OffersFixtures.complete(volunteer, OffersFixtures.TODAY);
        OffersFixtures.check(volunteer, "enhanced-barred", OffersFixtures.TODAY.minusDays(3), null)
                .body("offers[0].state", equalTo("withdrawn"));
        assertThat(fixtures.published(OPENED, offer)).isEmpty();
    }

    @Test
    void aLinkWorkerPausesTheirOrganisationsOffersAndNoOthers() {
        UUID offer = fixtures.logOffer("meals");
        String etag = OffersFixtures.etag(offer);
        Api.ifMatch(new OffersFixtures().linkWorker, etag)
                .body(Map.of("reason", "volunteer-ill"))
                .post("/v1/offers/" + offer + "/pause")
                .then()
                .statusCode(404);
        Api.ifMatch(fixtures.linkWorker, etag)
                .body(Map.of("reason", "volunteer-ill"))
                .post("/v1/offers/" + offer + "/pause")
                .then()
                .statusCode(200)
                .body("missing", nullValue());
    }

    @Test
    void matchingTakesSpacesAndGivesThemBack() {
        UUID offer = fixtures.logOffer("meals");
        UUID match = UUID.randomUUID();
        publish(new CapacityTaken(offer, match, 1, AT), 1);
        spaces(offer, 1);
        publish(new CapacityTaken(offer, match, 0, AT), 2);
        spaces(offer, 0);
        publish(new CapacityGivenBack(offer, match, 1, AT), 3);
        spaces(offer, 1);
        OffersFixtures.change(offer, "amend", Map.of("capacity", 4)).body("spacesLeft", equalTo(3));
    }

    private void publish(EventPayload payload, int sequence) {
        String body = new String(EventJson.write(payload), StandardCharsets.UTF_8);
        fixtures.kafka.send(
                "kith.matching.v1",
                Event.of(EventTypes.nameOf(payload.getClass()), "matching", payload.subject(), body)
                        .with("sequence", sequence));
    }

    private static void spaces(UUID offer, int left) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> OffersFixtures.read(offer).body("spacesLeft", equalTo(left)));
    }

    @Test
    void offersAreListedByStateAndKindPageByPage() {
        List<String> mine = List.of(
                fixtures.logOffer("meals").toString(),
                fixtures.logOffer("items").toString(),
                fixtures.logOffer("sport").toString());
        Api.as(fixtures.linkWorker)
                .get("/v1/offers")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(mine.toArray()));
        Person practitioner = Person.fresh(fixtures.charity, "practitioner");
        Api.as(practitioner)
                .get("/v1/offers?state=open")
                .then()
                .body("items.id", containsInAnyOrder(mine.get(0), mine.get(1)))
                .body("items.missing", everyItem(nullValue()));
        // Whoever records them is not told by the state whether somebody else has the volunteer's number.
        Api.as(fixtures.linkWorker).get("/v1/offers?state=open").then().body("items.size()", equalTo(0));
        Api.as(fixtures.linkWorker)
                .get("/v1/offers?state=heard")
                .then()
                .body("items.id", containsInAnyOrder(mine.toArray()))
                .body("items.state", everyItem(equalTo("heard")));
        Api.as(fixtures.linkWorker).get("/v1/offers?kind=sport").then().body("items.id", contains(mine.get(2)));
        Api.as(fixtures.linkWorker).get("/v1/offers?zone=NW99").then().body("items.size()", equalTo(0));
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/offers?volunteerId=" + OffersFixtures.volunteerOf(UUID.fromString(mine.get(1))))
                .then()
                .body("items.id", contains(mine.get(1)));
        String next = Api.as(fixtures.linkWorker)
                .get("/v1/offers?limit=2")
                .then()
                .body("items.size()", equalTo(2))
                .extract()
                .path("next");
        Api.as(fixtures.linkWorker)
                .get("/v1/offers?limit=2&cursor=" + next)
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/offers?state=gone")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("state"));
    }
}

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
import org.kith.contracts.Golden;
import org.kith.contracts.Service;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.testkit.Event;
import org.kith.testkit.Heard;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class LifecycleTest {
    private static final String OPENED = "org.kith.offer.opened.v1";
    private static final String CHANGED = "org.kith.offer.changed.v1";
    private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

    private final Desk desk = new Desk();

    @Test
    void anAmendedOfferSaysItsWholeNewState() {
        UUID offer = desk.hear("meals");
        String before = Desk.etag(offer);
        Map<String, Object> amendment =
                Map.of("radiusMetres", 4500, "languages", List.of("so", "so", "en"), "capacity", 5);
        Desk.change(offer, "amend", amendment)
                .statusCode(200)
                .body("radiusMetres", equalTo(4500))
                .body("languages", contains("so", "en"))
                .body("gender", equalTo("F"))
                .body("placesLeft", equalTo(5));
        Heard changed = desk.kafka.await("kith.offers.v1", heard -> heard.is(CHANGED, offer));
        assertThat(changed.json().path("radiusMetres").asInt()).isEqualTo(4500);
        assertThat(changed.json().path("slots").asText()).isEqualTo("010010010010010000000");
        Desk.as(Desk.COORDINATOR)
                .header("If-Match", before)
                .body(amendment)
                .post("/v1/offers/" + offer + "/amend")
                .then()
                .statusCode(412);
        // The same again is no change and nothing is said.
        Desk.change(offer, "amend", amendment).statusCode(200);
        Desk.change(
                        offer,
                        "amend",
                        Map.of("slots", "101", "languages", List.of(), "ages", List.of("6-9"), "capacity", 0))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/slots", "/languages", "/ages", "/capacity"));
        assertThat(desk.said(CHANGED, offer)).hasSize(1);
    }

    @Test
    void anOfferThatIsNotOpenIsAmendedInSilence() {
        UUID offer = desk.hear("sport");
        Desk.change(offer, "amend", Map.of("radiusMetres", 900)).statusCode(200).body("state", equalTo("heard"));
        UUID other = desk.hear("meals");
        desk.kafka.await("kith.offers.v1", heard -> heard.is(OPENED, other));
        assertThat(desk.said(CHANGED, offer)).isEmpty();
    }

    @Test
    void anOfferIsPausedResumedAndWithdrawn() {
        UUID offer = desk.hear("meals");
        Desk.change(offer, "pause", Map.of("reason", "checks-expired"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        Desk.change(offer, "pause", Map.of("reason", "volunteer-away"))
                .statusCode(200)
                .body("state", equalTo("paused"))
                .body("reason", equalTo("volunteer-away"));
        Heard paused = desk.kafka.await("kith.offers.v1", heard -> heard.is("org.kith.offer.paused.v1", offer));
        assertThat(paused.json().path("reason").asText()).isEqualTo("volunteer-away");
        Desk.change(offer, "pause", Map.of("reason", "volunteer-away"))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        Desk.change(offer, "resume", null)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("reason", nullValue());
        desk.kafka.await("kith.offers.v1", 2, heard -> heard.is(OPENED, offer));
        Desk.change(offer, "withdraw", Map.of("reason", "given"))
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        desk.kafka.await("kith.offers.v1", heard -> heard.is("org.kith.offer.withdrawn.v1", offer));
        Desk.change(offer, "withdraw", Map.of("reason", "given")).statusCode(409);
        Desk.change(offer, "resume", null).statusCode(409);
        Desk.change(offer, "amend", Map.of("capacity", 3)).statusCode(409);
    }

    @Test
    void aWithdrawnOfferStaysSoWhateverIsRecorded() {
        UUID offer = desk.hear("sport");
        Desk.change(offer, "withdraw", Map.of("reason", "volunteer-stopped")).statusCode(200);
        UUID volunteer = Desk.volunteerOf(offer);
        Desk.complete(volunteer, Desk.TODAY);
        Desk.check(volunteer, "enhanced-barred", Desk.TODAY.minusDays(3), null)
                .statusCode(201)
                .body("offers[0].state", equalTo("withdrawn"));
        assertThat(desk.said(OPENED, offer)).isEmpty();
    }

    @Test
    void aLinkWorkerPausesTheirOrganisationsOffersAndNoOthers() {
        UUID offer = desk.hear("meals");
        String etag = Desk.etag(offer);
        Desk.as(new Desk().linkWorker)
                .header("If-Match", etag)
                .body(Map.of("reason", "volunteer-ill"))
                .post("/v1/offers/" + offer + "/pause")
                .then()
                .statusCode(404);
        Desk.as(desk.linkWorker)
                .header("If-Match", etag)
                .body(Map.of("reason", "volunteer-ill"))
                .post("/v1/offers/" + offer + "/pause")
                .then()
                .statusCode(200)
                .body("missing", nullValue());
    }

    @Test
    void matchingTakesPlacesAndGivesThemBack() {
        UUID offer = desk.hear("meals");
        UUID match = UUID.randomUUID();
        say(new CapacityTaken(offer, match, 1, AT), 1);
        places(offer, 1);
        say(new CapacityTaken(offer, match, 0, AT), 2);
        places(offer, 0);
        say(new CapacityGivenBack(offer, match, 1, AT), 3);
        places(offer, 1);
        Desk.change(offer, "amend", Map.of("capacity", 4)).body("placesLeft", equalTo(3));
    }

    private void say(EventPayload payload, int sequence) {
        String body = new String(EventJson.write(payload), StandardCharsets.UTF_8);
        desk.kafka.send(
                "kith.matching.v1",
                Event.of(EventTypes.nameOf(payload.getClass()), "matching", payload.subject(), body)
                        .with("sequence", sequence));
    }

    private static void places(UUID offer, int left) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Desk.read(offer).body("placesLeft", equalTo(left)));
    }

    @Test
    void offersAreListedByStateAndKindPageByPage() {
        List<String> mine = List.of(
                desk.hear("meals").toString(),
                desk.hear("items").toString(),
                desk.hear("sport").toString());
        Desk.as(desk.linkWorker)
                .get("/v1/offers")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(mine.toArray()));
        Desk.as(desk.linkWorker)
                .get("/v1/offers?state=open")
                .then()
                .body("items.id", containsInAnyOrder(mine.get(0), mine.get(1)))
                .body("items.missing", everyItem(nullValue()));
        Desk.as(desk.linkWorker).get("/v1/offers?kind=sport").then().body("items.id", contains(mine.get(2)));
        Desk.as(desk.linkWorker).get("/v1/offers?zone=NW99").then().body("items.size()", equalTo(0));
        Desk.as(Desk.COORDINATOR)
                .get("/v1/offers?volunteerId=" + Desk.volunteerOf(UUID.fromString(mine.get(1))))
                .then()
                .body("items.id", contains(mine.get(1)));
        String next = Desk.as(desk.linkWorker)
                .get("/v1/offers?limit=2")
                .then()
                .body("items.size()", equalTo(2))
                .extract()
                .path("next");
        Desk.as(desk.linkWorker)
                .get("/v1/offers?limit=2&cursor=" + next)
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
        Desk.as(Desk.COORDINATOR)
                .get("/v1/offers?state=gone")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("state"));
    }

    @Test
    void everyGoldenExampleIsTaken() {
        List<Golden.Example> examples = Golden.forConsumer(Service.OFFERS);
        assertThat(examples).isNotEmpty();
        int sequence = 100;
        for (Golden.Example example : examples) {
            Event event = Event.of(
                            example.type(),
                            example.producer().code(),
                            example.payload().subject(),
                            new String(example.json(), StandardCharsets.UTF_8))
                    .with("sequence", ++sequence);
            desk.kafka.send("kith." + example.producer().code() + ".v1", event);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> desk.db.count("inbox where event_id = ?::uuid", event.id()) == 1);
            assertThat(desk.db.count("parked where key = ?", event.subject())).isZero();
        }
    }
}

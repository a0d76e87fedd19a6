package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class DoorstepOfferKafkaTest {
    private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

    private final Db db = Db.of("doorsteps");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private int sequence;

    private void publish(String service, EventPayload payload) {
        String body = new String(EventJson.write(payload), StandardCharsets.UTF_8);
        kafka.send(
                "kith." + service + ".v1",
                Event.of(EventTypes.nameOf(payload.getClass()), service, payload.subject(), body)
                        .with("sequence", ++sequence));
    }

    @Test
    void aCoordinatorIsToldWhoOffersAndItIsNoted() {
        WalkFixtures walking = new WalkFixtures(1);
        Map<String, Object> knock = walking.offer(0, "meals");
        walking.send(List.of(knock));
        UUID offer = WalkFixtures.offerOf(knock);
        Api.as(WalkFixtures.COORDINATOR)
                .get("/v1/doorstep-offers/" + offer)
                .then()
                .statusCode(200)
                .body("personId", equalTo(WalkFixtures.personOf(knock).toString()))
                .body("door.label", equalTo("1"))
                .body("offer.kind", equalTo("meals"))
                .body("offer.languages", contains("en", "pl"))
                .body("offer.state", equalTo("logged"));
        assertThat(db.rows("select person, why from audit where subject = ? and action = 'doorstep-offer.read'", offer))
                .singleElement()
                .satisfies(row -> assertThat(row.get("person")).isEqualTo(WalkFixtures.COORDINATOR.id()));
        Api.as(walking.linkWorker).get("/v1/doorstep-offers/" + offer).then().statusCode(403);
        Api.as(walking.linkWorker)
                .get("/v1/doorstep-offers")
                .then()
                .statusCode(200)
                .body("items.id", contains(offer.toString()))
                .body(not(containsString(WalkFixtures.personOf(knock).toString())));
    }

    @Test
    void whatBecameOfItIsToldToWhoLoggedIt() {
        WalkFixtures walking = new WalkFixtures(1);
        Map<String, Object> knock = walking.offer(0, "meals");
        walking.send(List.of(knock));
        UUID offer = WalkFixtures.offerOf(knock);
        UUID volunteer = UUID.randomUUID();
        publish(
                "offers",
                new OfferOpened(
                        offer,
                        volunteer,
                        walking.charity.id(),
                        "meals",
                        "NW0100001",
                        "NW01",
                        2000,
                        0,
                        "F",
                        List.of("5-10"),
                        "1".repeat(21),
                        true,
                        List.of("en"),
                        2,
                        null,
                        AT));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Api.as(WalkFixtures.COORDINATOR)
                .get("/v1/doorstep-offers/" + offer)
                .then()
                .body("offer.state", equalTo("open")));
        // Whether it opens at once depends on who else has the volunteer's number.
        state(walking, "logged", null);
        publish("offers", new OfferPaused(offer, volunteer, "meals", "NW01", "volunteer-away", AT));
        state(walking, "paused", "volunteer-away");
        publish("offers", new OfferWithdrawn(offer, volunteer, "meals", "NW01", "volunteer-moved", AT));
        state(walking, "withdrawn", "volunteer-moved");
    }

    private static void state(WalkFixtures walking, String state, String reason) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Api.as(walking.linkWorker)
                .get("/v1/doorstep-offers")
                .then()
                .body("items[0].state", equalTo(state))
                .body("items[0].reason", reason == null ? nullValue() : equalTo(reason)));
    }

    @Test
    void everyGoldenExampleIsTaken() {
        List<Golden.Example> examples = Golden.forConsumer(Service.DOORSTEPS);
        assertThat(examples).isNotEmpty();
        for (Golden.Example example : examples) {
            Event event = Event.of(
                            example.type(),
                            example.producer().code(),
                            example.payload().subject(),
                            new String(example.json(), StandardCharsets.UTF_8))
                    .with("sequence", ++sequence);
            kafka.send("kith." + example.producer().code() + ".v1", event);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> db.count("inbox where event_id = ?::uuid", event.id()) == 1);
            assertThat(db.count("parked where key = ?", event.subject())).isZero();
        }
    }
}

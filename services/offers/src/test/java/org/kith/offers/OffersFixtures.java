package org.kith.offers;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.kith.contracts.EventJson;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;

/** A charity nobody has used before, the offers made on its doorsteps, and the coordinator who deals with them. */
public final class OffersFixtures {
    public static final String LOGGED = "org.kith.doorstep.offer.logged.v1";
    public static final Person COORDINATOR = Person.fresh(Organisation.NORTHWICK_COUNCIL, "coordinator");
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    public final Organisation charity = Organisation.fresh("charity");
    public final Person linkWorker = Person.fresh(charity, "link-worker");
    public final KafkaProbe kafka = KafkaProbe.connect();
    public final Db db = Db.of("offers");

    /** An offer of somebody nobody knows yet. */
    public DoorstepOfferLogged doorstepOffer(UUID offer, String kind) {
        return doorstepOffer(offer, UUID.randomUUID(), kind);
    }

    public DoorstepOfferLogged doorstepOffer(UUID offer, UUID person, String kind) {
        return new DoorstepOfferLogged(
                offer,
                UUID.randomUUID(),
                person,
                charity.id(),
                kind,
                "NW0100001",
                "NW01",
                2000,
                "010010010010010000000",
                List.of("en", "pl"),
                "F",
                List.of("5-10", "11-15"),
                2,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    public Event event(DoorstepOfferLogged logged) {
        return Event.of(
                LOGGED, "doorsteps", logged.offerId(), new String(EventJson.write(logged), StandardCharsets.UTF_8));
    }

    /** Publishes that an offer was made at a door and waits until it is here. */
    public UUID logOffer(String kind) {
        return logOffer(UUID.randomUUID(), kind);
    }

    /** The same of a person whose id the device made. */
    public UUID logOffer(UUID person, String kind) {
        UUID offer = UUID.randomUUID();
        kafka.send("kith.doorsteps.v1", event(doorstepOffer(offer, person, kind)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.as(COORDINATOR).get("/v1/offers/" + offer).statusCode() == 200);
        return offer;
    }

    public static ValidatableResponse read(UUID offer) {
        return Api.as(COORDINATOR).get("/v1/offers/" + offer).then().statusCode(200);
    }

    public static UUID volunteerOf(UUID offer) {
        return UUID.fromString(read(offer).extract().path("volunteerId"));
    }

    public static String etag(UUID offer) {
        return Api.etag(COORDINATOR, "/v1/offers/" + offer);
    }

    public static ValidatableResponse suitability(UUID volunteer) {
        return Api.as(COORDINATOR)
                .get("/v1/volunteers/" + volunteer + "/suitability")
                .then()
                .statusCode(200);
    }

    /** Records a check and reads what is missing then. */
    public static ValidatableResponse check(UUID volunteer, String kind, LocalDate issuedOn, LocalDate expiresOn) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put(
                "number",
                kind.equals("overnight-assessment")
                        ? "HOME/" + ThreadLocalRandom.current().nextInt(1_000_000)
                        : "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L)));
        body.put("issuedOn", issuedOn.toString());
        body.put("expiresOn", expiresOn == null ? null : expiresOn.toString());
        body.put("seenOn", issuedOn.toString());
        Api.creating(COORDINATOR)
                .body(body)
                .post("/v1/volunteers/" + volunteer + "/checks")
                .then()
                .statusCode(201);
        return suitability(volunteer);
    }

    public static ValidatableResponse reference(UUID volunteer, LocalDate day) {
        Api.creating(COORDINATOR)
                .body(Map.of("relation", "neighbour", "satisfactory", true, "receivedOn", day.toString()))
                .post("/v1/volunteers/" + volunteer + "/references")
                .then()
                .statusCode(201);
        return suitability(volunteer);
    }

    public static ValidatableResponse training(UUID volunteer, LocalDate day) {
        Api.creating(COORDINATOR)
                .body(Map.of("course", "safeguarding", "completedOn", day.toString()))
                .post("/v1/volunteers/" + volunteer + "/training")
                .then()
                .statusCode(201);
        return suitability(volunteer);
    }

    /** Everything but the check. */
    public static void complete(UUID volunteer, LocalDate day) {
        reference(volunteer, day);
        reference(volunteer, day);
        training(volunteer, day);
    }

    /** What offers published of one type about one thing, so far. */
    public List<ConsumedEvent> published(String type, UUID subject) {
        return kafka.everything("kith.offers.v1").stream()
                .filter(event -> event.is(type, subject))
                .toList();
    }

    /** An offer of this kind with everything a supervised or unsupervised kind asks for. */
    public UUID open(String kind, LocalDate day) {
        UUID offer = logOffer(kind);
        UUID volunteer = volunteerOf(offer);
        complete(volunteer, day);
        check(volunteer, "enhanced-barred", day, null).body("offers[0].state", equalTo("open"));
        return offer;
    }

    /** Does something to an offer in its present version. */
    public static ValidatableResponse change(UUID offer, String what, Object body) {
        return Api.act(COORDINATOR, "/v1/offers/" + offer, what, body).then();
    }
}

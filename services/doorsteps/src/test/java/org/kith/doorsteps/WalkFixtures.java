package org.kith.doorsteps;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.testkit.Api;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;

/** A link worker of a new organisation with a new patch, and the batches she sends. */
final class WalkFixtures {
    static final Person COORDINATOR = Person.fresh(Organisation.NORTHWICK_COUNCIL, "coordinator");
    static final String POSTCODE = "ZN1 0AA";

    final Organisation charity = Organisation.fresh("charity");
    final Person linkWorker = Person.fresh(charity, "link-worker");
    final UUID patch = UUID.randomUUID();
    final UUID walk = UUID.randomUUID();
    final List<UUID> doors = new ArrayList<>();
    final Instant started = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private int minutes;

    WalkFixtures(int doorCount) {
        signsIn(linkWorker);
        List<Map<String, Object>> body = new ArrayList<>();
        String street = "Test Street " + patch;
        for (int i = 0; i < doorCount; i++) {
            UUID door = UUID.randomUUID();
            doors.add(door);
            body.add(Map.of("id", door, "label", "" + (i + 1), "street", street, "postcode", POSTCODE));
        }
        create(patch, body).statusCode(201);
    }

    /** A patch is given to nobody who has not signed in. */
    static Person signsIn(Person person) {
        Api.as(person).get("/v1/patches").then().statusCode(200);
        return person;
    }

    Map<String, Object> address(int number) {
        return Map.of("label", "" + number, "street", "Test Street " + patch, "postcode", POSTCODE);
    }

    ValidatableResponse create(UUID id, List<?> addresses) {
        return Api.creating(COORDINATOR)
                .body(Map.of(
                        "id",
                        id,
                        "name",
                        "Harbour side",
                        "linkWorkerId",
                        linkWorker.id(),
                        "organisationId",
                        charity.id(),
                        "doors",
                        addresses))
                .post("/v1/patches")
                .then();
    }

    /** A knock a minute after the one before. */
    Map<String, Object> knock(int door, String outcome) {
        return knock(door, outcome, started.plus(++minutes, ChronoUnit.MINUTES));
    }

    Map<String, Object> knock(int door, String outcome, Instant at) {
        Map<String, Object> knock = new LinkedHashMap<>();
        knock.put("id", UUID.randomUUID());
        knock.put("doorId", doors.get(door));
        knock.put("at", at.toString());
        knock.put("outcome", outcome);
        return knock;
    }

    Map<String, Object> offer(int door, String kind) {
        Map<String, Object> knock = knock(door, "offer-heard");
        knock.put(
                "offers",
                List.of(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "kind",
                        kind,
                        "slots",
                        "010010010010010000000",
                        "languages",
                        List.of("en", "pl"),
                        "radiusMetres",
                        2000,
                        "ages",
                        List.of("5-10"),
                        "gender",
                        "F",
                        "capacity",
                        2,
                        "personId",
                        UUID.randomUUID())));
        return knock;
    }

    Map<String, Object> need(int door, String kind) {
        Map<String, Object> knock = knock(door, "need-heard");
        knock.put("needs", List.of(Map.of("id", UUID.randomUUID(), "kind", kind)));
        return knock;
    }

    ValidatableResponse send(List<?> knocks) {
        return send(linkWorker, walk, knocks, null);
    }

    ValidatableResponse send(Person person, UUID walkId, List<?> knocks, Instant endedAt) {
        Map<String, Object> batch = batch(knocks);
        batch.put("endedAt", endedAt == null ? null : endedAt.toString());
        return send(person, walkId, batch);
    }

    /** What she sends of a walk that began when this was made; a test may spoil it. */
    Map<String, Object> batch(Object knocks) {
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("patchId", patch);
        batch.put("startedAt", started.toString());
        batch.put("knocks", knocks);
        return batch;
    }

    ValidatableResponse send(Person person, UUID walkId, Map<String, Object> batch) {
        return Api.as(person)
                .body(batch)
                .post("/v1/walks/" + walkId + "/knocks")
                .then();
    }

    /** The patch goes to another link worker, of another organisation. */
    Person givenAway() {
        Person other = signsIn(Person.fresh(Organisation.fresh("charity"), "link-worker"));
        Map<String, UUID> body = Map.of(
                "linkWorkerId",
                other.id(),
                "organisationId",
                other.organisation().id());
        Api.act(COORDINATOR, "/v1/patches/" + patch, "assign", body).then().statusCode(200);
        return other;
    }

    static UUID offerOf(Map<String, Object> knock) {
        return (UUID) offer(knock).get("id");
    }

    static UUID personOf(Map<String, Object> knock) {
        return (UUID) offer(knock).get("personId");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> offer(Map<String, Object> knock) {
        return ((List<Map<String, Object>>) knock.get("offers")).getFirst();
    }
}

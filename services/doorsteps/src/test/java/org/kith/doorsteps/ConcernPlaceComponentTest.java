package org.kith.doorsteps;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Where a concern is, however little of it the network knows. The patch of the fixture is in zone NW01. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class ConcernPlaceComponentTest {
    private static final String OTHER_ZONE = "ZN2 0AA";

    private final UUID concern = UUID.randomUUID();
    private WalkFixtures walking;

    @BeforeEach
    void aPatchWithTwoDoors() {
        walking = new WalkFixtures(2);
    }

    private static Map<String, Object> item(UUID concern, UUID door, UUID patch) {
        Map<String, Object> item = new HashMap<>();
        item.put("concernId", concern);
        item.put("doorId", door);
        item.put("patchId", patch);
        return item;
    }

    private static ValidatableResponse ask(Person who, List<?> items) {
        return Api.as(who)
                .body(Map.of("items", items))
                .post("/v1/concern-places")
                .then();
    }

    private ValidatableResponse place(Person who, UUID door, UUID patch) {
        return ask(who, List.of(item(concern, door, patch)))
                .statusCode(200)
                .body("items.concernId", contains(concern.toString()));
    }

    private static void isInZone(ValidatableResponse answer, String zone, boolean uncertain) {
        answer.body("items[0].zone", equalTo(zone))
                .body("items[0].area", equalTo(zone + "00001"))
                .body("items[0].uncertain", equalTo(uncertain));
    }

    private static Person stranger() {
        return Person.fresh(Organisation.fresh("charity"), "link-worker");
    }

    /** A patch in another zone than the fixture's, given to this link worker. */
    private UUID patchInTheOtherZone(Person linkWorker) {
        WalkFixtures.signsIn(linkWorker);
        UUID patch = UUID.randomUUID();
        Map<String, Object> address = new HashMap<>(walking.address(1));
        address.put("postcode", OTHER_ZONE);
        Api.creating(WalkFixtures.COORDINATOR)
                .body(Map.of(
                        "id",
                        patch,
                        "name",
                        "Mill side",
                        "linkWorkerId",
                        linkWorker.id(),
                        "organisationId",
                        linkWorker.organisation().id(),
                        "doors",
                        List.of(address)))
                .post("/v1/patches")
                .then()
                .statusCode(201);
        return patch;
    }

    @Test
    void theDoorIsNoGuessWhoeversItIsAndEvenWithoutAPatch() {
        UUID door = walking.doors.get(1);
        for (Person who : List.of(walking.linkWorker, stranger())) {
            ValidatableResponse answer = place(who, door, null)
                    .body("items[0].doorId", equalTo(door.toString()))
                    .body(not(containsString("Test Street")));
            isInZone(answer, "NW01", false);
        }
    }

    @Test
    void theDoorCountsBeforeThePatchTheDeviceNames() {
        UUID patch = patchInTheOtherZone(walking.linkWorker);
        isInZone(place(walking.linkWorker, walking.doors.getFirst(), patch), "NW01", false);
    }

    @Test
    void thePatchTheDeviceNamesIsNoGuessWhoeversItIs() {
        Person other = stranger();
        patchInTheOtherZone(other);
        ValidatableResponse answer = place(other, UUID.randomUUID(), walking.patch);
        isInZone(answer.body("items[0].doorId", nullValue()), "NW01", false);
    }

    @Test
    void aPatchOfTheLinkWorkerTellsTheZoneButIsAGuess() {
        Person linkWorker = Person.fresh(walking.charity, "link-worker");
        patchInTheOtherZone(linkWorker);
        for (UUID unknown : Collections.unmodifiableList(java.util.Arrays.asList(null, UUID.randomUUID()))) {
            ValidatableResponse answer = place(linkWorker, unknown, unknown);
            isInZone(answer.body("items[0].doorId", nullValue()), "NW02", true);
        }
    }

    @Test
    void thePatchOfAColleagueTellsTheZoneButIsAGuess() {
        isInZone(
                place(Person.fresh(walking.charity, "link-worker"), UUID.randomUUID(), UUID.randomUUID()),
                "NW01",
                true);
    }

    @Test
    void aPatchThatHasGoneStillTellsTheZoneToWhoWalkedIt() {
        walking.givenAway();
        isInZone(place(walking.linkWorker, null, null), "NW01", true);
        isInZone(place(walking.linkWorker, walking.doors.getFirst(), walking.patch), "NW01", false);
    }

    @Test
    void whereNothingIsKnownThereIsNoPlaceAndNoGuess() {
        place(stranger(), UUID.randomUUID(), UUID.randomUUID())
                .body("items[0].doorId", nullValue())
                .body("items[0].area", nullValue())
                .body("items[0].zone", nullValue())
                .body("items[0].uncertain", equalTo(false));
    }

    @Test
    void aDoorIsToldByTheIdThatTheNetworkKnowsItBy() {
        UUID alias = UUID.randomUUID();
        Map<String, Object> again = new HashMap<>(walking.address(1));
        again.put("id", alias);
        walking.create(UUID.randomUUID(), List.of(again)).statusCode(201);
        place(stranger(), alias, null)
                .body("items[0].doorId", equalTo(walking.doors.getFirst().toString()));
    }

    @Test
    void aThousandAreToldAtOnceInTheOrderAsked() {
        List<UUID> concerns =
                IntStream.range(0, 1000).mapToObj(i -> UUID.randomUUID()).toList();
        List<Map<String, Object>> items = concerns.stream()
                .map(id -> item(id, walking.doors.get(id.hashCode() & 1), null))
                .toList();
        ask(walking.linkWorker, items)
                .statusCode(200)
                .body(
                        "items.concernId",
                        equalTo(concerns.stream().map(UUID::toString).toList()))
                .body(
                        "items.doorId",
                        equalTo(items.stream()
                                .map(i -> i.get("doorId").toString())
                                .toList()))
                .body("items.zone", everyItem(equalTo("NW01")));
        ask(walking.linkWorker, Collections.nCopies(1001, items.getFirst()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items"));
        ask(walking.linkWorker, List.of()).statusCode(200).body("items.size()", equalTo(0));
    }
}

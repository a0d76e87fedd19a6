package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.testkit.Api;
import org.kith.testkit.BadInput;
import org.kith.testkit.Db;
import org.kith.testkit.Endpoint;
import org.kith.testkit.LeakMatrix;
import org.kith.testkit.OpenApiDrift;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.PersonalData;
import org.kith.testkit.RowSecurity;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** Who may see and do what, and what bad input gets. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class AccessComponentTest {
    private static final com.fasterxml.jackson.databind.ObjectMapper JSON =
            new com.fasterxml.jackson.databind.ObjectMapper();

    private final Db db = Db.of("doorsteps");

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> patch(Person linkWorker) {
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("id", UUID.randomUUID());
        patch.put("name", "Harbour side");
        patch.put("linkWorkerId", linkWorker.id());
        patch.put("organisationId", linkWorker.organisation().id());
        patch.put(
                "doors",
                List.of(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "label",
                        "1",
                        "street",
                        "Test Street " + UUID.randomUUID(),
                        "postcode",
                        WalkFixtures.POSTCODE)));
        return patch;
    }

    private static Map<String, Object> batch(WalkFixtures walking) {
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("patchId", walking.patch);
        batch.put("startedAt", walking.started.toString());
        batch.put("endedAt", walking.started.plusSeconds(600).toString());
        batch.put("knocks", List.of(walking.knock(0, "no-answer")));
        return batch;
    }

    private static Map<String, Object> concernPlace(WalkFixtures walking) {
        return Map.of(
                "items",
                List.of(Map.of(
                        "concernId", UUID.randomUUID(), "doorId", walking.doors.getFirst(), "patchId", walking.patch)));
    }

    /** Coordinators work for the whole network; for them no organisation is another. */
    @TestFactory
    Stream<DynamicTest> everyRoleOnEveryEndpoint() {
        WalkFixtures walking = new WalkFixtures(4);
        WalkFixtures elsewhere = new WalkFixtures(1);
        Map<String, Object> offer = walking.offer(1, "meals");
        walking.send(List.of(offer));
        Supplier<String> etag = () -> Api.etag(WalkFixtures.COORDINATOR, "/v1/patches/" + walking.patch);
        return LeakMatrix.between(walking.charity, elsewhere.charity)
                .caller(walking.linkWorker)
                .outsider(elsewhere.linkWorker)
                .with(Endpoint.post("/v1/patches")
                        .body(() -> json(patch(walking.linkWorker)))
                        .allow("coordinator"))
                .with(Endpoint.get("/v1/patches").allow("link-worker", "coordinator"))
                .with(Endpoint.get("/v1/patches/{id}")
                        .path("id", () -> walking.patch)
                        .allow("link-worker", "coordinator")
                        .others(200, 404))
                .with(Endpoint.get("/v1/patches/{id}/download")
                        .path("id", () -> walking.patch)
                        .allow("link-worker", "coordinator")
                        .others(200, 404))
                .with(Endpoint.post("/v1/patches/{id}/assign")
                        .path("id", () -> walking.patch)
                        .header("If-Match", etag)
                        .body(() -> json(Map.of("linkWorkerId", walking.linkWorker.id())))
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/walks/{walkId}/knocks")
                        .path("walkId", UUID::randomUUID)
                        .body(() -> json(batch(walking)))
                        .allow("link-worker"))
                .with(Endpoint.get("/v1/walks").allow("link-worker", "coordinator"))
                .with(Endpoint.get("/v1/walks/summary").allow("link-worker", "coordinator"))
                .with(Endpoint.get("/v1/doorstep-offers").allow("link-worker", "coordinator"))
                .with(Endpoint.get("/v1/doorstep-offers/{id}")
                        .path("id", () -> WalkFixtures.offerOf(offer))
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/concern-places")
                        .body(() -> json(concernPlace(walking)))
                        .allow("link-worker"))
                // The duty team is the council's: in a charity the role is nobody's.
                .with(Endpoint.get("/v1/doors/{id}")
                        .path("id", () -> walking.doors.getFirst())
                        .allow("duty")
                        .succeeds(403)
                        .others(403))
                .with(Endpoint.post("/v1/doors/{id}/do-not-knock")
                        .path("id", () -> walking.doors.get(3))
                        .body(() -> "{}")
                        .allow("link-worker", "partner", "coordinator", "duty")
                        .succeeds(200, 404)
                        .others(200, 404))
                .with(Endpoint.post("/v1/doors/{id}/safe")
                        .path("id", () -> walking.doors.getFirst())
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/do-not-knock/search")
                        .body(() -> json(Map.of("postcode", WalkFixtures.POSTCODE)))
                        .allow("link-worker", "practitioner", "partner", "coordinator", "duty", "system"))
                .withOperators()
                .whole()
                .tests();
    }

    /** The duty team reads and marks the doors of its own council's zones, and no others. */
    @TestFactory
    Stream<DynamicTest> councilsOnTheAddressOfADoor() {
        WalkFixtures walking = new WalkFixtures(1);
        return LeakMatrix.between(Organisation.NORTHWICK_COUNCIL, Organisation.fresh("council"))
                .secret("Test Street " + walking.patch)
                .with(Endpoint.get("/v1/doors/{id}")
                        .path("id", () -> walking.doors.getFirst())
                        .allow("duty")
                        .others(404))
                .with(Endpoint.post("/v1/doors/{id}/do-not-knock")
                        .path("id", () -> walking.doors.getFirst())
                        .body(() -> "{}")
                        .allow("link-worker", "partner", "coordinator", "duty")
                        .succeeds(200, 404)
                        .others(200, 404))
                .tests();
    }

    /** Who is neither coordinator nor duty sees nothing of another organisation's, whatever they ask for. */
    @Test
    void anotherOrganisationSeesNothing() {
        WalkFixtures walking = new WalkFixtures(2);
        walking.send(List.of(walking.offer(0, "meals"), walking.need(1, "items")));
        WalkFixtures elsewhere = new WalkFixtures(1);
        for (String path : List.of("/v1/patches/" + walking.patch, "/v1/patches/" + walking.patch + "/download")) {
            Api.as(elsewhere.linkWorker).get(path).then().statusCode(404);
        }
        for (String path : List.of("/v1/patches", "/v1/walks", "/v1/walks/summary", "/v1/doorstep-offers")) {
            String answer = Api.as(elsewhere.linkWorker).get(path).asString();
            assertThat(answer)
                    .doesNotContain(walking.charity.id().toString())
                    .doesNotContain(walking.patch.toString())
                    .doesNotContain(walking.walk.toString());
        }
        Api.as(elsewhere.linkWorker)
                .body(Map.of())
                .post("/v1/doors/" + walking.doors.getFirst() + "/do-not-knock")
                .then()
                .statusCode(404);
    }

    @Test
    void theDatabaseItselfKeepsThemApart() {
        WalkFixtures walking = new WalkFixtures(3);
        walking.send(List.of(walking.offer(0, "meals"), walking.need(1, "items"), walking.knock(2, "do-not-knock")));
        Scope own = Scope.of(walking.linkWorker);
        Scope another = Scope.of(Person.fresh(Organisation.fresh("charity"), "link-worker"));
        Scope colleague = Scope.of(Person.fresh(walking.charity, "link-worker"));
        Scope duty = Scope.of(Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty"));
        UUID charity = walking.charity.id();
        for (String table : List.of("patch", "patch_door", "walk", "knock", "doorstep_offer", "doorstep_need")) {
            String mine = table + " where organisation_id = ?";
            assertThat(db.countIn(own, mine, charity)).as(table).isPositive();
            assertThat(db.countIn(colleague, mine, charity)).as(table).isPositive();
            assertThat(db.countIn(another, mine, charity)).as(table).isZero();
            assertThat(db.countIn(Scope.NOBODY, mine, charity)).as(table).isZero();
        }
        String oneDoor = "door where id = ?";
        UUID door = walking.doors.get(1);
        assertThat(db.countIn(duty, oneDoor, door)).isEqualTo(1);
        for (Scope no : List.of(
                Scope.of(Person.fresh(Organisation.fresh("council"), "duty")),
                Scope.of(Person.fresh(walking.charity, "duty")),
                Scope.of(Person.fresh(Organisation.fresh("charity"), "duty")),
                Scope.of(Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty", "commissioner")))) {
            assertThat(db.countIn(no, oneDoor, door))
                    .as("not the duty team of the council where the door is")
                    .isEqualTo(no.organisation().equals(charity) ? 1 : 0);
        }
        for (String table : List.of("patch", "walk", "knock", "doorstep_offer", "doorstep_need")) {
            assertThat(db.countIn(duty, table + " where organisation_id = ?", charity))
                    .as("the duty team reads addresses, not " + table)
                    .isZero();
        }
        assertThat(db.countIn(another, "do_not_knock where door_id = ?", walking.doors.get(2)))
                .as("do not knock is for every partner")
                .isEqualTo(1);
        assertThat(db.countIn(another, "door where street = ?", "Test Street " + walking.patch))
                .as("and so is that door's address, and no other")
                .isEqualTo(1);
    }

    @Test
    void whoHadAPatchBeforeIsTheirOrganisationsToKnow() {
        WalkFixtures walking = new WalkFixtures(1);
        Person successor = walking.givenAway();
        String before = "patch_before where patch_id = ?";
        assertThat(db.countIn(Scope.of(walking.linkWorker), before, walking.patch))
                .isEqualTo(1);
        assertThat(db.countIn(Scope.of(successor), before, walking.patch)).isZero();
        assertThat(db.countIn(Scope.NOBODY, before, walking.patch)).isZero();
    }

    @Test
    void everyTableIsClosed() {
        RowSecurity.check(db);
    }

    @Test
    void everyTableSaysWhomItIsAbout() {
        PersonalData.check(db);
    }

    @Test
    void theApiIsTheOneWrittenDown() {
        OpenApiDrift.check("doorsteps");
    }

    @TestFactory
    Stream<DynamicTest> badPatches() {
        Person linkWorker = WalkFixtures.signsIn(Person.fresh(Organisation.fresh("charity"), "link-worker"));
        return BadInput.to("POST", "/v1/patches")
                .as(WalkFixtures.COORDINATOR)
                .valid(() -> json(patch(linkWorker)))
                .required("/name", "/linkWorkerId", "/doors", "/doors/0/label", "/doors/0/street", "/doors/0/postcode")
                .prose("/name", "/doors/0/label", "/doors/0/street")
                .creates()
                .nothingWritten(() -> db.count("patch") + db.count("door"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badBatches() {
        WalkFixtures walking = new WalkFixtures(1);
        return BadInput.to("POST", "/v1/walks/" + walking.walk + "/knocks")
                .as(walking.linkWorker)
                .valid(() -> {
                    Map<String, Object> batch = batch(walking);
                    batch.put("knocks", List.of());
                    return json(batch);
                })
                .required("/patchId", "/startedAt", "/knocks")
                .nothingWritten(() -> db.count("knock") + db.count("walk"))
                .tests();
    }

    /** Nothing that a body says refuses it: what is taken of it is in DoorComponentTest. */
    @TestFactory
    Stream<DynamicTest> badDoNotKnocks() {
        WalkFixtures walking = new WalkFixtures(1);
        return BadInput.to("POST", "/v1/doors/{id}/do-not-knock")
                .as(walking.linkWorker)
                .path("id", () -> walking.doors.getFirst())
                .nothingWritten(() -> db.count("do_not_knock"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badConcernPlaces() {
        WalkFixtures walking = new WalkFixtures(1);
        return BadInput.to("POST", "/v1/concern-places")
                .as(walking.linkWorker)
                .valid(() -> json(concernPlace(walking)))
                .required("/items", "/items/0/concernId")
                .nothingWritten(() -> db.count("door") + db.count("patch"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badDoors() {
        WalkFixtures walking = new WalkFixtures(1);
        return BadInput.to("GET", "/v1/doors/{id}")
                .as(Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty"))
                .path("id", () -> walking.doors.getFirst())
                .nothingWritten(() -> db.count("audit where action = 'door.read'"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badSearches() {
        return BadInput.to("POST", "/v1/do-not-knock/search")
                .as(new WalkFixtures(1).linkWorker)
                .valid(() -> json(Map.of("postcode", WalkFixtures.POSTCODE)))
                .required("/postcode")
                .nothingWritten(() -> db.count("do_not_knock"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badAssignments() {
        WalkFixtures walking = new WalkFixtures(1);
        return BadInput.to("POST", "/v1/patches/{id}/assign")
                .as(WalkFixtures.COORDINATOR)
                .path("id", () -> walking.patch)
                .valid(() ->
                        json(Map.of("linkWorkerId", walking.linkWorker.id(), "organisationId", walking.charity.id())))
                .required("/linkWorkerId")
                .guardedBy(() -> Api.etag(WalkFixtures.COORDINATOR, "/v1/patches/" + walking.patch))
                .nothingWritten(() -> db.rows("select coalesce(sum(version), 0) as n from patch").stream()
                        .mapToLong(row -> ((Number) row.get("n")).longValue())
                        .sum())
                .tests();
    }
}

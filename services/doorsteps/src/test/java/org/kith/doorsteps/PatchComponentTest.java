package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class PatchComponentTest {
    private final Db db = Db.of("doorsteps");

    private static Map<String, Object> with(Map<String, Object> address, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(address);
        changed.put(field, value);
        return changed;
    }

    @Test
    void doorsGetTheirAreaAndZoneFromThePlace() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID patch = UUID.randomUUID();
        walking.create(patch, List.of(with(walking.address(7), "postcode", " zn10aa "), walking.address(9)))
                .statusCode(201)
                .header("Location", endsWith("/v1/patches/" + patch))
                .header("ETag", notNullValue())
                .body("id", equalTo(patch.toString()))
                .body("version", equalTo(0));
        Api.as(walking.linkWorker)
                .get("/v1/patches/" + patch)
                .then()
                .statusCode(200)
                .body("area", equalTo("NW0100001"))
                .body("zone", equalTo("NW01"))
                .body("doors", equalTo(2));
        Api.as(walking.linkWorker)
                .get("/v1/patches/" + patch + "/download")
                .then()
                .statusCode(200)
                .body("doors.label", contains("7", "9"))
                .body("doors[0].postcode", equalTo("ZN1 0AA"))
                .body("doors[0].area", equalTo("NW0100001"))
                .body("doors[0].doNotKnockUntil", nullValue())
                .body("doors[0].unsafe", equalTo(false));
    }

    @Test
    void everyWrongPostcodeIsToldWithItsPlace() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID patch = UUID.randomUUID();
        walking.create(
                        patch,
                        List.of(
                                walking.address(2),
                                with(walking.address(3), "postcode", "SW1A 1AA"),
                                with(walking.address(4), "postcode", "nowhere"),
                                walking.address(5)))
                .statusCode(400)
                .body("type", equalTo("/problems/validation"))
                .body("errors.pointer", contains("/doors/1/postcode", "/doors/2/postcode"))
                .body("errors.code", contains("outside-place", "postcode-inward"));
        assertThat(db.count("patch where id = ?", patch)).isZero();
        assertThat(db.count("door where street = ?", "Test Street " + walking.patch))
                .isEqualTo(1);
    }

    @Test
    void anAddressStaysOneDoorAndAnswersToEveryIdItWasGiven() {
        WalkFixtures walking = new WalkFixtures(2);
        UUID patch = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Map<String, Object> again = with(with(walking.address(1), "id", other), "label", " 1 ");
        walking.create(patch, List.of(again)).statusCode(201);
        Api.as(walking.linkWorker)
                .get("/v1/patches/" + patch + "/download")
                .then()
                .body("doors.id", contains(walking.doors.getFirst().toString()));
        Map<String, Object> knock = walking.knock(0, "do-not-knock");
        knock.put("doorId", other);
        Api.as(walking.linkWorker)
                .body(Map.of("patchId", patch, "startedAt", walking.started.toString(), "knocks", List.of(knock)))
                .post("/v1/walks/" + UUID.randomUUID() + "/knocks")
                .then()
                .body("created", equalTo(1));
        walking.send(List.of(walking.knock(0, "no-answer"))).body("results[0].code", equalTo("do-not-knock"));

        walking.create(UUID.randomUUID(), List.of(with(walking.address(2), "id", other)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/doors/0/id"))
                .body("errors[0].code", equalTo("id-taken"));
        walking.create(UUID.randomUUID(), List.of(walking.address(1), walking.address(1)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/doors/1"))
                .body("errors[0].code", equalTo("duplicate"));
        walking.create(patch, List.of(walking.address(3))).statusCode(409);
    }

    @Test
    void aDownloadIsFetchedAgainOnlyWhenSomethingChanged() {
        WalkFixtures walking = new WalkFixtures(2);
        String path = "/v1/patches/" + walking.patch + "/download";
        String tag = Api.etag(walking.linkWorker, path);
        Api.as(walking.linkWorker)
                .header("If-None-Match", "\"other\", W/" + tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        walking.send(List.of(walking.knock(1, "unsafe"))).body("created", equalTo(1));
        Api.as(walking.linkWorker)
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("doors.unsafe", contains(false, true));
        Api.as(WalkFixtures.COORDINATOR)
                .post("/v1/doors/" + walking.doors.get(1) + "/safe")
                .then()
                .statusCode(204);
        Api.as(walking.linkWorker).header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void aPatchIsItsLinkWorkersUntilItIsGivenToAnother() {
        WalkFixtures walking = new WalkFixtures(1);
        Person colleague = Person.fresh(walking.charity, "link-worker");
        WalkFixtures other = new WalkFixtures(1);
        String path = "/v1/patches/" + walking.patch;
        for (Person nosy : List.of(colleague, other.linkWorker)) {
            Api.as(nosy).get(path).then().statusCode(404);
            Api.as(nosy).get(path + "/download").then().statusCode(404);
            Api.as(nosy).get("/v1/patches").then().body("items.id", not(hasItem(walking.patch.toString())));
        }
        Api.as(walking.linkWorker).get("/v1/patches").then().body("items.id", contains(walking.patch.toString()));
        Map<String, Object> assign =
                Map.of("linkWorkerId", other.linkWorker.id(), "organisationId", other.charity.id());
        Api.as(WalkFixtures.COORDINATOR)
                .body(assign)
                .post(path + "/assign")
                .then()
                .statusCode(428);
        String etag = Api.etag(WalkFixtures.COORDINATOR, path);
        Api.ifMatch(WalkFixtures.COORDINATOR, etag)
                .body(assign)
                .post(path + "/assign")
                .then()
                .statusCode(200)
                .body("linkWorkerId", equalTo(other.linkWorker.id().toString()));
        Api.ifMatch(WalkFixtures.COORDINATOR, etag)
                .body(assign)
                .post(path + "/assign")
                .then()
                .statusCode(412);
        Api.as(walking.linkWorker).get(path + "/download").then().statusCode(404);
        Api.as(other.linkWorker).get(path + "/download").then().statusCode(200).body("doors", hasSize(1));
    }

    @Test
    void aPatchOfTwoThousandDoorsIsMadeAndOneMoreIsTooMany() {
        WalkFixtures walking = new WalkFixtures(1);
        List<Map<String, Object>> addresses = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            addresses.add(walking.address(100 + i));
        }
        walking.create(UUID.randomUUID(), addresses).statusCode(201);
        assertThat(db.count(
                        "patch_door p join patch on patch.id = p.patch_id where patch.link_worker_id = ?",
                        walking.linkWorker.id()))
                .isEqualTo(2001);
        addresses.add(walking.address(1));
        walking.create(UUID.randomUUID(), addresses).statusCode(400).body("errors[0].pointer", equalTo("/doors"));
    }
}

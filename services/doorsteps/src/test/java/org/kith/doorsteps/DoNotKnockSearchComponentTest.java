package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** The list of homes that want to be left alone is read in small parts, by who works there, and each reading is noted. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class DoNotKnockSearchComponentTest {
    private final Db db = Db.of("doorsteps");

    private static ValidatableResponse search(Person who, String postcode) {
        return Api.as(who)
                .body(Map.of("postcode", postcode))
                .post("/v1/do-not-knock/search")
                .then();
    }

    private static Person council(String role) {
        return Person.fresh(Organisation.NORTHWICK_COUNCIL, role);
    }

    @Test
    void itIsForThoseWhoWorkInTheZone() {
        WalkFixtures walking = new WalkFixtures(1);
        for (Person theirs : List.of(
                walking.linkWorker,
                Person.fresh(walking.charity, "partner"),
                Person.freshSystem(walking.charity),
                council("duty"),
                council("practitioner"),
                Person.fresh(Organisation.fresh("charity"), "coordinator"))) {
            search(theirs, WalkFixtures.POSTCODE).statusCode(200);
        }
        for (Person elsewhere : List.of(
                Person.fresh(Organisation.fresh("charity"), "link-worker"),
                Person.fresh(Organisation.fresh("school"), "partner"),
                Person.freshSystem(Organisation.fresh("charity")),
                Person.fresh(Organisation.fresh("council"), "duty"))) {
            search(elsewhere, WalkFixtures.POSTCODE)
                    .statusCode(403)
                    .body("errors[0].code", equalTo("not-your-zone"))
                    .body("errors[0].pointer", equalTo("/postcode"));
            assertThat(db.count(
                            "audit where subject = ? and action = 'do-not-knock.search' and outcome = 'denied'",
                            elsewhere.id()))
                    .isEqualTo(1);
        }
        // Where their organisation had a patch until lately they may have to go on.
        walking.givenAway();
        search(walking.linkWorker, WalkFixtures.POSTCODE).statusCode(200);
        search(walking.linkWorker, "ZN6 0AA").statusCode(403);
    }

    @Test
    void eachSearchAndEachDoorListedIsNoted() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID door = walking.doors.getFirst();
        walking.send(List.of(walking.knock(0, "do-not-knock"))).statusCode(200);

        search(walking.linkWorker, WalkFixtures.POSTCODE).statusCode(200);

        assertThat(db.rows(
                        "select why from audit where subject = ? and action = 'do-not-knock.search'",
                        walking.linkWorker.id()))
                .singleElement()
                .isEqualTo(Map.of("why", "NW0100001"));
        assertThat(db.count(
                        "audit where subject = ? and person = ? and action = 'do-not-knock.listed'",
                        door,
                        walking.linkWorker.id()))
                .isEqualTo(1);
    }

    @Test
    void sixtyAnHourAreEnough() {
        Person linkWorker = new WalkFixtures(1).linkWorker;
        for (int i = 0; i < 60; i++) {
            search(linkWorker, "ZN1 0AB").statusCode(200);
        }
        for (int i = 0; i < 15; i++) {
            search(linkWorker, "ZN1 0AB")
                    .statusCode(429)
                    .header("Retry-After", "600")
                    .body("type", equalTo("/problems/too-many-requests"));
        }
        assertThat(db.count("audit where subject = ? and outcome = 'denied'", linkWorker.id()))
                .as("a flood does not fill the audit")
                .isEqualTo(10);
        search(Person.fresh(Organisation.NORTHWICK_COUNCIL, "coordinator"), "ZN1 0AB")
                .statusCode(200);
    }

    @Test
    void labelsAreInTheOrderInWhichPeopleCount() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID patch = UUID.randomUUID();
        List<String> labels = List.of("100", "12A", "10", "2", "Flat 2, 12", "9", "12", "1");
        List<Map<String, Object>> doors = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (String label : labels) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            doors.add(Map.of("id", id, "label", label, "street", "Order Street " + patch, "postcode", "ZN1 0AA"));
        }
        walking.create(patch, doors).statusCode(201);
        ids.forEach(id -> Api.as(walking.linkWorker)
                .body(Map.of())
                .post("/v1/doors/" + id + "/do-not-knock")
                .then()
                .statusCode(200));
        search(walking.linkWorker, "ZN1 0AA")
                .body(
                        "items.findAll { it.street == 'Order Street " + patch + "' }.label",
                        contains("1", "2", "9", "10", "12", "12A", "100", "Flat 2, 12"));
    }

    @Test
    void aPostcodeThatIsNotKnownYetSaysSo() {
        search(council("coordinator"), "ZN1 9ZZ")
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-postcode"))
                .body("errors[0].detail", org.hamcrest.Matchers.startsWith("We do not know this postcode yet."));
    }
}

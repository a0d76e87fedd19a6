package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.testkit.Api;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class WalkSummaryComponentTest {
    @Test
    void whatCameOfWalksIsCountedWalkByWalkAndInTotal() {
        WalkFixtures walking = new WalkFixtures(8);
        walking.send(List.of(
                walking.knock(0, "no-answer"),
                walking.knock(1, "no-answer"),
                walking.knock(2, "declined"),
                walking.knock(3, "conversation"),
                walking.offer(4, "meals"),
                walking.need(5, "items"),
                walking.knock(6, "do-not-knock")));
        UUID second = UUID.randomUUID();
        walking.send(walking.linkWorker, second, List.of(walking.knock(0, "no-answer"), walking.offer(7, "diy")), null);
        walking.send(walking.linkWorker, UUID.randomUUID(), List.of(), null);
        Api.as(walking.linkWorker)
                .get("/v1/walks/summary")
                .then()
                .statusCode(200)
                .body("total.doors", equalTo(9))
                .body("total.differentDoors", equalTo(8))
                .body("total.conversations", equalTo(4))
                .body("total.offers", equalTo(2))
                .body("total.needs", equalTo(1))
                .body("total.byOutcome.'no-answer'", equalTo(3))
                .body("total.byOutcome.unsafe", equalTo(0))
                .body("items", hasSize(3))
                .body("items.find { it.walk.id == '" + walking.walk + "' }.tally.doors", equalTo(7))
                .body("items.find { it.walk.id == '" + walking.walk + "' }.tally.needs", equalTo(1))
                .body("items.find { it.walk.id == '" + second + "' }.tally.offers", equalTo(1))
                .body("items.collect { it.tally.doors }.sum()", equalTo(9));
        Api.as(walking.linkWorker)
                .get("/v1/walks/summary?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("total.doors", equalTo(9));
    }

    @Test
    void walksAreListedNewestFirstWhateverTheirIds() {
        WalkFixtures walking = new WalkFixtures(1);
        Map<Integer, String> ids = new TreeMap<>();
        for (int hour : List.of(3, 1, 2)) {
            Map<String, Object> batch = walking.batch(List.of());
            batch.put("startedAt", walking.started.minusSeconds(3_600L * hour).toString());
            UUID walk = UUID.randomUUID();
            ids.put(hour, walk.toString());
            walking.send(walking.linkWorker, walk, batch).statusCode(200);
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = Api.as(walking.linkWorker)
                    .get("/v1/walks/summary?limit=1&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.walk.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(listed).containsExactlyElementsOf(ids.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "AAAAAAAAAAAAAAAAAAAAAA", "f_________8AAAAAAAAAAAAAAAAAAAAA"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        Api.as(new WalkFixtures(1).linkWorker)
                .get("/v1/walks?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("cursor"));
    }

    @Test
    void aLinkWorkerSeesTheirOwnWalksAndACoordinatorAll() {
        WalkFixtures walking = new WalkFixtures(1);
        walking.send(List.of(walking.knock(0, "no-answer")));
        Api.as(walking.linkWorker)
                .get("/v1/walks")
                .then()
                .statusCode(200)
                .body("items.id", contains(walking.walk.toString()))
                .body("items[0].zone", equalTo("NW01"));
        Person colleague = Person.fresh(walking.charity, "link-worker");
        Api.as(colleague).get("/v1/walks").then().body("items", hasSize(0));
        Api.as(colleague).get("/v1/walks/summary").then().body("total.doors", equalTo(0));
        Person stranger = new WalkFixtures(1).linkWorker;
        Api.as(stranger).get("/v1/walks").then().body("items.id", not(hasItem(walking.walk.toString())));
        Api.as(WalkFixtures.COORDINATOR)
                .get("/v1/walks/summary")
                .then()
                .body("total.doors", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
    }
}

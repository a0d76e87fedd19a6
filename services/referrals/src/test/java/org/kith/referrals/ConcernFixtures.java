package org.kith.referrals;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.UUID;
import org.kith.testkit.Api;
import org.kith.testkit.Person;

/** Concerns as devices send them. */
final class ConcernFixtures {
    private ConcernFixtures() {}

    static String concern(Object id, String what) {
        return """
                {"id": "%s", "what": "%s", "immediateDanger": false, "raisedAt": "2026-03-02T16:20:00Z",
                 "knockId": "%s", "walkId": null, "doorId": null, "area": "NW0100001", "zone": "NW01",
                 "placeUncertain": true}""".formatted(id, what, UUID.randomUUID());
    }

    static String batch(String... concerns) {
        return "{\"concerns\": [" + String.join(",", Arrays.asList(concerns)) + "]}";
    }

    static ValidatableResponse send(Person by, String... concerns) {
        return Api.as(by).body(batch(concerns)).post("/v1/concerns/batch").then();
    }
}

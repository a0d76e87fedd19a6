package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** A patch goes to a link worker who has signed in, for the organisation that their token named, and to nobody else. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class PatchRecipientComponentTest {
    private final Db db = Db.of("doorsteps");
    private WalkFixtures walking;

    @BeforeEach
    void aPatch() {
        walking = new WalkFixtures(1);
    }

    private ValidatableResponse create(UUID linkWorker, UUID organisation) {
        return Api.as(WalkFixtures.COORDINATOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "name",
                        "Harbour side",
                        "linkWorkerId",
                        linkWorker,
                        "organisationId",
                        organisation,
                        "doors",
                        List.of(walking.address(5))))
                .post("/v1/patches")
                .then();
    }

    private ValidatableResponse assign(UUID linkWorker, UUID organisation) {
        String path = "/v1/patches/" + walking.patch;
        return Api.as(WalkFixtures.COORDINATOR)
                .header("If-Match", Api.as(WalkFixtures.COORDINATOR).get(path).header("ETag"))
                .body(Map.of("linkWorkerId", linkWorker, "organisationId", organisation))
                .post(path + "/assign")
                .then();
    }

    @Test
    void anIdThatNobodyHasIsRefused() {
        Person notYet = Person.fresh(walking.charity, "link-worker");
        for (UUID nobody : List.of(UUID.randomUUID(), new UUID(0, 0), notYet.id())) {
            for (ValidatableResponse answer :
                    List.of(create(nobody, walking.charity.id()), assign(nobody, walking.charity.id()))) {
                answer.statusCode(400)
                        .body("errors[0].pointer", equalTo("/linkWorkerId"))
                        .body("errors[0].code", equalTo("unknown-person"))
                        .body("errors[0].detail", startsWith("Nobody with this id has signed in yet."));
            }
        }
        assertThat(db.count("patch where organisation_id = ?", walking.charity.id()))
                .isEqualTo(1);
        WalkFixtures.signsIn(notYet);
        assign(notYet.id(), walking.charity.id()).statusCode(200);
    }

    @Test
    void whoIsNoLinkWorkerOrActsForOthersIsRefused() {
        Person partner = Person.fresh(walking.charity, "partner");
        Api.as(partner).body(Map.of("postcode", "ZN1 0AA")).post("/v1/do-not-knock/search");
        create(partner.id(), walking.charity.id()).statusCode(400).body("errors[0].code", equalTo("not-a-link-worker"));
        for (UUID other : List.of(Organisation.fresh("charity").id(), UUID.randomUUID())) {
            create(walking.linkWorker.id(), other)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/organisationId"))
                    .body("errors[0].code", equalTo("other-organisation"));
            assign(walking.linkWorker.id(), other)
                    .statusCode(400)
                    .body("errors[0].code", equalTo("other-organisation"));
        }
    }
}

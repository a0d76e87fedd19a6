package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
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

/** A patch goes to another organisation while its link worker is out on it without signal. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class PatchHandOverComponentTest {
    private final Db db = Db.of("doorsteps");
    private WalkFixtures walking;

    @BeforeEach
    void aPatchWithTwoDoors() {
        walking = new WalkFixtures(2);
    }

    private List<Object> knocks() {
        return List.of(walking.knock(0, "no-answer"), walking.knock(1, "conversation"));
    }

    /** The batch is refused as a whole, and again; nothing of it is logged. */
    private void refused(Person by, UUID walk, Map<String, Object> batch) {
        for (int time = 0; time < 2; time++) {
            walking.send(by, walk, batch)
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"))
                    .body("errors[0].code", equalTo("patch-unknown"));
        }
        assertThat(db.count("knock where organisation_id = ?", by.organisation().id()))
                .isZero();
        assertThat(db.count("walk where id = ?", walk)).isZero();
    }

    @Test
    void aWalkBegunBeforeThePatchWentToOthersIsStillLogged() {
        List<Object> knocks = knocks();
        Person successor = walking.givenAway();
        walking.send(knocks).statusCode(200).body("created", equalTo(2));
        Api.as(walking.linkWorker).get("/v1/patches/" + walking.patch).then().statusCode(404);
        Api.as(walking.linkWorker)
                .get("/v1/patches/" + walking.patch + "/download")
                .then()
                .statusCode(404);
        walking.send(successor, UUID.randomUUID(), List.of(walking.knock(0, "no-answer")), null)
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void aWalkBegunAfterwardsIsNotLogged() {
        walking.givenAway();
        Map<String, Object> batch = walking.batch(knocks());
        batch.put("startedAt", Instant.now().toString());
        refused(walking.linkWorker, UUID.randomUUID(), batch);
    }

    @Test
    void aColleagueBeginsNoWalkOnAPatchThatHasGone() {
        Person colleague = Person.fresh(walking.charity, "link-worker");
        walking.givenAway();
        refused(colleague, UUID.randomUUID(), walking.batch(knocks()));
        assertThat(db.count("walk where link_worker_id = ?", colleague.id())).isZero();
    }

    @Test
    void nobodyBeginsAWalkOnAPatchThatNeverWasTheirs() {
        Person stranger = Person.fresh(Organisation.fresh("charity"), "link-worker");
        refused(stranger, UUID.randomUUID(), walking.batch(knocks()));
    }

    @Test
    void aKnockFromAfterThePatchWentIsRefusedAlone() {
        walking.givenAway();
        Map<String, Object> before = walking.knock(0, "no-answer");
        Map<String, Object> after =
                walking.knock(1, "conversation", Instant.now().plusSeconds(5));
        walking.send(List.of(after, before))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("results[0].code", equalTo("patch-given-away"))
                .body("results[0].pointer", equalTo("/at"))
                .body("results[1].status", equalTo("created"));
        assertThat(db.count("knock where walk_id = ?", walking.walk)).isEqualTo(1);
    }

    @Test
    void doNotKnockHoldsAlthoughThePatchHasGone() {
        walking.send(List.of(walking.knock(0, "no-answer"))).statusCode(200);
        Person successor = walking.givenAway();
        walking.send(List.of(walking.knock(1, "do-not-knock", Instant.now().plusSeconds(5))))
                .statusCode(200)
                .body("results[0].code", equalTo("patch-given-away"));
        assertThat(db.count("knock where walk_id = ?", walking.walk)).isEqualTo(1);
        walking.send(
                        successor,
                        UUID.randomUUID(),
                        List.of(walking.knock(1, "no-answer", Instant.now().plusSeconds(60))),
                        null)
                .body("results[0].code", equalTo("do-not-knock"));
    }

    @Test
    void afterThirtyDaysThePatchIsTheOthersAlone() {
        walking.givenAway();
        db.execute("update patch_before set until = until - interval '31 days' where patch_id = ?", walking.patch);
        Map<String, Object> batch = walking.batch(knocks());
        batch.put("startedAt", walking.started.minusSeconds(40 * 86_400L).toString());
        refused(walking.linkWorker, UUID.randomUUID(), batch);
    }
}

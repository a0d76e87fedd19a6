package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.Gate;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** A concern is taken whatever is wrong with the whole batch it came in, and once however often it is sent. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class ConcernsFirstTest {
    private static final Person DUTY = Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty");
    private static final String WORDS = "He will not let her answer the door.";

    private final Db db = Db.of("doorsteps");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final UUID concern = UUID.randomUUID();
    private Walking walking;

    @BeforeEach
    void aPatchWithTwoDoors() {
        walking = new Walking(2);
    }

    private List<Object> knocks() {
        List<Object> knocks = new ArrayList<>();
        knocks.add(walking.knock(0, "no-answer"));
        knocks.add(walking.concern(walking.knock(1, "conversation"), concern, WORDS));
        return knocks;
    }

    private ValidatableResponse read() {
        return Walking.as(DUTY).get("/v1/concerns/" + concern).then().statusCode(200);
    }

    /** The batch is refused, the concern is taken; and again, and it is the same concern. */
    private void refusedButTaken(Person by, UUID walk, Map<String, Object> batch, String code) {
        int size = ((List<?>) batch.get("knocks")).size();
        for (String becomes : List.of("received", "duplicate")) {
            walking.send(by, walk, batch)
                    .statusCode(200)
                    .body("created", equalTo(0))
                    .body("refused", equalTo(size))
                    .body("results.code", everyItem(equalTo(code)))
                    .body("results[0].concern", nullValue())
                    .body("results[1].concern", equalTo(becomes));
            assertThat(db.count("concern where raised_by = ? and what = ?", by.id(), WORDS))
                    .isEqualTo(1);
        }
        assertThat(db.count("knock where organisation_id = ?", by.organisation().id()))
                .isZero();
        kafka.await("kith.doorsteps.v1", heard -> heard.is("org.kith.concern.heard.v1", concern));
    }

    @Test
    void aWalkBegunBeforeThePatchWentToOthersIsStillLogged() {
        List<Object> knocks = knocks();
        Person successor = walking.givenAway();
        walking.send(knocks)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("results[1].concern", equalTo("received"));
        read().body("door.doorId", equalTo(walking.doors.get(1).toString()));
        Walking.as(walking.linkWorker)
                .get("/v1/patches/" + walking.patch)
                .then()
                .statusCode(404);
        Walking.as(walking.linkWorker)
                .get("/v1/patches/" + walking.patch + "/download")
                .then()
                .statusCode(404);
        walking.send(successor, UUID.randomUUID(), List.of(walking.knock(0, "no-answer")), null)
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void aWalkBegunAfterwardsIsNotLoggedButItsConcernIsTaken() {
        walking.givenAway();
        Map<String, Object> batch = walking.batch(knocks());
        batch.put("startedAt", Instant.now().toString());
        refusedButTaken(walking.linkWorker, UUID.randomUUID(), batch, "patch-unknown");
        read().body("door.doorId", equalTo(walking.doors.get(1).toString())).body("zone", equalTo("NW01"));
        batch.put("knocks", List.of(walking.knock(0, "no-answer")));
        walking.send(walking.linkWorker, UUID.randomUUID(), batch).statusCode(404);
    }

    @Test
    void aColleagueBeginsNoWalkOnAPatchThatHasGone() {
        Person colleague = Person.fresh(walking.charity, "link-worker");
        walking.givenAway();
        refusedButTaken(colleague, UUID.randomUUID(), walking.batch(knocks()), "patch-unknown");
        walking.send(colleague, UUID.randomUUID(), walking.batch(List.of(walking.knock(0, "no-answer"))))
                .statusCode(404);
        assertThat(db.count("walk where link_worker_id = ?", colleague.id())).isZero();
    }

    @Test
    void aKnockFromAfterThePatchWentIsRefusedAloneAndItsConcernIsTaken() {
        walking.givenAway();
        Map<String, Object> before = walking.knock(0, "no-answer");
        Map<String, Object> after =
                walking.concern(walking.knock(1, "conversation", Instant.now().plusSeconds(5)), concern, WORDS);
        walking.send(List.of(after, before))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("results[0].code", equalTo("patch-given-away"))
                .body("results[0].pointer", equalTo("/at"))
                .body("results[0].concern", equalTo("received"))
                .body("results[1].status", equalTo("created"));
        assertThat(db.count("knock where walk_id = ?", walking.walk)).isEqualTo(1);
    }

    @Test
    void whoAsksNotToBeKnockedIsHeardAlthoughThePatchHasGone() {
        walking.send(List.of(walking.knock(0, "no-answer"))).statusCode(200);
        walking.givenAway();
        walking.send(List.of(walking.knock(1, "do-not-knock", Instant.now().plusSeconds(5))))
                .statusCode(200)
                .body("results[0].code", equalTo("patch-given-away"));
        assertThat(db.count("do_not_knock where door_id = ? and until > current_date", walking.doors.get(1)))
                .isOne();
        assertThat(db.count("knock where walk_id = ?", walking.walk)).isEqualTo(1);
    }

    @Test
    void afterThirtyDaysThePatchIsTheOthersAlone() {
        walking.givenAway();
        db.execute("update patch_before set until = until - interval '31 days' where patch_id = ?", walking.patch);
        Map<String, Object> batch = walking.batch(knocks());
        batch.put("startedAt", walking.started.minusSeconds(40 * 86_400L).toString());
        refusedButTaken(walking.linkWorker, UUID.randomUUID(), batch, "patch-unknown");
    }

    @Test
    void onAPatchThatNeverWasTheirs() {
        Person stranger = Person.fresh(Organisation.fresh("charity"), "link-worker");
        refusedButTaken(stranger, UUID.randomUUID(), walking.batch(knocks()), "patch-unknown");
        read().body("raisedBy", equalTo(stranger.id().toString()))
                .body("door.doorId", equalTo(walking.doors.get(1).toString()));
    }

    @Test
    void onTheWalkOfAColleagueAndOfAStranger() {
        walking.send(List.of()).statusCode(200);
        Person colleague = Person.fresh(walking.charity, "link-worker");
        refusedButTaken(colleague, walking.walk, walking.batch(knocks()), "walk-of-another");
    }

    @Test
    void onAWalkThatIsOnAnotherPatch() {
        walking.send(List.of()).statusCode(200);
        UUID another = UUID.randomUUID();
        walking.create(another, List.of(walking.address(1))).statusCode(201);
        Map<String, Object> batch = walking.batch(knocks());
        batch.put("patchId", another);
        refusedButTaken(walking.linkWorker, walking.walk, batch, "walk-on-another-patch");
    }

    @Test
    void inABatchWithoutAStart() {
        Map<String, Object> batch = walking.batch(knocks());
        batch.remove("startedAt");
        refusedButTaken(walking.linkWorker, walking.walk, batch, "required");
    }

    @Test
    void inABatchThatCannotBeRead() {
        Map<String, Object> batch = walking.batch(knocks());
        batch.put("patchId", "the one by the harbour");
        batch.put("battery", 3);
        refusedButTaken(walking.linkWorker, walking.walk, batch, "malformed");
    }

    @Test
    void inABatchOfTooMany() {
        List<Object> knocks = knocks();
        knocks.addAll(Collections.nCopies(500, walking.knock(0, "no-answer")));
        refusedButTaken(walking.linkWorker, walking.walk, walking.batch(knocks), "size");
    }

    @Test
    void inABatchThatIsOneKnock() {
        walking.send(walking.linkWorker, walking.walk, walking.batch(knocks().get(1)))
                .statusCode(200)
                .body("results[0].code", equalTo("malformed"))
                .body("results[0].concern", equalTo("received"));
        read().body("what", equalTo(WORDS));
    }

    @Test
    void whereNothingIsKnownOfThePlaceTheDutyTeamStillReadsIt() {
        Person stranger = Person.fresh(Organisation.fresh("charity"), "link-worker");
        Map<String, Object> knock = walking.concern(walking.knock(0, "conversation"), concern, WORDS);
        knock.put("doorId", UUID.randomUUID());
        Map<String, Object> batch = walking.batch(List.of(knock));
        batch.put("patchId", UUID.randomUUID());
        walking.send(stranger, UUID.randomUUID(), batch)
                .statusCode(200)
                .body("results[0].code", equalTo("patch-unknown"))
                .body("results[0].concern", equalTo("received"));
        read().body("zone", nullValue())
                .body("area", nullValue())
                .body("placeGuessed", equalTo(false))
                .body("what", equalTo(WORDS));
        Walking.as(DUTY).post("/v1/concerns/" + concern + "/acknowledge").then().statusCode(200);
    }

    @Test
    void anyPatchOfTheLinkWorkerTellsTheZone() {
        Map<String, Object> knock = walking.concern(walking.knock(0, "conversation"), concern, WORDS);
        knock.put("doorId", UUID.randomUUID());
        Map<String, Object> batch = walking.batch(List.of(knock));
        batch.remove("patchId");
        walking.send(walking.linkWorker, walking.walk, batch).statusCode(200);
        read().body("zone", equalTo("NW01")).body("door", nullValue()).body("placeGuessed", equalTo(true));
        assertThat(guessedInTheList()).isTrue();
    }

    @Test
    void thePatchOfAColleagueTellsTheZoneButIsAGuess() {
        Person colleague = Person.fresh(walking.charity, "link-worker");
        Map<String, Object> knock = walking.concern(walking.knock(0, "conversation"), concern, WORDS);
        knock.put("doorId", UUID.randomUUID());
        Map<String, Object> batch = walking.batch(List.of(knock));
        batch.put("patchId", UUID.randomUUID());
        walking.send(colleague, UUID.randomUUID(), batch).statusCode(200);
        read().body("zone", equalTo("NW01")).body("placeGuessed", equalTo(true));
    }

    @Test
    void thePatchTheDeviceNamesIsNoGuess() {
        Map<String, Object> knock = walking.concern(walking.knock(0, "conversation"), concern, WORDS);
        knock.put("doorId", UUID.randomUUID());
        walking.send(List.of(knock)).statusCode(200);
        read().body("zone", equalTo("NW01")).body("door", nullValue()).body("placeGuessed", equalTo(false));
        assertThat(guessedInTheList()).isFalse();
    }

    @Test
    void theDoorIsNoGuessEvenWithoutAPatch() {
        Map<String, Object> batch = walking.batch(knocks());
        batch.remove("patchId");
        walking.send(walking.linkWorker, walking.walk, batch).statusCode(200);
        read().body("door.doorId", equalTo(walking.doors.get(1).toString())).body("placeGuessed", equalTo(false));
    }

    private boolean guessedInTheList() {
        String path = "/v1/concerns?limit=200";
        while (true) {
            ValidatableResponse page = Walking.as(DUTY).get(path).then().statusCode(200);
            Boolean guessed = page.extract().path("items.find { it.id == '" + concern + "' }?.placeGuessed");
            if (guessed != null) {
                return guessed;
            }
            String next = page.extract().path("next");
            assertThat(next).as("the concern is on the list").isNotNull();
            path = "/v1/concerns?limit=200&cursor=" + next;
        }
    }

    /** The same concern is being stored by another request, or by another link worker on the same device. */
    @Test
    void theSameConcernStoredAtThisMomentIsWaitedFor() throws Exception {
        Person colleague = Person.fresh(walking.charity, "link-worker");
        try (Gate gate = Gate.holding(
                db,
                "insert into concern (id, walk_id, organisation_id, raised_by, what, at, received_at, version) "
                        + "values (?, ?, ?, ?, ?, now(), now(), 0)",
                concern,
                walking.walk,
                walking.charity.id(),
                colleague.id(),
                WORDS)) {
            CompletableFuture<ValidatableResponse> answer = CompletableFuture.supplyAsync(() -> walking.send(knocks()));
            gate.awaitStanding(1);
            gate.openAndKeep();
            answer.join().statusCode(200).body("created", equalTo(2)).body("results[1].concern", equalTo("duplicate"));
        }
        assertThat(db.count("concern where organisation_id = ?", walking.charity.id()))
                .isEqualTo(1);
    }

    @Test
    void aConcernUnderTheIdOfItsKnockTakesNothingAway() {
        Map<String, Object> knock = walking.knock(0, "conversation");
        walking.concern(knock, (UUID) knock.get("id"), WORDS);
        for (String becomes : List.of("received", "duplicate")) {
            walking.send(List.of(knock)).body("refused", equalTo(0)).body("results[0].concern", equalTo(becomes));
        }
        assertThat(db.count("concern where organisation_id = ?", walking.charity.id()))
                .isEqualTo(1);
    }
}

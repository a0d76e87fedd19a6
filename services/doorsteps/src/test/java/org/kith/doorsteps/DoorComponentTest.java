package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class DoorComponentTest {
    private final Db db = Db.of("doorsteps");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final LocalDate today = UkCalendar.dayOf(Instant.now());

    private static String path(Object door) {
        return "/v1/doors/" + door + "/do-not-knock";
    }

    @Test
    void doNotKnockIsSetFromTheOfficeAndTheLongerOneStands() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID door = walking.doors.getFirst();
        String until = today.plusMonths(18).toString();
        Api.as(WalkFixtures.COORDINATOR)
                .body(Map.of("until", until))
                .post(path(door))
                .then()
                .statusCode(200)
                .body("until", equalTo(until));
        Api.as(walking.linkWorker)
                .body(Map.of())
                .post(path(door))
                .then()
                .statusCode(200)
                .body("until", equalTo(until));
        ConsumedEvent set = kafka.await("kith.doorsteps.v1", event -> event.is("org.kith.donotknock.set.v1", door));
        assertThat(set.json().path("until").asText()).isEqualTo(until);
        walking.send(List.of(walking.knock(0, "no-answer", Instant.now())))
                .body("results[0].code", equalTo("do-not-knock"))
                .body("results[0].detail", equalTo("This door asked not to be knocked until " + until + "."));
    }

    /** Somebody else's do-not-knock is on its way; what is asked meanwhile is judged when that is there. */
    private BlockingTransaction marking(UUID door, LocalDate until, Instant setAt) {
        return BlockingTransaction.locking(
                db,
                "insert into do_not_knock (door_id, set_at, until, set_by, organisation_id, version) "
                        + "values (?, ?::timestamptz, ?, ?, ?, 0)",
                door,
                setAt.toString(),
                until,
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    @Test
    void ofTwoWhoAskAtOnceTheLongerStands() throws Exception {
        WalkFixtures walking = new WalkFixtures(2);
        LocalDate longer = today.plusYears(5);
        for (int way = 0; way < 2; way++) {
            UUID door = walking.doors.get(way);
            boolean onAWalk = way == 1;
            try (BlockingTransaction transaction = marking(door, longer, Instant.now())) {
                var answer = CompletableFuture.supplyAsync(() -> onAWalk
                        ? walking.send(List.of(walking.knock(1, "do-not-knock")))
                        : Api.as(walking.linkWorker)
                                .body(Map.of())
                                .post(path(door))
                                .then());
                transaction.awaitBlocked(1);
                transaction.commit();
                answer.join().statusCode(200);
            }
            assertThat(db.rows("select until::text as until from do_not_knock where door_id = ?", door)
                            .getFirst()
                            .get("until"))
                    .isEqualTo(longer.toString());
            ConsumedEvent set = kafka.await("kith.doorsteps.v1", event -> event.is("org.kith.donotknock.set.v1", door));
            assertThat(set.json().path("until").asText()).isEqualTo(longer.toString());
        }
    }

    @Test
    void whatHasRunOutMeanwhileBeginsAnew() throws Exception {
        WalkFixtures walking = new WalkFixtures(1);
        UUID door = walking.doors.getFirst();
        Instant longAgo = Instant.now().minus(Duration.ofDays(900));
        try (BlockingTransaction transaction = marking(door, today.minusDays(1), longAgo)) {
            var answer = CompletableFuture.supplyAsync(() ->
                    Api.as(walking.linkWorker).body(Map.of()).post(path(door)).then());
            transaction.awaitBlocked(1);
            transaction.commit();
            answer.join()
                    .statusCode(200)
                    .body("until", equalTo(today.plusMonths(12).toString()));
        }
        assertThat(db.count("do_not_knock where door_id = ? and set_at > now() - interval '1 day'", door))
                .isEqualTo(1);
    }

    @Test
    void whoWorksInTheZoneMayAskWhichDoorsNotToKnock() {
        WalkFixtures walking = new WalkFixtures(2);
        Api.as(walking.linkWorker).body(Map.of()).post(path(walking.doors.getFirst()));
        Person partner = Person.fresh(walking.charity, "partner");
        Api.as(partner)
                .body(Map.of("postcode", "zn10aa"))
                .post("/v1/do-not-knock/search")
                .then()
                .statusCode(200)
                .body("items.doorId", hasItem(walking.doors.getFirst().toString()))
                .body("items.doorId", not(hasItem(walking.doors.get(1).toString())));
        Api.as(partner)
                .body(Map.of("postcode", "nowhere"))
                .post("/v1/do-not-knock/search")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/postcode"));
        // A postcode may be one household's: it is in no address, where logs and histories keep it.
        Api.as(partner).get("/v1/do-not-knock?postcode=zn10aa").then().statusCode(404);
        // A partner may lengthen what they may see, and knows of no other door.
        Person school = Person.fresh(Organisation.fresh("school"), "partner");
        Api.as(school)
                .body(Map.of("until", today.plusYears(2).toString()))
                .post(path(walking.doors.getFirst()))
                .then()
                .statusCode(200);
        Api.as(school).body(Map.of()).post(path(walking.doors.get(1))).then().statusCode(404);
    }

    @Test
    void theDutyTeamReadsAnAddressAndItIsNoted() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID door = walking.doors.getFirst();
        UUID alias = UUID.randomUUID();
        Map<String, Object> again = new HashMap<>(walking.address(1));
        again.put("id", alias);
        walking.create(UUID.randomUUID(), List.of(again)).statusCode(201);
        Person duty = Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty");
        for (UUID id : List.of(door, alias)) {
            Api.as(duty)
                    .get("/v1/doors/" + id)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(door.toString()))
                    .body("label", equalTo("1"))
                    .body("street", equalTo("Test Street " + walking.patch))
                    .body("postcode", equalTo("ZN1 0AA"))
                    .body("area", equalTo("NW0100001"))
                    .body("zone", equalTo("NW01"));
        }
        assertThat(db.count(
                        "audit where subject = ? and person = ? and action = 'door.read' and outcome = 'allowed'",
                        door,
                        duty.id()))
                .isEqualTo(2);
    }

    @Test
    void onlyTheCouncilsDutyTeamReadsAnAddress() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID door = walking.doors.getFirst();
        for (Person other : List.of(walking.linkWorker, WalkFixtures.COORDINATOR)) {
            Api.as(other).get("/v1/doors/" + door).then().statusCode(403);
        }
        // The duty team is the council's, and a commissioner sees numbers only.
        for (Person other : List.of(
                Person.fresh(walking.charity, "duty"),
                Person.fresh(Organisation.fresh("school"), "duty"),
                Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty", "commissioner"))) {
            for (UUID id : List.of(door, UUID.randomUUID())) {
                Api.as(other)
                        .get("/v1/doors/" + id)
                        .then()
                        .statusCode(403)
                        .body("errors[0].code", equalTo("not-council-duty"));
            }
        }
        assertThat(db.count("audit where subject = ? and outcome = 'allowed'", door))
                .isZero();
        assertThat(db.rows("select action, why from audit where subject = ? and outcome = 'denied'", door))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.values()).contains("door.read", "not-council-duty"));
        Api.as(Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty"))
                .get("/v1/doors/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    /** The home of a child is for the council where it is, whatever holds for the door. */
    @Test
    void theDutyTeamOfAnotherCouncilReadsNoAddress() {
        WalkFixtures walking = new WalkFixtures(2);
        Organisation another = Organisation.fresh("council");
        Person theirs = Person.fresh(another, "duty");
        Api.as(walking.linkWorker).body(Map.of()).post(path(walking.doors.get(1)));
        for (UUID door : walking.doors) {
            Api.as(theirs).get("/v1/doors/" + door).then().statusCode(404);
            assertThat(db.rows(
                            "select action, why, outcome from audit where subject = ? and person = ?",
                            door,
                            theirs.id()))
                    .singleElement()
                    .isEqualTo(Map.of("action", "door.read", "why", "not-visible", "outcome", "denied"));
        }
        Api.as(theirs)
                .body(Map.of())
                .post(path(walking.doors.getFirst()))
                .then()
                .statusCode(404);
        assertThat(db.countIn(Scope.of(theirs), "door where id = ?", walking.doors.getFirst()))
                .isZero();
    }

    /** Who marks a door knows which it is: no address is told to whoever has its id. */
    @Test
    void whoMarksADoorIsToldNoAddress() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID door = walking.doors.getFirst();
        for (Person one : List.of(
                walking.linkWorker, WalkFixtures.COORDINATOR, Person.fresh(Organisation.fresh("school"), "partner"))) {
            Map<String, Object> answer = Api.as(one)
                    .body(Map.of())
                    .post(path(door))
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(new TypeRef<>() {});
            assertThat(answer).containsOnlyKeys("doorId", "until").containsEntry("doorId", door.toString());
        }
    }

    /** Whatever is said of its last day, nobody knocks there. */
    @TestFactory
    Stream<DynamicTest> aDoorIsMarkedWhateverItsLastDay() {
        LocalDate inAYear = today.plusMonths(12);
        LocalDate soon = today.plusMonths(3);
        Map<String, LocalDate> bodies = new LinkedHashMap<>();
        bodies.put("{\"until\": \"%s\"}".formatted(today), inAYear);
        bodies.put("{\"until\": \"%s\"}".formatted(today.minusDays(1)), inAYear);
        bodies.put("{\"until\": \"0000-00-00\"}", inAYear);
        bodies.put("{\"until\": \"for ever\"}", inAYear);
        bodies.put("{\"until\": 7}", inAYear);
        bodies.put("{\"until\": null}", inAYear);
        bodies.put("{\"until\": {}}", inAYear);
        bodies.put("{\"why\": \"asked\"}", inAYear);
        bodies.put("{\"until\": ", inAYear);
        bodies.put("null", inAYear);
        bodies.put("[]", inAYear);
        bodies.put("", inAYear);
        bodies.put("no JSON", inAYear);
        bodies.put("[".repeat(5_000), inAYear);
        bodies.put("{\"until\": \"%s\"}".formatted(today.plusYears(10).plusDays(1)), today.plusYears(10));
        bodies.put("{\"until\": \"9999-12-31\"}", today.plusYears(10));
        bodies.put("{\"until\": \"%s\"}".formatted(soon), soon);
        bodies.put("{\"until\": \"%s\", \"why\": \"asked\"}".formatted(soon), soon);
        bodies.put("{\"until\": \"%sT00:00:00Z\"}".formatted(soon), soon);
        bodies.put("{\"Until\": [\"%s\"]}".formatted(soon), soon);
        bodies.put("{\"until\": {\"date\": \"%s\"}}".formatted(soon), soon);
        bodies.put("{\"until\": \"%s\", \"until\": \"%s\"}".formatted(soon, today.minusDays(1)), soon);
        bodies.put("\"%s\"".formatted(soon), soon);
        bodies.put("[{\"until\": \"%s\"}] and more".formatted(soon), soon);
        return bodies.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest("body " + one.getKey().strip(), () -> {
                    WalkFixtures walking = new WalkFixtures(1);
                    UUID door = walking.doors.getFirst();
                    Api.as(walking.linkWorker)
                            .body(one.getKey())
                            .post(path(door))
                            .then()
                            .statusCode(200)
                            .body("until", equalTo(one.getValue().toString()));
                    assertThat(db.count("do_not_knock where door_id = ? and until = ?", door, one.getValue()))
                            .isEqualTo(1);
                }));
    }

    @Test
    void theDateOfAKnockMustLieAheadAndWithinTenYears() {
        WalkFixtures walking = new WalkFixtures(1);
        for (LocalDate until : List.of(today.minusDays(1), today.plusYears(10).plusDays(2))) {
            Map<String, Object> knock = walking.knock(0, "do-not-knock");
            knock.put("doNotKnockUntil", until.toString());
            walking.send(List.of(knock)).body("results[0].code", equalTo("date-range"));
        }
        Map<String, Object> knock = walking.knock(0, "declined");
        knock.put("doNotKnockUntil", today.plusMonths(1).toString());
        walking.send(List.of(knock)).body("results[0].code", equalTo("not-do-not-knock"));
    }
}

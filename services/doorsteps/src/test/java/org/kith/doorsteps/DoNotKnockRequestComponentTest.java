package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Somebody who asked not to be knocked is left alone, whatever is wrong with the knock that says so. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class DoNotKnockRequestComponentTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Db db = Db.of("doorsteps");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final LocalDate today = UkCalendar.dayOf(Instant.now());

    private void holds(WalkFixtures walking, int door) {
        WalkFixtures other = new WalkFixtures(1);
        UUID patch = UUID.randomUUID();
        other.create(patch, List.of(walking.address(door + 1))).statusCode(201);
        Map<String, Object> knock = other.knock(0, "no-answer", Instant.now().plusSeconds(2));
        knock.put("doorId", walking.doors.get(door));
        Api.as(other.linkWorker)
                .body(Map.of("patchId", patch, "startedAt", other.started.toString(), "knocks", List.of(knock)))
                .post("/v1/walks/" + UUID.randomUUID() + "/knocks")
                .then()
                .body("results[0].code", equalTo("do-not-knock"));
    }

    /** What is no batch: the device keeps it, and nobody knocks there. */
    @TestFactory
    Stream<DynamicTest> whateverIsAroundTheKnock() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("an outcome said twice", "{%s, \"outcome\": \"talked\"}");
        bodies.put("a knock in a list", "[{%s}]");
        bodies.put("a member too many", "{%s, \"outcome\": \"do-not-knock\",}");
        Map<String, String> batches = new LinkedHashMap<>();
        batches.put("a batch", "{\"knocks\": [%s]}");
        batches.put("a list around it", "[{\"knocks\": [%s]}]");
        batches.put("text behind it", "{\"knocks\": [%s]} and more");
        batches.put("knocks said twice", "{\"knocks\": [%s], \"knocks\": []}");
        batches.put("knocks that are no list", "{\"knocks\": %s}");
        return bodies.entrySet().stream().flatMap(body -> batches.entrySet().stream()
                .map(batch -> DynamicTest.dynamicTest(body.getKey() + ", " + batch.getKey(), () -> {
                    WalkFixtures walking = new WalkFixtures(1);
                    Map<String, Object> sent = walking.knock(0, "do-not-knock");
                    String members = "\"id\": \"%s\", \"doorId\": \"%s\", \"outcome\": \"do-not-knock\""
                            .formatted(sent.get("id"), sent.get("doorId"));
                    String knock = body.getValue().formatted(members);
                    int status = Api.as(walking.linkWorker)
                            .body(batch.getValue().formatted(knock))
                            .post("/v1/walks/" + UUID.randomUUID() + "/knocks")
                            .statusCode();
                    assertThat(status).isEqualTo(400);
                    holds(walking, 0);
                })));
    }

    /** Everything that a knock can be refused for. */
    @TestFactory
    Stream<DynamicTest> whateverIsWrongWithTheKnock() {
        Map<String, Consumer<Map<String, Object>>> wrong = new LinkedHashMap<>();
        wrong.put(
                "a clock that is ahead",
                k -> k.put("at", Instant.now().plus(MINUTE.multipliedBy(11)).toString()));
        wrong.put(
                "31 days old",
                k -> k.put("at", Instant.now().minus(Duration.ofDays(31)).toString()));
        wrong.put("before the first year", k -> k.put("at", "-0001-01-01T00:00:00Z"));
        wrong.put("no time", k -> k.remove("at"));
        wrong.put("a time that is none", k -> k.put("at", "yesterday"));
        wrong.put(
                "until today", k -> k.put("doNotKnockUntil", today.minusDays(2).toString()));
        wrong.put("until a day that is none", k -> k.put("doNotKnockUntil", "for ever"));
        wrong.put("until too late", k -> k.put("doNotKnockUntil", "9999-12-31"));
        wrong.put(
                "an offer beside it",
                k -> k.put(
                        "offers",
                        List.of(Map.of("id", UUID.randomUUID(), "personId", UUID.randomUUID(), "kind", "meals"))));
        wrong.put("an offer that is null", k -> k.put("offers", Arrays.asList((Object) null)));
        wrong.put("a need that is null", k -> k.put("needs", Arrays.asList((Object) null)));
        wrong.put("needs that are no list", k -> k.put("needs", "yes"));
        wrong.put("a note too long", k -> k.put("note", "x".repeat(501)));
        wrong.put("a field that is unknown", k -> k.put("concerned", true));
        wrong.put("no id", k -> k.remove("id"));
        wrong.put("an id that is none", k -> k.put("id", "k-1"));
        wrong.put("another outcome with a date", k -> {
            k.put("outcome", "declined");
            k.put("doNotKnockUntil", today.plusMonths(3).toString());
        });
        wrong.put("an outcome in capitals", k -> k.put("outcome", "DO_NOT_KNOCK"));
        wrong.put("a list of outcomes", k -> k.put("outcome", List.of("do-not-knock")));
        wrong.put("a list in a list", k -> k.put("outcome", List.of("talked", List.of("do-not-knock"))));
        wrong.put("an id in a list", k -> k.put("id", List.of(k.get("id"))));
        wrong.put("a time in a list", k -> k.put("at", List.of(k.get("at"))));
        return wrong.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    WalkFixtures walking = new WalkFixtures(1);
                    Map<String, Object> knock = walking.knock(0, "do-not-knock");
                    one.getValue().accept(knock);
                    String until = walking.send(List.of(knock))
                            .statusCode(200)
                            .body("results[0].status", equalTo("refused"))
                            .body("results[0].detail", containsString("was taken all the same"))
                            .extract()
                            .path("results[0].doNotKnockUntil");
                    assertThat(LocalDate.parse(until)).isAfter(today.plusMonths(2));
                    holds(walking, 0);
                    kafka.await(
                            "kith.doorsteps.v1",
                            event -> event.is("org.kith.donotknock.set.v1", walking.doors.getFirst()));
                }));
    }

    @Test
    void siblingsThatCannotBeReadKeepNothingBack() {
        WalkFixtures walking = new WalkFixtures(2);
        walking.send(Arrays.asList(null, "knock", 7, List.of(), Map.of("needs", 1), walking.knock(1, "do-not-knock")))
                .statusCode(200)
                .body("results[5].status", equalTo("created"))
                .body(
                        "results[5].doNotKnockUntil",
                        equalTo(today(walking).plusMonths(12).toString()))
                .body("results[4].doNotKnockUntil", nullValue());
        holds(walking, 1);
    }

    private static LocalDate today(WalkFixtures walking) {
        return UkCalendar.dayOf(walking.started);
    }

    /** The batch is refused as a whole, and says all the same what was taken of it. */
    @TestFactory
    Stream<DynamicTest> whateverIsWrongWithTheBatch() {
        Map<String, Consumer<Map<String, Object>>> wrong = new LinkedHashMap<>();
        wrong.put("no patch", b -> b.remove("patchId"));
        wrong.put("a patch that is unknown", b -> b.put("patchId", UUID.randomUUID()));
        wrong.put("no beginning", b -> b.remove("startedAt"));
        wrong.put("too many knocks", b -> {
            List<Object> many = new ArrayList<>((List<?>) b.get("knocks"));
            while (many.size() <= 500) {
                many.add(Map.of());
            }
            b.put("knocks", many);
        });
        return wrong.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    WalkFixtures walking = new WalkFixtures(1);
                    Map<String, Object> batch = walking.batch(List.of(walking.knock(0, "do-not-knock")));
                    one.getValue().accept(batch);
                    int status = walking.send(walking.linkWorker, walking.walk, batch)
                            .body("errors.code", hasItem("do-not-knock-taken"))
                            .body("errors.pointer", hasItem("/knocks/0"))
                            .extract()
                            .statusCode();
                    assertThat(status).isBetween(400, 404);
                    holds(walking, 0);
                }));
    }

    /** As it stands in the address: doorsteps knows no such walk, and is told not to knock. */
    @TestFactory
    Stream<DynamicTest> whateverStandsForTheWalk() {
        return Stream.of(
                        "nobodys",
                        "a%20b",
                        "%20",
                        "a%22b",
                        "a%2Fb",
                        "%2F",
                        "a%5Cb",
                        "caf%C3%A9",
                        "%F0%9F%98%80",
                        "%FF",
                        "%00",
                        "a%0D%0Ab",
                        "a;b=c",
                        "a%3Bb",
                        "a%3Fb",
                        "a%23b",
                        "a+b",
                        "a%25b",
                        "%7B%7D",
                        "..%2F..",
                        "x".repeat(65),
                        "x".repeat(20_000))
                .map(id -> DynamicTest.dynamicTest(id.length() > 80 ? "a long one" : id, () -> {
                    WalkFixtures walking = new WalkFixtures(1);
                    Api.as(walking.linkWorker)
                            .urlEncodingEnabled(false)
                            .body(walking.batch(List.of(walking.knock(0, "do-not-knock"))))
                            .post("/v1/walks/" + id + "/knocks")
                            .then()
                            .statusCode(404)
                            .body("errors.code", hasItem("do-not-knock-taken"));
                    holds(walking, 0);
                }));
    }

    @Test
    void aFieldOfTheBatchThatCannotBeReadKeepsNothingBack() {
        WalkFixtures walking = new WalkFixtures(1);
        Map<String, Object> batch = walking.batch(List.of(walking.knock(0, "do-not-knock")));
        batch.put("startedAt", "this morning");
        walking.send(walking.linkWorker, walking.walk, batch).statusCode(400);
        holds(walking, 0);
    }

    @Test
    void itHoldsWhoseverThePatchAndTheWalkAre() {
        WalkFixtures walking = new WalkFixtures(3);
        walking.send(List.of(walking.knock(0, "no-answer"))).statusCode(200);
        Person colleague = Person.fresh(walking.charity, "link-worker");
        walking.send(colleague, walking.walk, List.of(walking.knock(1, "do-not-knock")), null)
                .statusCode(403)
                .body("errors[0].code", equalTo("walk-of-another"));
        Person stranger = Person.fresh(Organisation.fresh("charity"), "link-worker");
        walking.send(stranger, UUID.randomUUID(), List.of(walking.knock(2, "do-not-knock")), null)
                .statusCode(404);
        holds(walking, 1);
        holds(walking, 2);
    }

    @Test
    void itCountsOnceHoweverOftenItComes() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID door = walking.doors.getFirst();
        Map<String, Object> knock = walking.knock(0, "do-not-knock");
        knock.put("note", "x".repeat(501));
        walking.send(List.of(knock)).statusCode(200);
        db.execute(
                "update do_not_knock set until = until - 30, set_at = set_at - interval '30 days' where door_id = ?",
                door);
        String until = today(walking).plusMonths(12).minusDays(30).toString();
        walking.send(List.of(knock, knock))
                .statusCode(200)
                .body("results[0].doNotKnockUntil", equalTo(until))
                .body("results[1].doNotKnockUntil", equalTo(until));
        assertThat(db.count("do_not_knock_request where door_id = ?", door)).isEqualTo(1);
        assertThat(db.count("do_not_knock where door_id = ? and until = ?::date", door, until))
                .isEqualTo(1);
        // Mended and sent again the knock is a fact: its own request is no reason against it.
        knock.remove("note");
        walking.send(List.of(knock)).body("results[0].status", equalTo("created"));
    }

    @Test
    void aDoorThatNobodyKnowsHasNone() {
        WalkFixtures walking = new WalkFixtures(1);
        Map<String, Object> knock = walking.knock(0, "do-not-knock");
        knock.put("doorId", UUID.randomUUID());
        walking.send(List.of(knock))
                .body("results[0].code", equalTo("door-unknown"))
                .body("results[0].doNotKnockUntil", nullValue());
    }
}

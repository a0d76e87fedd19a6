package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.WithKith;

/** Somebody asked not to be knocked: in every form, at every place, it is stored and said to be. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class DoNotKnockFormComponentTest {
    private static final String TAKEN = "was taken all the same";

    private final Db db = Db.of("doorsteps");
    private final ObjectMapper json = new ObjectMapper();
    private final LocalDate until = UkCalendar.dayOf(Instant.now()).plusMonths(5);

    private static String text(ObjectMapper json, String inside) {
        try {
            return json.writeValueAsString(inside);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A knock that asks, in a form that is none; the last of each is the date. */
    private Map<String, String> forms(String id, String door) {
        String known = "\"id\":\"%s\",\"doorId\":\"%s\"".formatted(id, door);
        String day = "\"doNotKnockUntil\":\"%s\"".formatted(until);
        String asked = "\"outcome\":\"do-not-knock\"," + day;
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("plain", "{%s,%s}".formatted(known, asked));
        for (String name : new String[] {"doNotKnock", "DoNotKnock", "DO_NOT_KNOCK", "do not knock", "Do-not-knock."}) {
            forms.put("outcome " + name, "{%s,\"outcome\":\"%s\",%s}".formatted(known, name, day));
        }
        forms.put("wrapped", "{\"knock\":{%s,%s}}".formatted(known, asked));
        forms.put("wrapped twice", "{\"data\":{\"knock\":[{%s,%s}]}}".formatted(known, asked));
        forms.put("an outcome in an object", "{%s,\"outcome\":{\"code\":\"do-not-knock\"},%s}".formatted(known, day));
        forms.put(
                "an outcome with a date",
                "{%s,\"outcome\":{\"code\":\"doNotKnock\",\"until\":\"%s\"}}".formatted(known, until));
        forms.put("a door in an object", "{\"id\":\"%s\",\"doorId\":{\"id\":\"%s\"},%s}".formatted(id, door, asked));
        forms.put("a door", "{\"id\":\"%s\",\"door\":{\"id\":\"%s\",\"label\":\"1\"},%s}".formatted(id, door, asked));
        forms.put(
                "a door elsewhere inside",
                "{\"id\":\"%s\",\"where\":{\"doorId\":\"%s\"},%s}".formatted(id, door, asked));
        forms.put("a door around", "{%s,\"result\":{%s}}".formatted(known, asked));
        forms.put(
                "names in another spelling",
                "{\"ID\":\"%s\",\"door_id\":\"%s\",\"Outcome\":\"do-not-knock\",\"do-not-knock-until\":\"%s\"}"
                        .formatted(id, door, until));
        forms.put("a name of its own", "{%s,\"doNotKnock\":true,\"until\":\"%s\"}".formatted(known, until));
        forms.put("a name with a date", "{%s,\"doNotKnock\":{\"until\":\"%s\"}}".formatted(known, until));
        forms.put("a date alone", "{%s,%s}".formatted(known, day));
        forms.put("a time for a date", "{%s,\"doNotKnockUntil\":\"%sT10:00:00Z\"}".formatted(known, until));
        forms.put("a text", text(json, "{%s,%s}".formatted(known, asked)));
        forms.put("a text in a text", text(json, text(json, "{%s,%s}".formatted(known, asked))));
        forms.put(
                "an outcome that is a text of JSON",
                "{%s,\"outcome\":%s,%s}".formatted(known, text(json, "{\"code\":\"do-not-knock\"}"), day));
        forms.put("members that nobody knows", "{%s,%s,\"mood\":{\"x\":[1,{\"y\":null}]}}".formatted(known, asked));
        forms.put(
                "an id in capitals",
                "{\"id\":\"%s\",\"doorId\":\"{%s}\",%s}".formatted(id, door.toUpperCase(java.util.Locale.ROOT), asked));
        return forms;
    }

    /** Where a knock may stand that is looked for in the list of knocks. */
    private Map<String, UnaryOperator<String>> places(WalkFixtures walking) {
        String batch = "\"patchId\":\"%s\",\"startedAt\":\"%s\"".formatted(walking.patch, walking.started);
        Map<String, UnaryOperator<String>> places = new LinkedHashMap<>();
        places.put("its place", knock -> "{%s,\"knocks\":[%s]}".formatted(batch, knock));
        places.put("no list", knock -> "{%s,\"knocks\":%s}".formatted(batch, knock));
        places.put("by a name", knock -> "{%s,\"knocks\":{\"1\":%s}}".formatted(batch, knock));
        places.put("a list in the list", knock -> "{%s,\"knocks\":[[%s]]}".formatted(batch, knock));
        places.put("another spelling", knock -> "{%s,\"Knocks\":[%s]}".formatted(batch, knock));
        places.put("another name", knock -> "{%s,\"knocks\":[],\"visits\":[%s]}".formatted(batch, knock));
        places.put("a batch around it", knock -> "{\"batch\":{%s,\"knocks\":[%s]}}".formatted(batch, knock));
        places.put("a list around it", knock -> "[{%s,\"knocks\":[%s]}]".formatted(batch, knock));
        places.put("a text", knock -> text(json, "{%s,\"knocks\":[%s]}".formatted(batch, knock)));
        places.put(
                "a list that is a text", knock -> "{%s,\"knocks\":%s}".formatted(batch, text(json, "[" + knock + "]")));
        places.put("alone", knock -> knock);
        return places;
    }

    private void isStored(WalkFixtures walking, String walk, String body) {
        String answer = Api.as(walking.linkWorker)
                .body(body)
                .post("/v1/walks/" + walk + "/knocks")
                .then()
                .extract()
                .asString();
        assertThat(db.count(
                        "do_not_knock where door_id = ? and until = ?::date",
                        walking.doors.getFirst(),
                        until.toString()))
                .as("%s%n%s", body, answer)
                .isEqualTo(1);
        assertThat(answer).as(body).contains(until.toString());
        if (!answer.contains("\"created\":1")) {
            assertThat(answer).as(body).contains(TAKEN);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFormAtEveryPlace() {
        WalkFixtures walking = new WalkFixtures(1);
        String door = walking.doors.getFirst().toString();
        return places(walking).entrySet().stream().flatMap(place -> forms("", "").keySet().stream()
                .map(form -> DynamicTest.dynamicTest(form + ", " + place.getKey(), () -> {
                    db.execute("delete from do_not_knock where door_id = ?", walking.doors.getFirst());
                    String knock = forms(UUID.randomUUID().toString(), door).get(form);
                    isStored(
                            walking,
                            UUID.randomUUID().toString(),
                            place.getValue().apply(knock));
                })));
    }

    @TestFactory
    Stream<DynamicTest> aWalkThatIsNone() {
        return Stream.of("7", "monday", "1-1-1-1-1", UUID.randomUUID() + "x")
                .map(walk -> DynamicTest.dynamicTest(walk, () -> {
                    WalkFixtures walking = new WalkFixtures(1);
                    String knock = forms(
                                    UUID.randomUUID().toString(),
                                    walking.doors.getFirst().toString())
                            .get("plain");
                    isStored(walking, walk, places(walking).get("its place").apply(knock));
                    Api.as(walking.linkWorker)
                            .body(Map.of())
                            .post("/v1/walks/" + walk + "/knocks")
                            .then()
                            .statusCode(404);
                }));
    }

    /** What is not said is not stored: a door that is marked stays so for a year. */
    @Test
    void whatIsNoWishMarksNoDoor() {
        WalkFixtures walking = new WalkFixtures(2);
        UUID door = walking.doors.getFirst();
        for (String nothing : new String[] {
            "\"outcome\":\"declined\",\"doNotKnockUntil\":null",
            "\"outcome\":\"declined\",\"doNotKnockUntil\":\"\"",
            "\"outcome\":\"declined\",\"doNotKnock\":false",
            "\"outcome\":\"declined\",\"doNotKnock\":{}",
            "\"outcome\":\"declined\",\"note\":\"do-not-knock\""
        }) {
            Api.as(walking.linkWorker)
                    .body("{\"knocks\":[{\"doorId\":\"%s\",%s}]}".formatted(door, nothing))
                    .post("/v1/walks/" + UUID.randomUUID() + "/knocks");
            assertThat(db.count("do_not_knock where door_id = ?", door))
                    .as(nothing)
                    .isZero();
        }
        // Said of a batch it is of no door that can be told.
        String knocks = "{\"a\":{\"doorId\":\"%s\"},\"b\":{\"doorId\":\"%s\"}}".formatted(door, walking.doors.get(1));
        for (String body : new String[] {
            "{\"outcome\":\"do-not-knock\",\"knocks\":%s}".formatted(knocks),
            "{\"outcome\":\"do-not-knock\",\"knocks\":[{\"doorId\":\"%s\"}]}".formatted(door)
        }) {
            Api.as(walking.linkWorker).body(body).post("/v1/walks/" + UUID.randomUUID() + "/knocks");
            assertThat(db.count("do_not_knock where door_id = ?", door))
                    .as(body)
                    .isZero();
        }
    }

    /** A knock whose note asks for another door says nothing of its own. */
    @Test
    void aWishForAnotherDoorIsNoReasonForItsOwn() {
        WalkFixtures walking = new WalkFixtures(2);
        walking.send(java.util.List.of(walking.knock(0, "do-not-knock"))).statusCode(200);
        Map<String, Object> knock = walking.knock(0, "no-answer");
        knock.put("note", "{\"doorId\":\"%s\",\"outcome\":\"do-not-knock\"}".formatted(walking.doors.get(1)));
        String code = walking.send(java.util.List.of(knock)).extract().path("results[0].code");
        assertThat(code).isEqualTo("do-not-knock");
        assertThat(db.count("do_not_knock where door_id = ?", walking.doors.get(1)))
                .isEqualTo(1);
    }
}

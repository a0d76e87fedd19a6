package org.kith.gateway.edge.door;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpHandler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

/** What a device has of an afternoon goes to its owners, concerns first and whatever else is wrong. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class DoorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WALK = "01980000-0000-7000-8000-00000000aaaa";
    private static final String PATCH = "01980000-0000-7000-8000-00000000bbbb";
    private static final String BATCH = "/api/v1/walks/" + WALK + "/batch";
    private static final String OLD = "/api/doorsteps/v1/walks/" + WALK + "/knocks";
    private static final String KNOCKS = "/v1/walks/" + WALK + "/knocks";
    private static final String CONCERNS = "/v1/concerns/batch";
    private static final String PEOPLE = "/v1/people/batch";
    private static final String CONTACTS = "/v1/doorstep-needs/contacts";

    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
        order.clear();
        network.service("doorsteps").answer("POST", "/v1/concern-places", http -> {
            order.add("places");
            ArrayNode items = JSON.createArrayNode();
            JSON.readTree(http.getRequestBody()).path("items").forEach(item -> {
                ObjectNode place = items.addObject();
                place.set("concernId", item.get("concernId"));
                place.set("doorId", item.get("doorId"));
                place.put("area", "N1").put("zone", "Z1").put("uncertain", false);
            });
            StubService.send(http, 200, "application/json", "{\"items\":%s}".formatted(items));
        });
        network.service("referrals").answer("POST", CONCERNS, list("concerns", "id"));
        network.service("offers").answer("POST", PEOPLE, list("people", "id"));
        network.service("referrals").answer("POST", CONTACTS, list("contacts", "needId"));
        network.service("doorsteps").answer("POST", KNOCKS, http -> {
            order.add("knocks");
            ArrayNode results = JSON.createArrayNode();
            JSON.readTree(http.getRequestBody()).path("knocks").forEach(knock -> {
                ObjectNode result = results.addObject();
                result.set("id", knock.get("id"));
                if (knock.has("broken")) {
                    result.put("status", "refused").put("code", "malformed").put("detail", "No such field.");
                    result.put("pointer", "/broken");
                } else {
                    result.put("status", "created");
                }
            });
            StubService.send(http, 200, "application/json", "{\"results\":%s}".formatted(results));
        });
    }

    /** A service that takes a list: what was sent before is a duplicate, what calls itself bad is refused. */
    private HttpHandler list(String field, String id) {
        List<JsonNode> known = new CopyOnWriteArrayList<>();
        return http -> {
            order.add(field);
            ArrayNode results = JSON.createArrayNode();
            JSON.readTree(http.getRequestBody()).path(field).forEach(thing -> {
                ObjectNode result = results.addObject();
                result.set("id", thing.get(id));
                if (thing.path("name").asText().equals("bad")) {
                    result.put("status", 400).put("result", "refused");
                    result.putObject("problem").put("code", "format").put("detail", "Write a name.");
                } else if (known.contains(thing)) {
                    result.put("status", 200).put("result", "duplicate");
                } else {
                    known.add(thing);
                    result.put("status", 201).put("result", "created");
                }
            });
            StubService.send(http, 200, "application/json", "{\"results\":%s}".formatted(results));
        };
    }

    /** The body of what arrived last; a handler reads its own from its exchange, since lists are sent side by side. */
    private JsonNode received(String service, String path) {
        try {
            return JSON.readTree(
                    network.service(service).received("POST", path).getLast().body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without indenting what is logged: a body that nests deeply would take all memory. */
    private ValidatableResponse send(String path, String body) {
        return given().config(
                        RestAssured.config().logConfig(LogConfig.logConfig().enablePrettyPrinting(false)))
                .header("Authorization", "Bearer " + network.issuer().token(Person.LENA))
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static String id(int number) {
        return "01980000-0000-7000-8000-%012d".formatted(number);
    }

    private static String concern(int number) {
        return "{\"id\":\"%s\",\"what\":\"Words %d\",\"immediateDanger\":false,\"raisedAt\":\"2026-03-01T10:00:00Z\"}"
                .formatted(id(number), number);
    }

    /** An afternoon with one of everything: concerns 1 and 2, person 3, knock 4 with offer 5 and need 6. */
    private static String afternoon() {
        return """
                {"patchId":"%s","startedAt":"2026-03-01T09:00:00Z","endedAt":null,
                 "people":[{"id":"%s","name":"Bo Lindqvist","phone":"01632 960777","email":null,"mayContact":true,
                   "wordingVersion":"2026-1"}],
                 "knocks":[{"id":"%s","doorId":"%s","at":"2026-03-01T10:00:00Z","outcome":"talked",
                   "offers":[{"id":"%s","personId":"%s","kind":"befriending"}],
                   "needs":[{"id":"%s","kind":"befriending","note":"n","contact":{"name":"Ana Ferrer",
                     "phone":"01632 960778","email":null,"mayContact":true,"wordingVersion":"2026-1"}}],
                   "concern":%s}],
                 "concerns":[%s]}""".formatted(PATCH, id(3), id(4), id(9), id(5), id(3), id(6), concern(1), concern(2));
    }

    @Test
    void everyPartGoesToItsOwnerConcernsFirst() {
        send(BATCH, afternoon())
                .statusCode(200)
                .body("walkId", is(WALK))
                .body("items.part", is(List.of("concern", "concern", "person", "need-contact", "knock")))
                .body("items.id", is(List.of(id(1), id(2), id(3), id(6), id(4))))
                .body("items.status", everyItem(is(201)))
                .body("items.result", everyItem(is("created")))
                .body("items.problem", everyItem(nullValue()));
        assertThat(order).containsExactly("places", "concerns", "people", "knocks", "contacts");
        JsonNode concern = received("referrals", CONCERNS).path("concerns").path(0);
        assertThat(concern.path("what").asText()).isEqualTo("Words 1");
        assertThat(concern.path("walkId").asText()).isEqualTo(WALK);
        assertThat(concern.path("knockId").asText()).isEqualTo(id(4));
        assertThat(concern.path("doorId").asText()).isEqualTo(id(9));
        assertThat(concern.path("zone").asText()).isEqualTo("Z1");
        assertThat(concern.path("placeUncertain").asBoolean()).isFalse();
        assertThat(received("referrals", CONTACTS)
                        .path("contacts")
                        .path(0)
                        .path("needId")
                        .asText())
                .isEqualTo(id(6));
        String knocks = received("doorsteps", KNOCKS).toString();
        assertThat(knocks).contains(id(5), id(6), PATCH).doesNotContain("Words", "Bo Lindqvist", "Ana", "01632");
        assertThat(received("doorsteps", "/v1/concern-places").toString()).doesNotContain("Words");
        network.service("referrals").received("POST", CONCERNS).forEach(request -> assertThat(request.headers())
                .containsKey("x-correlation-id")
                .hasEntrySatisfying("authorization", token -> assertThat(token).startsWith("Bearer ")));
    }

    @Test
    void aRepeatIsSafeAndSaysSo() {
        send(BATCH, afternoon()).statusCode(200);
        send(BATCH, afternoon())
                .statusCode(200)
                .body("items.findAll { it.part != 'knock' }.result", everyItem(is("duplicate")))
                .body("items.findAll { it.part != 'knock' }.status", everyItem(is(200)));
    }

    @Test
    void aBrokenPartKeepsNoOtherBack() {
        send(BATCH, """
                {"patchId":7,"startedAt":"2026-03-01T09:00:00Z","surprise":[{"concern":%s}],
                 "people":[{"id":"%s","name":"bad"},{"id":"%s","name":"Bo"},5],
                 "knocks":[{"id":"%s","broken":true,"concern":%s},"nonsense"],"concerns":{"first":%s}}""".formatted(concern(1), id(3), id(4), id(5), concern(2), concern(6)))
                .statusCode(207)
                .body("items.findAll { it.part == 'concern' }.status", is(List.of(201, 201, 201)))
                .body("items.findAll { it.part == 'person' }.status", is(List.of(400, 201, 201)))
                .body("items.find { it.id == '%s' }.problem.code".formatted(id(3)), is("format"))
                .body("items.find { it.id == '%s' }.status".formatted(id(5)), is(422))
                .body("items.find { it.id == '%s' }.problem.pointer".formatted(id(5)), is("/broken"))
                .body("items.find { it.part == 'batch' }.problem.pointer", is("/surprise"));
        assertThat(received("doorsteps", KNOCKS).path("patchId").asInt()).isEqualTo(7);
    }

    @Test
    void aBatchThatDoorstepsRefusesAsAWholeHasItsConcernsStored() {
        network.service("doorsteps")
                .answer(
                        "POST",
                        KNOCKS,
                        http -> StubService.send(
                                http,
                                404,
                                "application/problem+json",
                                "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"detail\":\"No patch.\"}"));
        send(BATCH, afternoon())
                .statusCode(207)
                .body("items.findAll { it.part == 'concern' }.status", everyItem(is(201)))
                .body("items.find { it.part == 'knock' }.status", is(404))
                .body("items.find { it.part == 'knock' }.result", is("refused"))
                .body("items.find { it.part == 'knock' }.problem.code", is("not-found"))
                .body("items.find { it.part == 'knock' }.problem.detail", is("No patch."));
    }

    @Test
    void whatIsNotJsonStillHasItsConcernsStored() {
        send(BATCH, "{\"knocks\":[{\"id\":,\"concern\":%s}]".formatted(concern(1)))
                .statusCode(207)
                .body("items.find { it.part == 'concern' }.status", is(201))
                .body("items.find { it.part == 'batch' }.status", is(400))
                .body("items.find { it.part == 'batch' }.problem.detail", containsString("01632 960 120"));
        assertThat(order).containsExactly("places", "concerns");
        for (String nonsense : List.of("not JSON", "", "null", "[]", "{\"knocks\":")) {
            send(BATCH, nonsense)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", is("/problems/malformed"))
                    .body("detail", containsString("01632 960 120"))
                    .body("detail", containsString("999"));
        }
        send(BATCH, "{}").statusCode(400).body("type", is("/problems/validation"));
    }

    @Test
    void whomAConcernIsAboutGoesWithIt() {
        send(BATCH, """
                {"knocks":[{"id":"%s","concern":{"what":"Words 1","familyId":"%s","referralId":"%s","mood":{"x":[1]}}}],
                 "concerns":[{"what":"Words 2","familyId":"seven"}]}""".formatted(id(4), id(10), id(11)));
        JsonNode sent = received("referrals", CONCERNS).path("concerns");
        assertThat(sent).hasSize(2).anySatisfy(concern -> {
            assertThat(concern.path("what").asText()).isEqualTo("Words 1");
            assertThat(concern.path("familyId").asText()).isEqualTo(id(10));
            assertThat(concern.path("referralId").asText()).isEqualTo(id(11));
        });
        assertThat(sent).anySatisfy(concern -> {
            assertThat(concern.path("familyId").asText()).isEqualTo("seven");
            assertThat(concern.path("referralId").isNull()).isTrue();
        });
    }

    @Test
    void aWalkThatIsNoneKeepsNoConcernBack() {
        send("/api/v1/walks/nobodys/batch", "{\"concerns\":[%s]}".formatted(concern(1)))
                .statusCode(200)
                .body("items.status", is(List.of(201)));
        assertThat(received("referrals", CONCERNS)
                        .path("concerns")
                        .path(0)
                        .path("walkId")
                        .isNull())
                .isTrue();
    }

    @Test
    void withoutDoorstepsConcernsGoWithoutAPlace() {
        network.service("doorsteps").answer("POST", "/v1/concern-places", 503, "{}");
        network.service("doorsteps").answer("POST", KNOCKS, http -> http.close());
        send(BATCH, afternoon())
                .statusCode(207)
                .body("items.findAll { it.part != 'knock' }.status", everyItem(is(201)))
                .body("items.find { it.part == 'knock' }.status", is(503))
                .body("items.find { it.part == 'knock' }.result", is("not-stored"));
        JsonNode concern = received("referrals", CONCERNS).path("concerns").path(0);
        assertThat(concern.path("placeUncertain").asBoolean()).isTrue();
        assertThat(concern.path("zone").isNull()).isTrue();
        assertThat(concern.path("doorId").asText()).isEqualTo(id(9));
    }

    @Test
    void withoutOffersTheRestIsStored() {
        network.service("offers").answer("POST", PEOPLE, http -> http.close());
        send(BATCH, afternoon())
                .statusCode(207)
                .body("items.find { it.part == 'person' }.status", is(503))
                .body("items.find { it.part == 'person' }.result", is("not-stored"))
                .body("items.findAll { it.part != 'person' }.status", everyItem(is(201)));
    }

    @Test
    void withoutReferralsAConcernSaysWhomToRing() {
        network.service("referrals").answer("POST", CONCERNS, 503, "{}");
        network.service("referrals").answer("POST", CONTACTS, 500, "{}");
        send(BATCH, afternoon())
                .statusCode(207)
                .body("items.findAll { it.part == 'concern' }.status", is(List.of(503, 503)))
                .body("items.findAll { it.part == 'concern' }.result", everyItem(is("not-stored")))
                .body("items.findAll { it.part == 'concern' }.problem.code", everyItem(is("concern-not-stored")))
                .body("items[0].problem.detail", containsString("01632 960 120"))
                .body("items[0].problem.detail", containsString("01632 960 121"))
                .body("items[0].problem.detail", containsString("999"))
                .body("items.find { it.part == 'need-contact' }.status", is(503))
                .body("items.find { it.part == 'person' }.status", is(201))
                .body("items.find { it.part == 'knock' }.status", is(201));
    }

    @Test
    void aConcernThatIsLateSaysWhomToRing() {
        CountDownLatch release = new CountDownLatch(1);
        network.service("referrals").answer("POST", CONCERNS, http -> {
            waitFor(release);
            StubService.send(http, 200, "application/json", "{\"results\":[]}");
        });
        send(BATCH, "{\"concerns\":[%s]}".formatted(concern(1)))
                .statusCode(207)
                .body("items[0].status", is(503))
                .body("items[0].problem.code", is("concern-not-stored"));
        release.countDown();
    }

    @Test
    void aConcernIsSentAgainWhileThereIsTime() {
        HttpHandler usual = list("concerns", "id");
        network.service("referrals").answer("POST", CONCERNS, http -> {
            network.service("referrals").answer("POST", CONCERNS, usual);
            http.close();
        });
        send(BATCH, "{\"concerns\":[%s]}".formatted(concern(1))).statusCode(200).body("items[0].status", is(201));
        assertThat(network.service("referrals").received("POST", CONCERNS)).hasSize(2);
    }

    @Test
    void oneThatIsRefusedAsAWholeListKeepsTheOthersNotBack() {
        HttpHandler usual = list("concerns", "id");
        network.service("referrals").answer("POST", CONCERNS, http -> {
            if (received("referrals", CONCERNS).toString().contains("Words 3")) {
                StubService.send(
                        http,
                        400,
                        "application/problem+json",
                        "{\"type\":\"/problems/malformed\",\"detail\":\"A field cannot be read.\"}");
            } else {
                usual.handle(http);
            }
        });
        send(
                        BATCH,
                        "{\"concerns\":[%s]}"
                                .formatted(IntStream.rangeClosed(1, 5)
                                        .mapToObj(DoorTest::concern)
                                        .collect(joining(","))))
                .statusCode(207)
                .body("items.status", is(List.of(201, 201, 400, 201, 201)))
                .body("items[2].result", is("refused"))
                .body("items[2].problem.detail", containsString("999"));
    }

    @Test
    void twoHundredConcernsAndKnocksAtOnce() {
        String knocks = IntStream.range(0, 200)
                .mapToObj(i -> "{\"id\":\"%s\",\"concern\":%s}".formatted(id(1_000 + i), concern(2_000 + i)))
                .collect(joining(","));
        send(
                        BATCH,
                        "{\"patchId\":\"%s\",\"startedAt\":\"2026-03-01T09:00:00Z\",\"knocks\":[%s]}"
                                .formatted(PATCH, knocks))
                .statusCode(200)
                .body("items", hasSize(400))
                .body("items.status", everyItem(is(201)));
    }

    @Test
    void everyConcernGoesWithItsOwnDoorWhateverItsId() {
        String knocks =
                "{\"patchId\":\"%s\",\"knocks\":[{\"id\":\"%s\",\"doorId\":\"%s\",\"concern\":%s},{\"id\":\"%s\",\"doorId\":\"%s\",\"concern\":%s}]}"
                        .formatted(PATCH, id(4), id(9), concern(1), id(5), id(10), concern(1));
        send(BATCH, knocks).body("items.findAll { it.part == 'concern' }", hasSize(2));
        JsonNode sent = received("referrals", CONCERNS).path("concerns");
        assertThat(sent.findValuesAsText("doorId")).containsExactly(id(9), id(10));
        assertThat(sent.findValuesAsText("knockId")).containsExactly(id(4), id(5));
    }

    @Test
    void theAnswerGivesTheIdUnderWhichAConcernIsStored() {
        network.service("referrals")
                .answer(
                        "POST",
                        CONCERNS,
                        http -> StubService.send(
                                http,
                                200,
                                "application/json",
                                "{\"results\":[{\"id\":\"%s\",\"status\":201,\"result\":\"created\",\"storedAs\":\"%s\"}]}"
                                        .formatted(id(1), id(77))));
        send(BATCH, "{\"concerns\":[%s]}".formatted(concern(1)))
                .statusCode(200)
                .body("items[0].id", is(id(1)))
                .body("items[0].storedAs", is(id(77)));
    }

    @Test
    void atTheOldAddressAKnockIsKeptWhileAnyOfItsPartsIsNotStored() {
        network.service("referrals").answer("POST", CONTACTS, 503, "{}");
        String body = """
                {"patchId":"%s","startedAt":"2026-03-01T09:00:00Z","knocks":[
                 {"id":"%s","needs":[{"id":"%s","contact":{"name":"Ana Ferrer"}}]},
                 {"id":"%s","offers":[{"id":"%s","personId":"%s"}]}, {"id":"%s"}],
                 "people":[{"id":"%s","name":"bad"}]}""".formatted(PATCH, id(4), id(6), id(5), id(8), id(3), id(7), id(3));
        send(OLD, body)
                .statusCode(207)
                .body("results.status", is(List.of("refused", "refused", "created")))
                .body("results.code", is(java.util.Arrays.asList("unavailable", "format", null)));
        network.service("referrals").answer("POST", CONCERNS, 503, "{}");
        send(OLD, "{\"knocks\":[{\"id\":\"%s\",\"concern\":[%s,%s]}]}".formatted(id(4), concern(1), concern(2)))
                .body("results[0].status", is("refused"))
                .body("results[0].concern", is("not-stored"));
    }

    @Test
    void aContactOfAKnockWhoseIdIsAnothersIsNotKeptUnlessItIsANo() {
        network.service("doorsteps")
                .answer(
                        "POST",
                        KNOCKS,
                        http -> StubService.send(
                                http,
                                200,
                                "application/json",
                                "{\"results\":[{\"status\":\"refused\",\"code\":\"id-reused\",\"detail\":\"Another.\"}]}"));
        String needs =
                "{\"patchId\":\"%s\",\"knocks\":[{\"id\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"needs\":[{\"id\":\"%s\",\"contact\":{\"name\":\"A\",\"mayContact\":true}},{\"id\":\"%s\",\"contact\":{\"name\":\"B\",\"mayContact\":false}}]}]}"
                        .formatted(PATCH, id(4), id(6), id(7));
        send(BATCH, needs)
                .body("items.findAll { it.part == 'need-contact' }.status", is(List.of(422, 201)))
                .body("items.find { it.part == 'need-contact' }.problem.code", is("id-reused"));
        JsonNode contacts = received("referrals", CONTACTS).path("contacts");
        assertThat(contacts).hasSize(1);
        assertThat(contacts.path(0).path("askedAt").asText()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void tooManyPeopleAreForAnotherBatch() {
        String people = IntStream.range(0, 1_003)
                .mapToObj(i -> "{\"id\":\"%s\",\"name\":\"Bo\"}".formatted(id(5_000 + i)))
                .collect(joining(","));
        List<Integer> statuses = send(BATCH, "{\"people\":[%s],\"concerns\":[%s]}".formatted(people, concern(1)))
                .statusCode(207)
                .extract()
                .path("items.status");
        assertThat(statuses).hasSize(1_004);
        assertThat(statuses.subList(0, 1_001)).allMatch(status -> status < 300);
        assertThat(statuses.subList(1_001, 1_004)).containsOnly(503);
    }

    @Test
    void concernsBeyondFiveHundredAreSentTogether() {
        String many =
                IntStream.range(0, 1_250).mapToObj(i -> concern(10_000 + i)).collect(joining(","));
        String sent = "{\"concerns\":[%s]}".formatted(many);
        send(BATCH, sent)
                .statusCode(207)
                .body("items", hasSize(502))
                .body("items[0].id", is(id(10_000)))
                .body("items[499].id", is(id(10_499)))
                .body("items.part[500]", is("concern"))
                .body("items.findAll { it.part == 'concern' }.status", everyItem(is(201)))
                .body("items[501].part", is("batch"))
                .body("items[501].status", is(413))
                .body("items[501].problem.detail", containsString("another batch"));
        List<JsonNode> together = concernsSent().stream()
                .filter(concern -> concern.path("what").asText().contains("Words 11249"))
                .toList();
        assertThat(together)
                .singleElement()
                .satisfies(concern -> assertThat(concern.path("what").asText()).contains("Words 10500"));
        // Sent again it is the same.
        send(BATCH, sent).body("items.findAll { it.part == 'concern' }.status", everyItem(oneOf(200, 201)));
        assertThat(concernsSent().stream()
                        .filter(concern -> concern.path("what").asText().contains("Words 11249"))
                        .map(concern -> concern.path("id").asText())
                        .distinct())
                .hasSize(1);
    }

    private List<JsonNode> concernsSent() {
        return network.service("referrals").received("POST", CONCERNS).stream()
                .flatMap(received -> {
                    try {
                        return JSON.readTree(received.body()).path("concerns").valueStream();
                    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void whateverStandsBesideAConcernItIsStored() {
        String good = "{\"patchId\":\"%s\",\"knocks\":[{\"id\":\"%s\",\"concern\":%s}],\"z\":"
                .formatted(PATCH, id(4), concern(1));
        String flat = IntStream.range(0, 3_000)
                .mapToObj(i -> "\"flat %d\"".formatted(i))
                .collect(joining(",", "{\"concerns\":[", "]}"));
        List<String> beside = new ArrayList<>(List.of(flat, "[" + "[],".repeat(1_600_000) + "1]"));
        for (int depth : List.of(1_100, 5_000, 400_000)) {
            beside.add("{\"concern\":".repeat(depth) + "{\"what\":\"deep\"}" + "}".repeat(depth));
        }
        for (String other : beside) {
            network.service("referrals").reset();
            network.service("referrals").answer("POST", CONCERNS, list("concerns", "id"));
            send(BATCH, good + other + "}")
                    .statusCode(207)
                    .body("items[0].id", is(id(1)))
                    .body("items[0].status", is(201))
                    .body("items.size()", lessThan(110));
            assertThat(concernsSent())
                    .hasSizeLessThan(103)
                    .extracting(concern -> concern.path("id").asText())
                    .contains(id(1));
        }
    }

    @Test
    void aBrokenBatchLosesNeitherDangerNorPlace() {
        String good =
                "{\"patchId\":\"%s\",\"knocks\":[{\"id\":\"%s\",\"doorId\":\"%s\",\"concern\":{\"id\":\"%s\",\"what\":\"Burns\",\"immediateDanger\":\"yes\"}}]}"
                        .formatted(PATCH, id(4), id(9), id(1));
        for (String sent :
                List.of(good, good.replace("\"yes\"", "\"yes\",,"), good + "}", good.substring(0, good.length() - 3))) {
            send(BATCH, sent);
            JsonNode concern = received("referrals", CONCERNS).path("concerns").path(0);
            assertThat(concern.path("immediateDanger").asBoolean()).as(sent).isTrue();
            assertThat(concern.path("doorId").asText()).as(sent).isEqualTo(id(9));
            assertThat(concern.path("knockId").asText()).as(sent).isEqualTo(id(4));
            assertThat(concern.path("id").asText()).as(sent).isEqualTo(id(1));
        }
    }

    @Test
    void whoAsksTooOftenIsStillHeardAboutAChild() {
        String token = network.issuer().token(Person.LENA);
        List<Integer> seen = new ArrayList<>();
        for (int round = 0; round < 20 && !seen.contains(429); round++) {
            CompletableFuture<?> flood =
                    CompletableFuture.runAsync(() -> Browser.atOnce(300, "/api/doorsteps/v1/walks", token));
            while (!flood.isDone()) {
                ValidatableResponse answer = send(BATCH, afternoon());
                answer.body("items.findAll { it.part == 'concern' }.status", everyItem(lessThan(300)));
                seen.addAll(answer.extract().path("items.status"));
            }
            flood.join();
        }
        assertThat(seen).contains(429);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> send(BATCH, afternoon()).statusCode(200));
    }

    @Test
    void onlyALinkWorkerSendsABatchAndOthersHearWhomToRing() {
        given().header("Authorization", "Bearer " + network.issuer().token(Person.COLIN))
                .body(afternoon())
                .post(BATCH)
                .then()
                .statusCode(403)
                .body("detail", containsString("01632 960 120"));
        given().body(afternoon()).post(BATCH).then().statusCode(401).body("detail", containsString("999"));
        assertThat(order).isEmpty();
    }

    @Test
    void theWaysBehindTheDoorAreNotOpenFromOutside() {
        for (String path : List.of(
                "/api/referrals" + CONCERNS,
                "/api/offers" + PEOPLE,
                "/api/referrals" + CONTACTS,
                "/api/doorsteps/v1/concern-places")) {
            send(path, "{}").statusCode(oneOf(404, 405));
        }
        assertThat(order).isEmpty();
    }

    @Test
    void atTheOldAddressTheGiverOfAnOfferBecomesAPerson() {
        String body = """
                {"patchId":"%s","startedAt":"2026-03-01T09:00:00Z","knocks":[
                 {"id":"%s","doorId":"%s","offers":[{"id":"%s","kind":"befriending",
                   "giver":{"name":"Bo Lindqvist","phone":"01632 960777"}}],"concern":%s},
                 {"id":"%s","offers":[{"id":"%s","giver":{"name":"bad"}}]}]}""".formatted(PATCH, id(4), id(9), id(5), concern(1), id(7), id(8));
        String person = UUID.nameUUIDFromBytes(id(5).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        send(OLD, body)
                .statusCode(207)
                .body("items.part", hasItem("concern"))
                .body("items.find { it.id == '%s' }.status".formatted(person), is(201))
                .body("created", is(1))
                .body("refused", is(1))
                .body("results.id", is(List.of(id(4), id(7))))
                .body("results.status", is(List.of("created", "refused")))
                .body("results[0].concern", is("received"))
                .body("results[1].code", is("format"));
        JsonNode sent = received("offers", PEOPLE).path("people").path(0);
        assertThat(sent.path("name").asText()).isEqualTo("Bo Lindqvist");
        assertThat(sent.path("mayContact").asBoolean()).isTrue();
        assertThat(received("offers", PEOPLE)
                        .path("people")
                        .path(1)
                        .path("mayContact")
                        .asBoolean())
                .isFalse();
        assertThat(received("doorsteps", KNOCKS).toString())
                .contains(person)
                .doesNotContain("Bo Lindqvist", "01632", "giver");
        send(OLD, "{\"patchId\":\"%s\",\"startedAt\":\"2026-03-01T09:00:00Z\",\"knocks\":[]}".formatted(PATCH))
                .statusCode(200)
                .body("results", hasSize(0));
    }

    @Test
    void oneConcernIsStoredOrSaysWhomToRing() {
        network.service("referrals").answer("POST", "/v1/concerns", http -> {
            http.getResponseHeaders().set("Location", "http://localhost:8103/v1/concerns/1");
            http.getResponseHeaders().set("ETag", "\"0\"");
            StubService.send(http, 201, "application/json", "{\"id\":\"1\"}");
        });
        String path = "/api/referrals/v1/concerns";
        send(path, "{\"what\":\"Bruises\",\"immediateDanger\":false}")
                .statusCode(201)
                .header("Location", is("/api/referrals/v1/concerns/1"))
                .header("ETag", is("\"0\""))
                .body("id", is("1"));
        assertThat(received("referrals", "/v1/concerns").path("id").asText()).hasSize(36);
        send(path, "He hit her\u0007, \"hard\"").statusCode(201);
        assertThat(received("referrals", "/v1/concerns").path("what").asText()).contains("He hit her", "\"hard\"");
        send(path, "{\"what\":\"Hit\",\"immediateDanger\":true,\"what\":\"Upset\",\"immediateDanger\":false,}")
                .statusCode(201);
        JsonNode doubled = received("referrals", "/v1/concerns");
        assertThat(doubled.path("what").asText()).contains("Hit", "Upset");
        assertThat(doubled.path("immediateDanger").asBoolean()).isTrue();
        send(path, "{\"what\":\"x\",\"more\":1,\"familyId\":\"seven\"}").statusCode(201);
        assertThat(received("referrals", "/v1/concerns").path("immediateDanger").asBoolean())
                .isTrue();
        assertThat(received("referrals", "/v1/concerns").path("familyId").asText())
                .isEqualTo("seven");
        for (String nothing : List.of("", " ", "{}", "null", "{\"what\":\" \",\"immediateDanger\":false}")) {
            send(path, nothing).statusCode(400).body("detail", containsString("01632 960 120"));
        }
        for (int status : List.of(400, 401, 403, 409, 413, 415, 422, 429)) {
            network.service("referrals")
                    .answer(
                            "POST",
                            "/v1/concerns",
                            http -> StubService.send(
                                    http, status, "application/problem+json", "{\"type\":\"/problems/validation\"}"));
            send(path, "{\"what\":\"x\",\"immediateDanger\":false}")
                    .statusCode(400)
                    .body("type", is("/problems/validation"))
                    .body("detail", containsString("01632 960 120"))
                    .body("detail", containsString("999"));
        }
        given().header("Authorization", "Bearer " + network.issuer().token(Person.LENA))
                .multiPart("what", "Bruises")
                .post(path)
                .then()
                .statusCode(greaterThanOrEqualTo(400))
                .body("detail", containsString("999"));
        network.service("referrals").answer("POST", "/v1/concerns", http -> http.close());
        send(path, "{\"what\":\"Bruises\"}")
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", is("/problems/concern-not-stored"))
                .body("title", is("The concern was not stored"))
                .body("detail", containsString("01632 960 120"))
                .body("detail", containsString("999"));
        CountDownLatch release = new CountDownLatch(1);
        network.service("referrals").answer("POST", "/v1/concerns", http -> {
            waitFor(release);
            StubService.send(http, 201, "application/json", "{}");
        });
        send(path, "{\"what\":\"Bruises\"}").statusCode(503).body("type", is("/problems/concern-not-stored"));
        release.countDown();
    }

    private static void waitFor(CountDownLatch release) {
        try {
            release.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

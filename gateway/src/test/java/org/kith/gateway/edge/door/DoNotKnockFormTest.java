package org.kith.gateway.edge.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;
import org.kith.kit.json.LenientJson;

/** That somebody asked not to be knocked goes to doorsteps, whatever is around it; the device keeps what is no batch. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class DoNotKnockFormTest {
    private static final String WALK = "01980000-0000-7000-8000-00000000aaaa";
    private static final String DOOR = "01980000-0000-7000-8000-00000000dddd";
    private static final String KNOCK = "01980000-0000-7000-8000-00000000cccc";
    private static final String PATCH = "01980000-0000-7000-8000-00000000bbbb";
    private static final String KNOCKS = "/v1/walks/" + WALK + "/knocks";

    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
        network.service("doorsteps")
                .answer(
                        "POST",
                        KNOCKS,
                        http -> StubService.send(http, 400, "application/problem+json", "{\"status\":400}"));
    }

    private int send(String path, String body) {
        return given().header("Authorization", "Bearer " + network.issuer().token(Person.LENA))
                .contentType("application/json")
                .body(body)
                .post(path)
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"knocks\":[{%s,\"outcome\":\"do-not-knock\",\"outcome\":\"talked\"}]}",
                "{\"knocks\":[{%s,\"outcome\":\"talked\",\"outcome\":\"do-not-knock\"}]}",
                "[{\"knocks\":[{%s,\"outcome\":\"do-not-knock\"}]}]",
                "{\"knocks\":[{%s,\"outcome\":\"do-not-knock\"}]} and more",
                "{\"knocks\":[{%s,\"outcome\":[\"do-not-knock\"]}]}}",
                "{\"knocks\":[{%s,\"outcome\":\"declined\",\"doNotKnockUntil\":\"2027-01-01\"},",
                "{\"knocks\":[{%s,\"outcome\":\"Do not knock\"}]"
            })
    void aWishIsTakenOutOfWhatIsNoBatch(String body) throws IOException {
        String members = "\"doorId\":\"" + DOOR + "\",\"note\":\"He was angry\",\"name\":\"Ana Ferrer\"";
        for (String path : new String[] {"/api/v1/walks/" + WALK + "/batch", "/api/doorsteps" + KNOCKS}) {
            network.service("doorsteps").reset();
            assertThat(send(path, body.formatted(members))).isEqualTo(400);
            String sent = network.service("doorsteps")
                    .received("POST", KNOCKS)
                    .getLast()
                    .body();
            JsonNode request = new ObjectMapper().readTree(sent).path("knocks").path(0);
            assertThat(request.path("doorId").asText()).isEqualTo(DOOR);
            assertThat(sent).doesNotContain("angry", "Ana");
        }
    }

    @Test
    void whatHoldsNoWishGoesNowhere() {
        String knock = "{\"doorId\":\"" + DOOR + "\",\"outcome\":\"talked\"}";
        assertThat(send("/api/v1/walks/" + WALK + "/batch", "[{\"knocks\":[" + knock + "]}]"))
                .isEqualTo(400);
        assertThat(network.service("doorsteps").received("POST", KNOCKS)).isEmpty();
    }

    private static String text(String inside) {
        try {
            return new ObjectMapper().writeValueAsString(inside);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knocks that ask, in forms that are none, with something that nobody but their owner may read. */
    private static Map<String, String> forms() {
        String known = "\"id\":\"%s\",\"doorId\":\"%s\",\"note\":\"He was angry\"".formatted(KNOCK, DOOR);
        String asked = "\"outcome\":\"do-not-knock\",\"doNotKnockUntil\":\"2027-01-01\"";
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("plain", "{%s,%s}".formatted(known, asked));
        forms.put("wrapped", "{\"knock\":{%s,%s}}".formatted(known, asked));
        forms.put("a text", text("{%s,%s}".formatted(known, asked)));
        forms.put("a list", "[{%s,%s}]".formatted(known, asked));
        forms.put("another spelling", "{%s,%s}".formatted(known, asked.replace("do-not-knock", "doNotKnock")));
        forms.put(
                "an outcome in an object",
                "{%s,\"outcome\":{\"code\":\"do-not-knock\",\"until\":\"2027-01-01\"}}".formatted(known));
        forms.put(
                "a door in an object",
                "{%s,%s}".formatted(known.replace("\"" + DOOR + "\"", "{\"value\":\"" + DOOR + "\"}"), asked));
        forms.put("members that nobody knows", "{%s,%s,\"mood\":[{\"x\":1}]}".formatted(known, asked));
        return forms;
    }

    /** Places that are not the list of knocks, which the device sends as something else. */
    private static Map<String, UnaryOperator<String>> places() {
        String batch = "\"patchId\":\"%s\",\"startedAt\":\"2026-03-01T09:00:00Z\"".formatted(PATCH);
        Map<String, UnaryOperator<String>> places = new LinkedHashMap<>();
        places.put("its place", knock -> "{%s,\"knocks\":[%s]}".formatted(batch, knock));
        places.put("no list", knock -> "{%s,\"knocks\":%s}".formatted(batch, knock));
        places.put("by a name", knock -> "{%s,\"knocks\":{\"1\":%s}}".formatted(batch, knock));
        places.put("another spelling", knock -> "{%s,\"Knocks\":[%s]}".formatted(batch, knock));
        places.put("another name", knock -> "{%s,\"knocks\":[],\"visits\":[%s]}".formatted(batch, knock));
        places.put("a batch around it", knock -> "{\"batch\":{%s,\"knocks\":[%s]}}".formatted(batch, knock));
        places.put("a list around it", knock -> "[{%s,\"knocks\":[%s]}]".formatted(batch, knock));
        places.put("a list that is a text", knock -> "{%s,\"knocks\":%s}".formatted(batch, text("[" + knock + "]")));
        places.put("a batch that is a text", knock -> text("{%s,\"knocks\":[%s]}".formatted(batch, knock)));
        places.put("a concern", knock -> "{%s,\"knocks\":[{\"concern\":{\"knock\":%s}}]}".formatted(batch, knock));
        places.put("behind a bracket too many", knock -> "{%s,\"knocks\":[]}],\"more\":%s".formatted(batch, knock));
        places.put("alone", knock -> knock);
        return places;
    }

    /** What doorsteps gets of it, read as doorsteps reads it. */
    private List<JsonNode> received(String walk) {
        return network.service("doorsteps").received("POST", "/v1/walks/" + walk + "/knocks").stream()
                .map(request -> {
                    try {
                        return LenientJson.read(request.body().getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyFormAtEveryPlaceGoesToDoorstepsAndIsTold() {
        return places().entrySet().stream().flatMap(place -> forms().entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(
                        form.getKey() + ", " + place.getKey(),
                        () -> goesToDoorsteps(WALK, WALK, place.getValue().apply(form.getValue())))));
    }

    @TestFactory
    Stream<DynamicTest> aWalkThatIsNoneKeepsNoneBack() {
        return forms().entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(
                        form.getKey(),
                        () -> goesToDoorsteps(
                                "monday",
                                FoundConcerns.named("monday").toString(),
                                places().get("its place").apply(form.getValue()))));
    }

    private void goesToDoorsteps(String walk, String as, String body) {
        for (String path :
                new String[] {"/api/v1/walks/" + walk + "/batch", "/api/doorsteps/v1/walks/" + walk + "/knocks"}) {
            network.reset();
            network.service("doorsteps").answer("POST", "/v1/walks/" + as + "/knocks", this::takeLikeDoorsteps);
            network.service("referrals")
                    .answer(
                            "POST",
                            "/v1/concerns/batch",
                            http -> StubService.send(http, 503, "application/json", "{}"));
            Response answer = given().header(
                            "Authorization", "Bearer " + network.issuer().token(Person.LENA))
                    .contentType("application/json")
                    .body(body)
                    .post(path);
            assertThat(answer.statusCode()).as(body).isIn(207, 400);
            assertThat(answer.asString()).as(body).contains("until 2027-01-01 was taken");
            assertThat(received(as).stream()
                            .flatMap(sent -> wishes(sent).stream())
                            .toList())
                    .as(body)
                    .isNotEmpty()
                    .allSatisfy(wish -> {
                        assertThat(wish.request().path("id").asText()).isEqualTo(KNOCK);
                        assertThat(wish.request().path("doorId").asText()).isEqualTo(DOOR);
                        assertThat(wish.request().path("doNotKnockUntil").asText())
                                .isEqualTo("2027-01-01");
                    });
        }
    }

    private static List<FoundDoNotKnock> wishes(JsonNode sent) {
        return DoNotKnockFinder.in(sent);
    }

    /** Refuses each knock, or the whole of what is no batch, and says what it has taken. */
    private void takeLikeDoorsteps(HttpExchange http) throws IOException {
        JsonNode sent = LenientJson.read(http.getRequestBody().readAllBytes());
        List<String> told = new ArrayList<>();
        JsonNode knocks = sent.path("knocks");
        boolean isBatch = sent.has("patchId") && sent.has("startedAt");
        for (int i = 0; i < knocks.size(); i++) {
            String taken = wishes(knocks.get(i)).isEmpty() ? "" : "Nobody knocks until 2027-01-01 was taken.";
            told.add(
                    isBatch
                            ? "{\"status\":\"refused\",\"code\":\"malformed\",\"detail\":\"No. " + taken + "\"}"
                            : "{\"pointer\":\"/knocks/%d\",\"code\":\"do-not-knock-taken\",\"detail\":\"%s\"}"
                                    .formatted(i, taken));
        }
        String all = String.join(",", told);
        StubService.send(
                http,
                isBatch ? 200 : 400,
                isBatch ? "application/json" : "application/problem+json",
                isBatch
                        ? "{\"results\":[" + all + "]}"
                        : "{\"type\":\"/problems/validation\",\"errors\":[" + all + "]}");
    }

    @Test
    void theWholeRefusedSaysWhatIsStoredOfEach() {
        network.service("doorsteps")
                .answer(
                        "POST",
                        KNOCKS,
                        http -> StubService.send(
                                http,
                                404,
                                "application/problem+json",
                                "{\"type\":\"/problems/not-found\",\"detail\":\"No such patch.\",\"errors\":[{\"pointer\":\"/knocks/1\",\"code\":\"do-not-knock-taken\",\"detail\":\"Taken.\"}]}"));
        String plain = forms().get("plain");
        given().header("Authorization", "Bearer " + network.issuer().token(Person.LENA))
                .body("{\"patchId\":\"%s\",\"knocks\":[{},%s]}".formatted(PATCH, plain))
                .post("/api/v1/walks/" + WALK + "/batch")
                .then()
                .statusCode(207)
                .body("items.problem.detail", is(List.of("No such patch.", "No such patch. Taken.")));
        assertThat(network.service("doorsteps").received("POST", KNOCKS)).hasSize(1);
    }

    /** What is not stored is not said to be. */
    @Test
    void aWishThatIsNotStoredIsSaidNotToBe() {
        String body = "{\"Knocks\":[%s]}".formatted(forms().get("plain"));
        for (int status : new int[] {400, 503}) {
            network.service("doorsteps")
                    .answer("POST", KNOCKS, http -> StubService.send(http, status, "application/problem+json", "{}"));
            given().header("Authorization", "Bearer " + network.issuer().token(Person.LENA))
                    .body(body)
                    .post("/api/v1/walks/" + WALK + "/batch")
                    .then()
                    .statusCode(207)
                    .body("items[0].status", is(status == 503 ? 503 : 422))
                    .body("items[0].id", is(KNOCK))
                    .body("items[0].problem.detail", containsString("is not stored"));
        }
    }
}

package org.kith.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.kit.app.FailingRoute;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Tokens;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "kit", kafka = true)
class HttpComponentTest {
    private static final String GOOD = "{\"name\": \"pram\", \"parts\": []}";

    @Inject
    IdentityProviderManager identities;

    private final Db db = Db.of("kit");
    private final Organisation school = Organisation.fresh("school");
    private final Person partner = Person.fresh(school, "partner");

    @Test
    void whenTooManyRequestsAreUnderWayOneMoreIsToldToComeAgain() throws IOException {
        String unfinished = "POST /v1/things HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
                + "Content-Type: application/json\r\nIdempotency-Key: k\r\nAuthorization: Bearer "
                + Tokens.of(partner) + "\r\n\r\n";
        List<Socket> waiting = new ArrayList<>();
        try {
            // A question may hold the last place just when one of these comes: each try adds one more of them.
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                do {
                    Socket socket = new Socket("localhost", RestAssured.port);
                    waiting.add(socket);
                    socket.getOutputStream().write(unfinished.getBytes(StandardCharsets.US_ASCII));
                } while (waiting.size() < 200);
                Api.as(partner)
                        .get("/v1/things/" + UUID.randomUUID())
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "1")
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/unavailable"));
            });
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Api.as(partner)
                .get("/v1/things/" + UUID.randomUUID())
                .then()
                .statusCode(404));
    }

    private String created(Person person) {
        return Api.creating(person)
                .body(GOOD)
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void anAddressTooLongToMeanAnythingIsRefusedWithAProblem() {
        String endless = "x".repeat(20_000);
        Api.as(partner).get("/v1/things/" + endless).then().statusCode(404).contentType("application/problem+json");
        Api.as(partner)
                .get("/v1/things?cursor=" + endless)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void anotherOrganisationSeesNothing() {
        String id = created(partner);
        Person stranger = Person.fresh(Organisation.fresh("charity"), "partner");
        Api.as(partner).get("/v1/things/" + id).then().statusCode(200).body("name", equalTo("pram"));
        Api.as(stranger)
                .get("/v1/things/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
        Api.as(stranger).get("/v1/things").then().statusCode(200).body("items", hasSize(0));
        Api.as(partner).get("/v1/things").then().statusCode(200).body("items.id", hasItem(id));
    }

    /** A token is verified once in a process: neither an edited copy of it nor another of the same person is let in by that. */
    @Test
    void aTokenThatWasTakenLetsNoEditedCopyIn() {
        String good = Tokens.of(partner);
        String[] parts = good.split("\\.");
        String admin = Tokens.of(partner.withRoles("network-admin")).split("\\.")[1];
        for (int times = 0; times < 3; times++) {
            assertThat(statusWith(good)).isEqualTo(200);
            assertThat(statusWith(parts[0] + "." + admin + "." + parts[2])).isEqualTo(401);
            assertThat(statusWith(good.substring(0, good.length() - 8) + "AAAAAAAA"))
                    .isEqualTo(401);
            assertThat(statusWith(Tokens.expired(partner))).isEqualTo(401);
        }
        assertThat(identityOf(good).getPrincipal())
                .as("who was verified once, and not verified anew")
                .isSameAs(identityOf(good).getPrincipal());
    }

    private SecurityIdentity identityOf(String token) {
        return identities.authenticateBlocking(new TokenAuthenticationRequest(new AccessTokenCredential(token)));
    }

    private static int statusWith(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/things")
                .statusCode();
    }

    @Test
    void withoutATransactionNoRowIsVisible() {
        created(partner);
        Api.as(partner)
                .get("/v1/things/without-transaction")
                .then()
                .statusCode(200)
                .body("visible", equalTo(0));
    }

    @Test
    void aTryThatIsRefusedIsInTheAuditAndTheChainHolds() {
        String id = created(partner);
        Person stranger = Person.fresh(Organisation.fresh("charity"), "partner");
        Api.as(stranger).get("/v1/things/" + id).then().statusCode(404);
        Person practitioner = Person.fresh(school, "practitioner");
        Api.as(practitioner)
                .get("/v1/things/" + id + "/audit")
                .then()
                .statusCode(200)
                .body("outcome", equalTo(List.of("allowed", "denied")))
                .body("intact", equalTo(List.of(true, true)))
                .body("organisation[1]", equalTo(stranger.organisation().id().toString()));
    }

    @Test
    void aRefusalInsideATransactionThatTouchedTheSameChainIsKeptAndDoesNotWaitForItself() {
        String id = created(partner);
        Api.as(partner).post("/v1/things/" + id + "/forbidden").then().statusCode(403);
        Api.as(Person.fresh(school, "practitioner"))
                .get("/v1/things/" + id + "/audit")
                .then()
                .body("action", equalTo(List.of("thing.create", "thing.forbidden")))
                .body("intact", equalTo(List.of(true, true)));
    }

    @Test
    void aBodyThatIsTooLargeIsAProblem() {
        Api.creating(partner)
                .body("{\"name\": \"" + "x".repeat(7 * 1024 * 1024) + "\", \"parts\": []}")
                .post("/v1/things")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void aChangedAuditRowShows() {
        String id = created(partner);
        Api.as(partner).get("/v1/things/" + id).then().statusCode(200);
        Api.as(partner).get("/v1/things/" + id).then().statusCode(200);
        db.execute("alter table audit disable trigger audit_refuse");
        try {
            db.execute("update audit set why = 'forged' where subject = ?::uuid and ordinal = 2", id);
        } finally {
            db.execute("alter table audit enable trigger audit_refuse");
        }
        Api.as(Person.fresh(school, "practitioner"))
                .get("/v1/things/" + id + "/audit")
                .then()
                .body("intact", equalTo(List.of(true, false, true)));
    }

    @Test
    void theSameRequestTwiceIsAnsweredTwiceAndDoneOnce() {
        String key = UUID.randomUUID().toString();
        RequestSpecification request =
                Api.as(partner).header("Idempotency-Key", key).body(GOOD);
        String first =
                request.post("/v1/things").then().statusCode(201).extract().path("id");
        Api.as(partner)
                .header("Idempotency-Key", key)
                .body(GOOD)
                .post("/v1/things")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", containsString(first))
                .body("id", equalTo(first));
        Api.as(partner)
                .header("Idempotency-Key", key)
                .body("{\"name\": \"cot\", \"parts\": []}")
                .post("/v1/things")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(db.count("thing where organisation = ?", school.id())).isEqualTo(1);
        Api.as(partner)
                .body(GOOD)
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @Test
    void answersAreForgottenAfterAWeek() {
        created(partner);
        db.execute(
                "insert into idempotency (person, key, route, request_hash, created_at) "
                        + "values (?, 'old', '/v1/things', '', now() - interval '8 days')",
                partner.id());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(db.count("idempotency where person = ? and key = 'old'", partner.id()))
                        .isZero());
        assertThat(db.count("idempotency where person = ?", partner.id())).isOne();
    }

    @Test
    void racingRepeatsAreDoneOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String token = Tokens.of(partner);
        Callable<String> post = () -> given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(GOOD)
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers =
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> post).collect(Collectors.toList()));
            Set<String> ids = new java.util.HashSet<>();
            for (Future<String> answer : answers) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(db.count("thing where organisation = ?", school.id())).isEqualTo(1);
    }

    @Test
    void badInputIsTellingAndWritesNothing() {
        record Bad(String body, int status, String pointer, String code) {}
        List<Bad> all = List.of(
                new Bad("{\"name\": ", 400, null, null),
                new Bad("[]", 400, "", "wrong-type"),
                new Bad("{\"name\": \"x\", \"parts\": \"no\"}", 400, "/parts", "wrong-type"),
                new Bad(
                        "{\"name\": \"x\", \"parts\": [{\"label\": \"a\", \"size\": \"big\"}]}",
                        400,
                        "/parts/0/size",
                        "wrong-type"),
                new Bad("{\"name\": \"x\", \"parts\": [], \"nmae\": 1}", 400, "/nmae", "unknown-field"),
                new Bad("{\"name\": \"\", \"parts\": []}", 400, "/name", "required"),
                new Bad("{\"name\": \"a\\u0007b\", \"parts\": []}", 400, "/name", "plain-text"),
                new Bad(
                        "{\"name\": \"x\", \"parts\": [{\"label\": \"\", \"size\": 1}]}",
                        400,
                        "/parts/0/label",
                        "required"));
        for (Bad bad : all) {
            var answer = Api.creating(partner)
                    .body(bad.body())
                    .post("/v1/things")
                    .then()
                    .statusCode(bad.status())
                    .contentType("application/problem+json")
                    .body(not(containsString("Exception")));
            if (bad.pointer() != null) {
                answer.body("errors[0].pointer", equalTo(bad.pointer())).body("errors[0].code", equalTo(bad.code()));
            }
        }
        assertThat(db.count("thing where organisation = ?", school.id())).isZero();
        String id = created(partner);
        Api.act(partner, "/v1/things/" + id, "rename", "{\"label\": \"a\\u0000b\", \"size\": 1}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/label"));
    }

    @Test
    void aFailureTellsNothingInternalAndUndoesAll() {
        Api.as(partner)
                .header("Idempotency-Key", "fails")
                .body("{\"name\": \"fail\", \"parts\": []}")
                .post("/v1/things")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/internal"))
                .body(not(containsString("made to fail")));
        assertThat(db.count("thing where organisation = ?", school.id())).isZero();
        assertThat(db.count("idempotency where person = ?", partner.id())).isZero();
        assertThat(db.count("audit where organisation = ?", school.id())).isZero();
    }

    @Test
    void aDatabaseThatCannotDoItNowIsSaidSoAndComesBack() {
        for (String name : List.of("cut off", "given up")) {
            Api.creating(partner)
                    .body("{\"name\": \"" + name + "\", \"parts\": []}")
                    .post("/v1/things")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/unavailable"));
        }
        assertThat(db.count("thing where organisation = ?", school.id())).isZero();
        created(partner);
    }

    @Test
    void anErrorOfOursIsNotTakenForADatabaseThatIsAway() {
        Api.creating(partner)
                .body("{\"name\": \"misread\", \"parts\": []}")
                .post("/v1/things")
                .then()
                .statusCode(500)
                .body("type", equalTo("/problems/internal"));
        assertThat(db.count("thing where organisation = ?", school.id())).isZero();
    }

    @Test
    void aBodyOfAnySizeIsReadSaidOrNot() throws Exception {
        String large = "{\"name\": \"pram\", \"parts\": [" + "{\"label\": \"wheel\", \"size\": 1},".repeat(4_000)
                + "{\"label\": \"hood\", \"size\": 2}]}";
        Api.creating(partner).body(large).post("/v1/things").then().statusCode(201);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/things"))
                .header("Authorization", "Bearer " + Tokens.of(partner))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8))))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(chunked, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedForForEver() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST /v1/things HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
                                    + "Content-Type: application/json\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("/problems/request-timeout");
        }
    }

    /** A connection counts as idle until a whole request line and its headers are there: each byte does not begin the time anew. */
    @Test
    void headersThatDripAreNotWaitedForForEver() throws IOException {
        Instant end = Instant.now().plusSeconds(60);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(250);
            socket.getOutputStream()
                    .write("GET /v1/things HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(closesWhileItDrips(socket, end)).isTrue();
        }
    }

    private static boolean closesWhileItDrips(Socket socket, Instant end) throws IOException {
        while (Instant.now().isBefore(end)) {
            try {
                socket.getOutputStream().write('a');
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException e) {
                // Nothing came: the next byte.
            } catch (SocketException e) {
                return true;
            }
        }
        return false;
    }

    @Test
    void anUpdateNeedsTheVersionThatWasRead() {
        String id = created(partner);
        String etag = Api.etag(partner, "/v1/things/" + id);
        Map<String, Object> rename = Map.of("label", "buggy", "size", 1);
        Api.as(partner).body(rename).post("/v1/things/" + id + "/rename").then().statusCode(428);
        Api.ifMatch(partner, etag)
                .body(rename)
                .post("/v1/things/" + id + "/rename")
                .then()
                .statusCode(200);
        Api.ifMatch(partner, etag)
                .body(rename)
                .post("/v1/things/" + id + "/rename")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
    }

    @Test
    void listsGoOnAtTheirCursor() {
        List<String> made =
                IntStream.range(0, 5).mapToObj(i -> created(partner)).toList();
        var first = Api.as(partner).get("/v1/things?limit=3").then().statusCode(200);
        String next = first.extract().path("next");
        assertThat(first.extract().header("Link")).contains("cursor=" + next).contains("rel=\"next\"");
        List<String> seen = new java.util.ArrayList<>(first.extract().path("items.id"));
        seen.addAll(Api.as(partner)
                .get("/v1/things?limit=3&cursor=" + next)
                .then()
                .body("next", equalTo(null))
                .extract()
                .path("items.id"));
        assertThat(seen).isEqualTo(made);
        Api.as(partner).get("/v1/things?limit=0").then().statusCode(400);
        Api.as(partner).get("/v1/things?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void aParameterThatIsSaidTwiceIsRefused() {
        for (String query :
                List.of("limit=5&limit=7", "limit=5&limit=5", "all=true&all=false", "nobody=1&nobody=2", "on=&on=")) {
            Api.as(partner)
                    .get("/v1/things?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/validation"))
                    .body("errors.pointer", equalTo(List.of(query.replaceFirst("=.*", ""))))
                    .body("errors[0].code", equalTo("doubled-member"));
        }
        Api.as(partner)
                .get("/v1/things?limit=5&all=true&limit=7&all=true")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("all", "limit")));
        given().get("/v1/things?limit=5&limit=7").then().statusCode(401);
        Api.creating(partner)
                .body(GOOD)
                .post("/v1/things?nobody=1&nobody=2")
                .then()
                .statusCode(201);
    }

    /** Else the first writer that fits would write the inside of a record as text. */
    @Test
    void whatIsAnsweredIsJsonWhateverElseIsAskedFor() {
        String id = Api.creating(partner)
                .body(GOOD)
                .post("/v1/things")
                .then()
                .extract()
                .path("id");
        for (String accept :
                List.of("text/html", "text/csv", "text/plain", "a/b/c", "application/xml", "*/*", "text/*;q=1")) {
            for (String path : List.of("/v1/things", "/v1/things/" + id)) {
                Api.as(partner)
                        .header("Accept", accept)
                        .get(path)
                        .then()
                        .statusCode(anyOf(is(200), is(406)))
                        .contentType(not(containsString("text")));
            }
        }
    }

    @Test
    void aHeaderOfHundredsOfPartsIsReadAndOneThatIsNoneIsRefused() {
        String parts = ";a=b".repeat(600);
        accepting("application/json" + parts).statusCode(anyOf(is(200), is(406)));
        accepting("application/json" + parts + ";").statusCode(406).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of(partner))
                .header("Content-Type", "application/json" + parts)
                .body("{}")
                .post("/v1/things")
                .then()
                .statusCode(anyOf(is(400), is(415)))
                .contentType("application/problem+json");
    }

    @Test
    void aBodyOfPartsIsRefusedWithoutBeingTakenApart() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/things"))
                .header("Authorization", "Bearer " + Tokens.of(partner))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n"
                        + "Content-Type: multipart/mixed\r\n\r\n--"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("/problems/unsupported-media-type");
        }
    }

    private ValidatableResponse accepting(String kinds) {
        return given().auth()
                .oauth2(Tokens.of(partner))
                .header("Accept", kinds)
                .get("/v1/things")
                .then();
    }

    @Test
    void whoYouAreIsAskedFirst() {
        given().get("/v1/things").then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2("rubbish")
                .get("/v1/things")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        Api.as(Person.fresh(school, "commissioner")).get("/v1/things").then().statusCode(403);
        Api.as(partner).get("/v1/operator/parked").then().statusCode(403);
        Api.as(partner).get("/v1/nowhere").then().statusCode(404);
        Api.as(partner).delete("/v1/things").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void metricsAreForOperators() {
        given().get("/q/metrics").then().statusCode(401);
        given().get("/q//metrics").then().statusCode(not(200));
        given().get("/q/metrics/").then().statusCode(401);
        Api.as(partner).get("/q/metrics").then().statusCode(401);
        given().auth()
                .oauth2("a-token-of-the-tests")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("kith_http_in_flight"));
    }

    @Test
    void whatCanBeReadInTwoWaysIsRefusedAndTheConnectionEnds() throws IOException {
        for (String request : List.of(
                "GET /v1/things HTTP/1.0\r\n\r\n",
                "GET /v1/things HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "POST /v1/things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "POST /v1/things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n")) {
            assertThat(raw(request)).as(request).matches("(?s)HTTP/1\\.[01] 400 .*");
        }
        String smuggled =
                raw("POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\nGET /q/health/live HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(smuggled.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theCorrelationIdComesBackAndNothingElsePasses() {
        String id = UUID.randomUUID().toString();
        Api.as(partner).header("X-Correlation-Id", id).get("/v1/things").then().header("X-Correlation-Id", equalTo(id));
        Api.as(partner)
                .header("X-Correlation-Id", "smuggled text")
                .get("/v1/things")
                .then()
                .header("X-Correlation-Id", not(containsString("smuggled")));
    }

    @Test
    void whatFailsBeforeAResourceIsFoundIsAProblem() {
        given().get(FailingRoute.PATH)
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/internal"))
                .body("$", not(hasKey("details")))
                .body(not(containsString("words of a library")));
    }
}

package org.kith.gateway.edge.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.RawHttp;
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class ApiRouteTest {
    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
    }

    private RequestSpecification as(Person person) {
        return given().header("Authorization", "Bearer " + network.issuer().token(person));
    }

    @Test
    void passesAnAllowedRequestToItsServiceWithTheCallersToken() {
        String token = network.issuer().token(Person.SOFIA);
        given().header("Authorization", "Bearer " + token)
                .queryParam("limit", 5)
                .get("/api/referrals/v1/referrals")
                .then()
                .statusCode(200)
                .body("service", equalTo("referrals"))
                .body("path", equalTo("/v1/referrals"))
                .body("query", equalTo("limit=5"))
                .header("X-Correlation-Id", notNullValue());
        StubService.Received received =
                network.service("referrals").received("GET", "/v1/referrals").getFirst();
        assertThat(received.headers()).containsEntry("authorization", "Bearer " + token);
    }

    @Test
    void passesTheBodyAndTheHeadersOfTheContract() {
        as(Person.SOFIA)
                .contentType("application/json")
                .header("Idempotency-Key", "k1")
                .header("X-Correlation-Id", "6d8f2f0e-6c0c-4f6c-9a64-3f7c0a2f1b11")
                .body("{\"a\":1}")
                .post("/api/referrals/v1/referrals")
                .then()
                .statusCode(200)
                .header("X-Correlation-Id", equalTo("6d8f2f0e-6c0c-4f6c-9a64-3f7c0a2f1b11"));
        StubService.Received received =
                network.service("referrals").received("POST", "/v1/referrals").getFirst();
        assertThat(received.body()).isEqualTo("{\"a\":1}");
        assertThat(received.headers())
                .containsEntry("idempotency-key", "k1")
                .containsEntry("content-type", "application/json")
                .containsEntry("x-correlation-id", "6d8f2f0e-6c0c-4f6c-9a64-3f7c0a2f1b11");
    }

    @Test
    void stripsWhatSomebodyMightClaim() {
        as(Person.SOFIA)
                .headers(Map.of(
                        "X-Forwarded-For", "10.0.0.1",
                        "Forwarded", "for=10.0.0.1",
                        "X-Kith-Organisation", "x",
                        "X-Tenant", "x",
                        "TE", "trailers",
                        "X-Correlation-Id", "not a uuid"))
                .cookie("a", "b")
                .get("/api/referrals/v1/referrals")
                .then()
                .statusCode(200)
                .header("X-Correlation-Id", not(equalTo("not a uuid")));
        Map<String, String> headers = network.service("referrals")
                .received("GET", "/v1/referrals")
                .getFirst()
                .headers();
        assertThat(headers)
                .doesNotContainKeys("x-forwarded-for", "forwarded", "x-kith-organisation", "x-tenant", "te", "cookie");
        assertThat(headers.get("x-correlation-id")).hasSize(36);
    }

    @Test
    void turnsTheServicesAddressesIntoItsOwn() {
        network.service("referrals").answer("POST", "/v1/referrals", http -> {
            http.getResponseHeaders().set("Location", "http://localhost:8103/v1/referrals/1");
            http.getResponseHeaders().set("Link", "</v1/referrals?cursor=x>; rel=\"next\"");
            http.getResponseHeaders().set("Set-Cookie", "a=b");
            http.getResponseHeaders().set("X-Powered-By", "x");
            http.getResponseHeaders().set("ETag", "\"1\"");
            StubService.send(http, 201, "application/json", "{}");
        });
        var response =
                as(Person.SOFIA).contentType("application/json").body("{}").post("/api/referrals/v1/referrals");
        response.then()
                .statusCode(201)
                .header("Location", equalTo("/api/referrals/v1/referrals/1"))
                .header("Link", equalTo("</api/referrals/v1/referrals?cursor=x>; rel=\"next\""))
                .header("ETag", equalTo("\"1\""));
        assertThat(response.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(response.headers().hasHeaderWithName("X-Powered-By")).isFalse();
    }

    @Test
    void asksWhoIsThere() {
        given().get("/api/referrals/v1/referrals").then().statusCode(401).body("type", is("/problems/unauthenticated"));
        for (String token : new String[] {
            "garbage",
            "a.b.c",
            network.issuer().expired(Person.SOFIA),
            network.issuer().forged(Person.SOFIA),
            network.issuer().foreign(Person.SOFIA)
        }) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/referrals/v1/referrals")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", is("Bearer realm=\"kith\""))
                    .body("type", is("/problems/unauthenticated"));
        }
        given().header("Authorization", "Basic bGVuYTp4")
                .get("/api/referrals/v1/referrals")
                .then()
                .statusCode(401);
        assertThat(network.service("referrals").received("GET", "/v1/referrals"))
                .isEmpty();
    }

    @Test
    void deniesByDefault() {
        for (String path : new String[] {
            "/api/referrals/v1/secrets",
            "/api/referrals/q/metrics",
            "/api/nowhere/v1/referrals",
            "/api/referrals/v1",
            "/api/v1/other"
        }) {
            assertThat(as(Person.PRIYA).get(path).statusCode()).as(path).isEqualTo(404);
        }
        as(Person.PRIYA).delete("/api/referrals/v1/referrals").then().statusCode(405);
        as(Person.COLIN).get("/api/matching/v1/needs").then().statusCode(403).body("type", is("/problems/forbidden"));
        assertThat(network.service("matching").received("GET", "/v1/needs")).isEmpty();
    }

    @Test
    void judgesThePathThatIsSentAndNoOther() throws IOException {
        String authorization = "Authorization: Bearer " + network.issuer().token(Person.PRIYA);
        for (String path : new String[] {
            "/api/referrals/v1/referrals/../families",
            "/api/referrals/v1/./referrals",
            "/api/referrals/v1//referrals",
            "//api/referrals/v1/referrals",
            "/x/../api/referrals/v1/referrals",
            "/api/referrals/v1/referrals%2F1",
            "/api/referrals/v1/referrals/%2e%2e/families",
            "/api/referrals/v1/referrals;a=b"
        }) {
            assertThat(RawHttp.send("GET " + path + " HTTP/1.1", authorization))
                    .as(path)
                    .startsWith("HTTP/1.1 404");
        }
        assertThat(network.service("referrals").received("GET", "/v1/referrals"))
                .isEmpty();
    }

    @Test
    void leavesFamiliesToTheServiceSoThatTheTryIsAudited() {
        network.service("referrals")
                .answer(
                        "GET",
                        "/v1/families/1",
                        http -> StubService.send(
                                http,
                                403,
                                "application/problem+json",
                                "{\"type\":\"/problems/forbidden\",\"status\":403}"));
        as(Person.COLIN).get("/api/referrals/v1/families/1").then().statusCode(403);
        assertThat(network.service("referrals").received("GET", "/v1/families/1"))
                .hasSize(1);
    }
}

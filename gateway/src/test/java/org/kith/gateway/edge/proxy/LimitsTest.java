package org.kith.gateway.edge.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.RawHttp;
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class LimitsTest {
    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
    }

    private RequestSpecification as(Person person) {
        return given().header("Authorization", "Bearer " + network.issuer().token(person));
    }

    @Test
    void refusesABodyThatIsAnnouncedAsTooLarge() {
        as(Person.SOFIA)
                .contentType("application/json")
                .body("x".repeat((1 << 20) + 1))
                .post("/api/referrals/v1/referrals")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", is("/problems/too-large"));
        assertThat(network.service("referrals").received("POST", "/v1/referrals"))
                .isEmpty();
    }

    @Test
    void takesAWalksKnocksUpToFiveMebibytes() {
        String path = "/api/doorsteps/v1/walks/01980000-0000-7000-8000-0000000000b1/knocks";
        network.service("doorsteps")
                .answer(
                        "POST",
                        "/v1/walks/01980000-0000-7000-8000-0000000000b1/knocks",
                        200,
                        "{\"results\":[{\"status\":\"created\"}]}");
        String knock = "{\"knocks\":[{\"note\":\"" + "x".repeat(3 << 20) + "\"}]}";
        as(Person.LENA).body(knock).post(path).then().statusCode(200).body("created", is(1));
        assertThat(network.service("doorsteps")
                        .received("POST", "/v1/walks/01980000-0000-7000-8000-0000000000b1/knocks")
                        .getFirst()
                        .body())
                .hasSizeGreaterThan(3 << 20);
        as(Person.LENA)
                .body("x".repeat((5 << 20) + 1))
                .post(path)
                .then()
                .statusCode(413)
                .body("type", is("/problems/too-large"))
                .body("detail", containsString("999"));
        as(Person.LENA)
                .body("x".repeat(10 << 20))
                .post(path)
                .then()
                .statusCode(413)
                .body("type", is("/problems/too-large"));
    }

    @Test
    void refusesABodyOfUnknownLengthOnceItIsTooLarge() throws IOException {
        StringBuilder body = new StringBuilder();
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        body.repeat(chunk, 17).append("0\r\n\r\n");
        String answer = RawHttp.exchange("POST /api/referrals/v1/referrals HTTP/1.1\r\nHost: localhost\r\n"
                + "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\nConnection: close\r\nAuthorization: Bearer "
                + network.issuer().token(Person.SOFIA) + "\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
        String small = RawHttp.exchange("POST /api/referrals/v1/referrals HTTP/1.1\r\nHost: localhost\r\n"
                + "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\nConnection: close\r\nAuthorization: Bearer "
                + network.issuer().token(Person.SOFIA) + "\r\n\r\n" + chunk + "0\r\n\r\n");
        assertThat(small).startsWith("HTTP/1.1 200").contains("\"bodyLength\":65536");
    }

    @Test
    void aSlowServiceIsATimeout() {
        CountDownLatch release = new CountDownLatch(1);
        network.service("relationships").answer("GET", "/v1/relationships", http -> {
            try {
                release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            StubService.send(http, 200, "application/json", "{}");
        });
        as(Person.PRIYA)
                .get("/api/relationships/v1/relationships")
                .then()
                .statusCode(504)
                .body("type", is("/problems/gateway-timeout"));
        release.countDown();
    }

    @Test
    void aServiceThatBreaksOffIsABadGateway() {
        network.service("offers").answer("GET", "/v1/offers", http -> http.close());
        as(Person.CAROL)
                .get("/api/offers/v1/offers")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", is("/problems/bad-gateway"));
    }

    @Test
    void leavesAServiceAloneThatKeepsFailingAndComesBack() {
        StubService matching = network.service("matching");
        matching.answer("GET", "/v1/matches", http -> http.close());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(Person.PRIYA)
                .get("/api/matching/v1/matches")
                .then()
                .statusCode(503)
                .header("Retry-After", is("5"))
                .body("detail", containsString("matching")));
        int tries = matching.received("GET", "/v1/matches").size();
        as(Person.PRIYA).get("/api/matching/v1/matches").then().statusCode(503);
        assertThat(matching.received("GET", "/v1/matches")).hasSize(tries);
        matching.answer("GET", "/v1/matches", 200, "{}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        as(Person.PRIYA).get("/api/matching/v1/matches").then().statusCode(200));
    }

    @Test
    void aCallerWhoAsksTooMuchWaits() {
        String token = network.issuer().token(Person.NADIA);
        List<HttpResponse<String>> answers = Browser.atOnce(300, "/api/insights/v1/measures", token);
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnly(200, 429)
                .contains(200, 429);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("/problems/too-many-requests");
        });
        as(Person.COLIN).get("/api/insights/v1/measures").then().statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        as(Person.NADIA).get("/api/insights/v1/measures").then().statusCode(200));
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        as(Person.COLIN)
                .get("/api/insights/v1/measures")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", is("no-store"));
    }
}

package org.kith.gateway.edge.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;
import org.kith.testkit.ApiDocument;

@QuarkusTest
@QuarkusTestResource(Network.class)
class OverviewTest {
    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
        network.service("referrals").answer("GET", "/v1/referrals/r1", 200, """
            {"id":"r1","state":"open","needs":[
              {"id":"n1","state":"suggested"},{"id":"n2","state":"matched"},{"id":"n3","state":"open"}]}\
            """);
        network.service("referrals").answer("GET", "/v1/referrals/r1/clock", 200, "{\"overdue\":false}");
        for (String need : new String[] {"n1", "n3"}) {
            network.service("matching").answer("GET", "/v1/needs/" + need + "/suggestions", 200, """
                {"items":[{"offerId":"o1","score":900}]}\
                """);
        }
        network.service("matching").answer("GET", "/v1/matches", 200, "{\"items\":[{\"id\":\"m1\"}],\"next\":null}");
        network.service("relationships").answer("GET", "/v1/relationships", 200, "{\"items\":[],\"next\":null}");
    }

    /** The answer, which is one that the API's document knows. */
    private ValidatableResponse overview() {
        Response answer = given().header(
                        "Authorization", "Bearer " + network.issuer().token(Person.PRIYA))
                .get("/api/v1/referrals/r1/overview");
        ApiDocument document = ApiDocument.written("gateway");
        assertThat(document.breaches(
                        document.operation("GET", "/api/v1/referrals/r1/overview")
                                .orElseThrow(),
                        answer.statusCode(),
                        answer.contentType().split(";")[0],
                        answer.asString()))
                .isEmpty();
        return answer.then();
    }

    @Test
    void showsEveryPart() {
        overview()
                .statusCode(200)
                .body("referral.id", is("r1"))
                .body("clock.overdue", is(false))
                .body("suggestions", hasSize(2))
                .body("suggestions[0].needId", is("n1"))
                .body("suggestions[0].items[0].score", is(900))
                .body("matches[0].id", is("m1"))
                .body("relationships", hasSize(0))
                .body("etag", nullValue());
        assertThat(network.service("relationships")
                        .received("GET", "/v1/relationships")
                        .getFirst()
                        .query())
                .contains("referralId=r1");
    }

    @Test
    void goesWithoutAPartThatFails() {
        network.service("matching").answer("GET", "/v1/matches", 500, "{}");
        network.service("relationships").answer("GET", "/v1/relationships", 403, "{}");
        overview()
                .statusCode(200)
                .body("referral.id", is("r1"))
                .body("matches.absent", is(true))
                .body("matches.reason", containsString("matching is not available"))
                .body("relationships.absent", is(true))
                .body("relationships.reason", containsString("role"))
                .body("suggestions", hasSize(2));
    }

    @Test
    void goesWithoutAPartThatIsSlow() {
        CountDownLatch release = new CountDownLatch(1);
        network.service("matching").answer("GET", "/v1/needs/n3/suggestions", http -> {
            try {
                release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            StubService.send(http, 200, "application/json", "{}");
        });
        overview()
                .statusCode(200)
                .body("suggestions.reason", containsString("in time"))
                .body("matches", hasSize(1));
        release.countDown();
    }

    @Test
    void isNoStoryWithoutTheReferral() {
        network.service("referrals")
                .answer(
                        "GET",
                        "/v1/referrals/r1",
                        http -> StubService.send(
                                http, 404, "application/problem+json", "{\"type\":\"/problems/not-found\"}"));
        overview().statusCode(404).contentType("application/problem+json").body("type", is("/problems/not-found"));
        network.service("referrals")
                .answer(
                        "GET",
                        "/v1/referrals/r1",
                        http -> StubService.send(
                                http,
                                403,
                                "application/problem+json",
                                "{\"type\":\"/problems/forbidden\",\"detail\":\"No.\"}"));
        overview().statusCode(403).body("detail", is("No."));
        network.service("referrals").answer("GET", "/v1/referrals/r1", http -> http.close());
        overview().statusCode(502).body("type", is("/problems/bad-gateway"));
        given().get("/api/v1/referrals/r1/overview").then().statusCode(401);
    }
}

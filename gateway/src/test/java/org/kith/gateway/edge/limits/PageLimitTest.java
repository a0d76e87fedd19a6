package org.kith.gateway.edge.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

@QuarkusTest
@QuarkusTestResource(Network.class)
class PageLimitTest {
    Network network;
    Browser browser;

    @BeforeEach
    void fresh() {
        network.reset();
        browser = new Browser();
    }

    private void signIn(Person person) {
        network.issuer().next = person;
        assertThat(browser.open("/sign-in").statusCode()).isEqualTo(200);
    }

    private static void isAPageThatSaysWait(HttpResponse<String> refused) {
        assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(refused.body()).contains("<title>Too many requests", "then try again", "tel:999");
    }

    @Test
    void somebodyWhoOpensTooManyPagesWaitsAndOthersDoNot() {
        signIn(Person.VIV);
        List<HttpResponse<String>> answers = browser.openAtOnce(400, "/sign-out");
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnly(200, 429)
                .contains(200, 429);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .allSatisfy(PageLimitTest::isAPageThatSaysWait);
        Browser viv = browser;
        browser = new Browser();
        signIn(Person.LENA);
        assertThat(browser.open("/").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(viv.open("/sign-out").statusCode()).isEqualTo(200));
    }

    @Test
    void aPersonHasOneMeasureForPagesAndApi() {
        signIn(Person.DANA);
        String token = network.issuer().token(Person.DANA);
        CompletableFuture<?> flood =
                CompletableFuture.runAsync(() -> Browser.atOnce(600, "/api/insights/v1/measures", token));
        // Fewer than a bucket of its own would let through.
        List<Integer> pages = new ArrayList<>();
        while (!flood.isDone() && pages.size() < 90) {
            browser.openAtOnce(5, "/sign-out").forEach(answer -> pages.add(answer.statusCode()));
        }
        flood.join();
        assertThat(pages).contains(429);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(browser.peek("/sign-out").statusCode()).isEqualTo(200));
    }

    @Test
    void somebodyUnknownIsCountedByAddress() {
        HttpResponse<String> refused = null;
        for (int batch = 0; batch < 40 && refused == null; batch++) {
            refused = browser.openAtOnce(100, "/problems/stale").stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElse(null);
        }
        assertThat(refused).isNotNull();
        isAPageThatSaysWait(refused);
        // Files that are the same for everybody stay, and so does whether the gateway is ready.
        assertThat(browser.peek("/q/health/ready").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(browser.peek("/problems/stale").statusCode()).isEqualTo(200));
    }

    private static int from(String forwarded) {
        return given().header("X-Forwarded-For", forwarded)
                .get("/problems/stale")
                .statusCode();
    }

    @Test
    void whoComesThroughTheProxyIsCountedByTheAddressThatTheProxySaw() {
        // The first is the caller's own word, the last the address of another proxy that is trusted.
        boolean refused = false;
        for (int batch = 0; batch < 40 && !refused; batch++) {
            String forwarded = UUID.randomUUID() + ", 198.51.100.1, 203.0.113.7";
            refused = browser.openAtOnce(100, "/problems/stale", "X-Forwarded-For", forwarded).stream()
                    .anyMatch(answer -> answer.statusCode() == 429);
        }
        assertThat(refused).isTrue();
        assertThat(from("198.51.100.2")).isEqualTo(200);
        assertThat(from("198.51.100.1, 198.51.100.2:4711")).isEqualTo(200);
        assertThat(from("198.51.100.1, [2001:db8::7]:443")).isEqualTo(200);
        assertThat(from("nonsense")).isEqualTo(200);
    }

    @Test
    void aFormIsCountedAndStillRead() {
        signIn(Person.CAROL);
        assertThat(browser.post("/sign-out", Map.of("formToken", "no")).statusCode())
                .isEqualTo(403);
        Map<String, String> form = Browser.hidden(browser.open("/sign-out").body());
        assertThat(browser.post("/sign-out", form).statusCode()).isEqualTo(303);
    }

    @Test
    void metricsAreForOperatorsOnly() {
        assertThat(browser.peek("/q/metrics").statusCode()).isEqualTo(404);
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        given().get("http://127.0.0.1:" + port + "/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"))
                .body(containsString("kith_gateway_circuit_open"));
        given().get("http://127.0.0.1:" + port + "/").then().statusCode(404);
        assertThat(browser.peek("/q/health/ready").statusCode()).isEqualTo(200);
    }
}

package org.kith.gateway.edge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

@QuarkusTest
@QuarkusTestResource(Network.class)
class SessionTest {
    Network network;
    Browser browser;

    @BeforeEach
    void fresh() {
        network.reset();
        browser = new Browser();
    }

    @Test
    void signsInWithTheCodeFlowAndKeepsTheTokensFromScripts() {
        assertThat(browser.open("/").body()).contains("Sign in").doesNotContain("Sofia");
        HttpResponse<String> asked = browser.peek("/sign-in");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .startsWith(network.issuer().issuer() + "/auth?")
                .contains("code_challenge_method=S256", "nonce=", "state=");
        HttpResponse<String> start = new Browser().open("/sign-in");
        assertThat(start.statusCode()).isEqualTo(200);
        HttpResponse<String> home = browser.open("/sign-in");
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(home.body()).contains("Hello, Sofia Example", "/referrals/new", "Call <a href=\"tel:999\">999</a>");
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getValue()).doesNotContain(token());
                });
    }

    private String token() {
        // The head of every token that the issuer signs, as it would stand in a cookie that is not encrypted.
        return network.issuer().token(Person.SOFIA).substring(0, 20);
    }

    @Test
    void theCookieIsLaxAndTheSameForTheApi() {
        HttpResponse<String> asked = browser.peek("/sign-in");
        HttpResponse<String> back = browser.send(HttpRequest.newBuilder(
                java.net.URI.create(asked.headers().firstValue("Location").orElseThrow())));
        HttpResponse<String> signedIn = browser.send(HttpRequest.newBuilder(
                java.net.URI.create(back.headers().firstValue("Location").orElseThrow())));
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("; HttpOnly").contains("; SameSite=Lax"));
        HttpResponse<String> api = browser.peek("/api/referrals/v1/referrals");
        assertThat(api.statusCode()).isEqualTo(200);
        String sent = network.service("referrals")
                .received("GET", "/v1/referrals")
                .getFirst()
                .headers()
                .get("authorization");
        assertThat(sent).startsWith("Bearer ey");
    }

    @Test
    void withoutASessionTheApiAsksForAToken() {
        assertThat(browser.peek("/api/referrals/v1/referrals").statusCode()).isEqualTo(401);
    }

    @Test
    void refreshesWhileTheIssuerAllowsIt() {
        // Less than the time before expiry at which the gateway refreshes, so every request does.
        network.issuer().lifespan = 30;
        browser.open("/sign-in");
        String first = bearerOf(browser);
        network.issuer().lifespan = 5;
        assertThat(bearerOf(browser)).isNotEqualTo(first);
        network.issuer().refreshes = false;
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        browser.peek("/api/referrals/v1/referrals").statusCode())
                .isEqualTo(401));
    }

    private String bearerOf(Browser from) {
        network.service("referrals").reset();
        HttpResponse<String> response = from.peek("/api/referrals/v1/referrals");
        assertThat(response.statusCode()).isEqualTo(200);
        return network.service("referrals")
                .received("GET", "/v1/referrals")
                .getFirst()
                .headers()
                .get("authorization");
    }

    @Test
    void refusesAChangeThatAnotherSiteMadeTheBrowserSend() {
        browser.open("/sign-in");
        String path = "/api/referrals/v1/referrals";
        for (String[] header : new String[][] {
            {"Origin", "http://elsewhere.example"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Accept", "*/*"},
            {"Origin", "null"}
        }) {
            HttpResponse<String> response = browser.post(path, Map.of("a", "b"), header[0], header[1]);
            assertThat(response.statusCode()).as(header[0] + ": " + header[1]).isEqualTo(403);
            assertThat(response.body()).contains("/problems/cross-site");
        }
        assertThat(network.service("referrals").received("POST", "/v1/referrals"))
                .isEmpty();
        assertThat(browser.post(path, Map.of("a", "b")).statusCode()).isEqualTo(200);
        assertThat(browser.post(path, Map.of("a", "b"), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(network.service("referrals").received("POST", "/v1/referrals"))
                .hasSize(2)
                .allSatisfy(received -> assertThat(received.body()).isEqualTo("a=b"));
    }

    @Test
    void noBrowserStoresAPageOrWhereItLeads() {
        for (String path :
                List.of("/", "/sign-in", "/referrals", "/session-ended", "/nothing", "/api/offers/v1/offers")) {
            assertThat(browser.peek(path).headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-store");
        }
        HttpResponse<String> home = browser.open("/sign-in");
        HttpResponse<String> back = home.previousResponse().orElseThrow();
        HttpResponse<String> signOut = browser.open("/sign-out");
        HttpResponse<String> out = browser.post("/sign-out", Browser.hidden(signOut.body()));
        assertThat(List.of(home, back, signOut, out))
                .allSatisfy(answer -> assertThat(answer.headers().allValues("Cache-Control"))
                        .as(answer.uri().toString())
                        .containsExactly("no-store"));
    }

    @Test
    void signsOutHereAndAtTheIssuer() {
        browser.open("/sign-in");
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/sign-out", Map.of("formToken", "wrong")).statusCode())
                .isEqualTo(403);
        String page = browser.open("/sign-out").body();
        HttpResponse<String> out = browser.post("/sign-out", Browser.hidden(page));
        assertThat(browser.open("/").body()).contains("You have signed out.");
        assertThat(browser.open("/").body()).doesNotContain("You have signed out.");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(network.issuer().issuer() + "/end?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http");
        assertThat(browser.open("/").body()).doesNotContain("Sofia");
        assertThat(browser.peek("/api/referrals/v1/referrals").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormOfAnotherSessionIsRefused() {
        browser.open("/sign-in");
        network.issuer().next = Person.PRIYA;
        Browser other = new Browser();
        other.open("/sign-in");
        String page = other.open("/sign-out").body();
        assertThat(browser.post("/sign-out", Browser.hidden(page)).statusCode()).isEqualTo(403);
    }
}

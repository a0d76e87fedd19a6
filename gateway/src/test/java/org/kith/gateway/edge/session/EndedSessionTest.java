package org.kith.gateway.edge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.EventJson;
import org.kith.contracts.offers.SessionRevoked;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.kit.identity.RevokedSessions;

/** Nobody is left before a white page, and who signed out is out. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class EndedSessionTest {
    private static final String REVOKED = "/v1/revoked-sessions";
    private static final String DECIDE = "/referrals/0194/decide";

    Network network;
    Browser browser;

    @BeforeEach
    void fresh() {
        network.reset();
        browser = new Browser();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error=temporarily_unavailable&error_description=authentication_expired",
                "error=access_denied",
                "error=login_required",
                "code=used-before",
                "error=anything+%3Cscript%3E"
            })
    void aSignInThatCameToNothingHasAWayOn(String answer) {
        String asked = browser.peek("/sign-in").headers().firstValue("Location").orElseThrow();
        String state = asked.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        HttpResponse<String> page = browser.peek("/sign-in/back?state=" + state + "&" + answer);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Sign in again", "href=\"/sign-in\"").doesNotContain("<script>");
        assertThat(browser.open("/sign-in").body()).contains("Hello, Sofia Example");
    }

    @Test
    void whoIsSignedOutAtTheIssuerIsSignedOutHere() {
        browser.open("/sign-in");
        assertThat(browser.open("/sign-out").statusCode()).isEqualTo(200);
        HttpResponse<String> told = new Browser()
                .post("/sign-in/ended", Map.of("logout_token", network.issuer().logoutToken(Person.SOFIA)));
        assertThat(told.statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(browser.peek("/sign-out").statusCode()).isEqualTo(302);
            assertThat(browser.peek("/api/referrals/v1/referrals").statusCode()).isEqualTo(401);
        });
    }

    /** A cookie that was copied before and is put back each time, whatever the answer says about it. */
    private void isRefusedHoweverOften(Browser before) {
        String referrals = "/api/referrals/v1/referrals";
        for (int time = 0; time < 5; time++) {
            HttpResponse<String> page = before.copied().peek("/sign-out");
            assertThat(page.statusCode()).as("page " + time).isEqualTo(302);
            assertThat(page.headers().firstValue("Location").orElseThrow())
                    .startsWith(network.issuer().issuer());
            assertThat(before.copied().peek(referrals).statusCode())
                    .as("API " + time)
                    .isEqualTo(401);
            assertThat(before.copied().post(referrals, Map.of("a", "b")).statusCode())
                    .as("change by API " + time)
                    .isEqualTo(401);
            assertThat(before.copied().post(DECIDE, Map.of("reason", "x")).body())
                    .as("form " + time)
                    .contains("Your session had ended");
            assertThat(before.copied().peek("/").body()).doesNotContain("Sofia");
        }
        assertThat(network.service("referrals").received("GET", "/v1/referrals"))
                .isEmpty();
        assertThat(network.service("referrals").received("POST", "/v1/referrals"))
                .isEmpty();
    }

    private HttpResponse<String> tell(String logoutToken) {
        return new Browser().post("/sign-in/ended", Map.of("logout_token", logoutToken));
    }

    @Test
    void aCopiedCookieIsRefusedForGoodAfterSigningOutHere() {
        browser.open("/sign-in");
        Browser before = browser.copied();
        browser.post("/sign-out", Browser.hidden(browser.open("/sign-out").body()));
        isRefusedHoweverOften(before);
        assertThat(browser.open("/sign-in").body()).contains("Hello, Sofia Example");
    }

    @Test
    void aCopiedCookieIsRefusedForGoodAfterSigningOutAtTheIssuer() {
        browser.open("/sign-in");
        assertThat(tell(network.issuer().logoutToken(Person.SOFIA)).statusCode())
                .isEqualTo(200);
        isRefusedHoweverOften(browser);
        assertThat(new Browser().open("/sign-in").body()).contains("Hello, Sofia Example");
    }

    @Test
    void anEndedSessionIsNotRefreshedEither() {
        network.issuer().lifespan = 30;
        browser.open("/sign-in");
        tell(network.issuer().logoutToken(Person.SOFIA));
        isRefusedHoweverOften(browser);
    }

    @Test
    void theEndOfOneSessionIsNotThatOfAnother() {
        browser.open("/sign-in");
        Browser second = new Browser();
        second.open("/sign-in");
        tell(network.issuer().logoutToken(Person.SOFIA));
        assertThat(browser.peek("/sign-out").statusCode()).isEqualTo(200);
        isRefusedHoweverOften(second);
        assertThat(browser.peek("/sign-out").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutASessionNamedAllOfThePersonEndThatHaveBegun() {
        network.issuer().next = Person.CAROL;
        browser.open("/sign-in");
        Browser second = new Browser();
        second.open("/sign-in");
        assertThat(tell(network.issuer().logoutToken(Person.CAROL, null)).statusCode())
                .isEqualTo(200);
        isRefusedHoweverOften(browser);
        isRefusedHoweverOften(second);
    }

    @Test
    void whoGoesOnIsRefreshedAfterOthersHaveSignedOut() {
        network.issuer().next = Person.PRIYA;
        network.issuer().lifespan = 30;
        browser.open("/sign-in");
        new Browser().open("/sign-in");
        tell(network.issuer().logoutToken(Person.PRIYA));
        assertThat(browser.peek("/sign-out").statusCode()).isEqualTo(200);
        assertThat(browser.peek("/api/referrals/v1/referrals").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatIsNotRefreshedEndsInSigningIn() {
        network.issuer().lifespan = 30;
        browser.open("/sign-in");
        new Browser().open("/sign-in");
        tell(network.issuer().logoutToken(Person.SOFIA));
        network.issuer().refreshes = false;
        for (int time = 0; time < 3; time++) {
            assertThat(browser.copied().peek("/referrals").statusCode()).isEqualTo(302);
            assertThat(browser.copied().peek("/api/referrals/v1/referrals").statusCode())
                    .isEqualTo(401);
        }
        assertThat(browser.peek("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoLogoutTokenSignsNobodyOut() {
        network.issuer().next = Person.COLIN;
        browser.open("/sign-in");
        String sid = network.issuer().sidOf(Person.COLIN);
        for (String token : java.util.List.of(
                network.issuer().token(Person.COLIN),
                network.issuer().idToken(Person.COLIN, sid),
                network.issuer().logoutTokenWithNonce(Person.COLIN),
                network.issuer().logoutTokenFor("another-client", Person.COLIN),
                "",
                "x",
                "a.b.c")) {
            assertThat(tell(token).statusCode()).as(token).isEqualTo(400);
        }
        assertThat(new Browser().post("/sign-in/ended", Map.of("a", "b")).statusCode())
                .isEqualTo(400);
        assertThat(browser.peek("/sign-out").statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedLogoutSignsNobodyOut() {
        network.issuer().next = Person.PRIYA;
        browser.open("/sign-in");
        HttpResponse<String> refused = new Browser()
                .post("/sign-in/ended", Map.of("logout_token", network.issuer().forged(Person.PRIYA)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(browser.peek("/sign-out").statusCode()).isEqualTo(200);
    }

    @Test
    void theAddressOfTheCallbackIsThePublicOneWhateverTheHostSays() throws Exception {
        String answer = org.kith.gateway.support.RawHttp.exchange(
                "GET /sign-in HTTP/1.1\r\nHost: elsewhere.example:81\r\nConnection: close\r\n\r\n");
        String location = answer.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("location:"))
                .findFirst()
                .orElseThrow();
        String own = URI.create(org.eclipse.microprofile.config.ConfigProvider.getConfig()
                        .getValue("kith.public-url", String.class))
                .getAuthority()
                .replace(":", "%3A");
        assertThat(location).contains(own).doesNotContain("elsewhere");
    }

    @Test
    void theIssuerIsNeverAskedWhatATextMightBe() {
        HttpRequest.Builder request = browser.request("/api/referrals/v1/referrals")
                .header("Authorization", "Bearer opaque-text-that-is-no-token");
        assertThat(browser.send(request).statusCode()).isEqualTo(401);
        assertThat(network.issuer().introspections.get()).isZero();
    }

    private int asks(String token) {
        return browser.send(browser.request("/api/referrals/v1/referrals").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void aTokenOfASessionThatEndedIsRefusedAndAllOthersAreTold() {
        String sid = UUID.randomUUID().toString();
        String token = network.issuer().tokenOf(Person.SOFIA, sid);
        String other = network.issuer().tokenOf(Person.SOFIA, UUID.randomUUID().toString());
        assertThat(asks(token)).isEqualTo(200);
        String logout = network.issuer().logoutToken(Person.SOFIA, sid);
        network.service("offers").answer("POST", REVOKED, 503, "{}");
        assertThat(tell(logout).statusCode()).isEqualTo(200);
        assertThat(asks(token)).isEqualTo(401);
        assertThat(asks(other)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(handedOn(logout)).isPositive());
        // What the other side cannot take now is handed on until it can.
        long before = handedOn(logout);
        network.service("offers").answer("POST", REVOKED, 204, "");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(handedOn(logout)).isGreaterThan(before));
    }

    @Test
    void whoSignsOutHereEndsTheTokensOfTheSessionToo() {
        browser.open("/sign-in");
        String token = network.issuer().tokenOf(Person.SOFIA, network.issuer().sidOf(Person.SOFIA));
        assertThat(asks(token)).isEqualTo(200);
        browser.post("/sign-out", Browser.hidden(browser.open("/sign-out").body()));
        assertThat(asks(token)).isEqualTo(401);
    }

    private long handedOn(String logout) {
        return network.service("offers").received("POST", REVOKED).stream()
                .filter(request -> request.body().contains(logout))
                .count();
    }

    @Test
    void aSessionThatWasRevokedElsewhereIsRefusedHereWithinSeconds() {
        String sid = UUID.randomUUID().toString();
        String token = network.issuer().tokenOf(Person.PRIYA, sid);
        assertThat(asks(token)).isEqualTo(200);
        SessionRevoked event =
                new SessionRevoked(UUID.randomUUID(), RevokedSessions.sessionOf(sid), null, null, Instant.now());
        network.service("offers")
                .answer(
                        "GET",
                        REVOKED,
                        200,
                        "{\"revoked\":[" + new String(EventJson.write(event), StandardCharsets.UTF_8) + "]}");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(asks(token)).isEqualTo(401));
    }
}

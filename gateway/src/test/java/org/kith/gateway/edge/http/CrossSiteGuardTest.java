package org.kith.gateway.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

/** A bearer token, the cookie of a session, another cookie, and a page of this host or of another: who gets in as whom. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class CrossSiteGuardTest {
    private static final String CONCERN = "/api/referrals/v1/concerns";
    private static final String REFERRAL = "/api/referrals/v1/referrals";
    private static final String BATCH = "/api/v1/walks/01980000-0000-7000-8000-00000000aaaa/batch";
    private static final String STICKY = "AWSALB=x";

    Network network;
    Browser browser;

    @BeforeEach
    void fresh() {
        network.reset();
        StubService referrals = network.service("referrals");
        referrals.answer("POST", "/v1/concerns", http -> StubService.send(http, 201, "application/json", "{}"));
        referrals.answer("POST", "/v1/referrals", http -> StubService.send(http, 201, "application/json", "{}"));
        referrals.answer(
                "POST",
                "/v1/concerns/batch",
                http -> StubService.send(
                        http, 200, "application/json", "{\"results\":[{\"status\":201,\"result\":\"created\"}]}"));
        browser = new Browser();
        browser.open("/sign-in");
    }

    private static String behind(String path) {
        return path.equals(BATCH) ? "/v1/concerns/batch" : path.substring("/api/referrals".length());
    }

    private static Builder to(String path) {
        // A browser of its own sends no cookies but those that stand in the request.
        return new Browser()
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"concerns\":[{\"what\":\"Alone\"}],\"what\":\"Alone\"}"));
    }

    private String session() {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Builder with(String token, Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(Builder request) {
        return new Browser().send(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {CONCERN, REFERRAL, BATCH})
    void theTokenDecidesWhateverCookiesComeWithIt(String path) {
        String token = network.issuer().token(Person.LENA);
        List<String> cookies = List.of(STICKY, session(), session() + "; " + STICKY, "q_session=rubbish", "");
        for (String cookie : cookies) {
            for (String[] header : new String[][] {
                {"Accept", "*/*"}, {"Origin", "http://elsewhere.example"}, {"Sec-Fetch-Site", "cross-site"}
            }) {
                HttpResponse<String> answer =
                        send(with(token, to(path)).header("Cookie", cookie).header(header[0], header[1]));
                assertThat(answer.statusCode()).as(cookie + header[1]).isLessThan(300);
                assertThat(answer.headers().allValues("Set-Cookie")).as(cookie).isEmpty();
            }
        }
        assertThat(network.service("referrals").received("POST", behind(path)))
                .isNotEmpty()
                .allSatisfy(received -> {
                    assertThat(received.headers()).containsEntry("authorization", "Bearer " + token);
                    assertThat(received.headers()).doesNotContainKey("cookie");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {CONCERN, REFERRAL, BATCH})
    void aTokenThatDoesNotHoldIsNoSession(String path) {
        for (String token : List.of("rubbish", ".", network.issuer().token(Person.LENA) + "x")) {
            HttpResponse<String> answer = send(with(token, to(path)).header("Cookie", session()));
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
        }
        assertThat(network.service("referrals").received("POST", behind(path))).isEmpty();
    }

    @Test
    void aTokenOfSomebodyWhoMayNotIsNotHelpedByASession() {
        // The session is a social worker's, who sends no batch; and whose token it is may not either.
        HttpResponse<String> answer =
                send(with(network.issuer().token(Person.SOFIA), to(BATCH)).header("Cookie", session()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {CONCERN, REFERRAL, BATCH})
    void withoutATokenEveryCookieIsGuarded(String path) {
        for (String cookie : List.of(session(), session() + "; " + STICKY, STICKY)) {
            for (String[] header : new String[][] {
                {"Accept", "*/*"},
                {"Origin", "http://elsewhere.example"},
                {"Origin", "null"},
                {"Sec-Fetch-Site", "cross-site"},
                {"Sec-Fetch-Site", "same-site"},
                // What a browser may add by itself, and what only looks like a token.
                {"Authorization", "Basic YTpi"},
                {"Authorization", "Bearer"},
                {"Authorization", "BearerX y"},
                {"X-Authorization", "Bearer x"}
            }) {
                HttpResponse<String> answer =
                        send(to(path).header("Cookie", cookie).header(header[0], header[1]));
                assertThat(answer.statusCode()).as(header[0] + ": " + header[1]).isEqualTo(403);
                assertThat(answer.body()).contains("/problems/cross-site");
                if (!path.equals(REFERRAL)) {
                    assertThat(answer.body()).contains("999");
                }
            }
        }
        assertThat(network.service("referrals").received("POST", behind(path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CONCERN, REFERRAL})
    void aPageOfThisHostActsForItsSession(String path) {
        for (String cookie : List.of(session(), session() + "; " + STICKY)) {
            assertThat(send(to(path).header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin"))
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(network.service("referrals").received("POST", behind(path))).hasSize(2);
        assertThat(send(to(path).header("Cookie", STICKY).header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(to(path)).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageDoesNotMixATokenWithASession() {
        String token = network.issuer().token(Person.LENA);
        HttpResponse<String> answer = send(new Browser()
                .request("/sign-out")
                .header("Cookie", session())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("")));
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("q_session"));
        // The session is as good as before.
        assertThat(browser.peek("/api/referrals/v1/referrals").statusCode()).isEqualTo(200);
    }
}

package org.kith.gateway.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.RawHttp;

/** An address that is none, or says a thing twice, is answered with a page, or a problem under /api. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class UnreadableAddressTest {
    private static final List<String> ODD = List.of("<", ">", "%zz", "%", "%4", "\"", "|", "{}", "\\", "^`", "a b<");

    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
    }

    private static String get(String address) throws IOException {
        return RawHttp.send("GET " + address.replace(" ", "%20") + " HTTP/1.1", "Accept: text/html");
    }

    @Test
    void noPageIsWhiteWhateverStandsInItsAddress() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of("/", "/sign-in", "/referrals", "/nowhere", "/problems/stale", "/assets/nothing")) {
            for (String odd : ODD) {
                for (String address :
                        List.of(path + "?x=" + odd, path + "?" + odd + "=x", path.replaceAll("/$", "") + "/" + odd)) {
                    String answer = get(address);
                    if (!answer.startsWith("HTTP/1.1 302")) {
                        all.assertThat(answer)
                                .as(address)
                                .matches("(?s)HTTP/1\\.1 (200|40[014]) .*")
                                .contains("Content-Security-Policy: ", "</html>");
                    }
                }
            }
        }
        all.assertAll();
    }

    /** "Malformed request" is for programs. */
    @Test
    void peopleAreToldInPlainWords() throws IOException {
        assertThat(get("/referrals/%zz"))
                .startsWith("HTTP/1.1 400 ")
                .contains("<title>Something in the request is wrong", "Something in this address cannot be read.");
    }

    @Test
    void aSignInThatComesBackUnreadableCanBeginAgain() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String odd : ODD) {
            for (String query : List.of("?state=" + odd + "&code=a", "?code=" + odd, "?" + odd)) {
                all.assertThat(get("/sign-in/back" + query))
                        .as(query)
                        .startsWith("HTTP/1.1 401 ")
                        .contains("You are not signed in", "href=\"/sign-in\"", "</html>");
            }
        }
        all.assertAll();
    }

    @Test
    void theApiSaysItAsAProblem() throws IOException {
        for (String odd : List.of("?state=<", "?state=%zz", "?\"", "/%zz", "/<")) {
            String answer = RawHttp.send(
                    "GET /api/referrals/v1/referrals" + odd + " HTTP/1.1",
                    "Authorization: Bearer " + network.issuer().token(Person.SOFIA));
            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "/problems/malformed", "Content-Security-Policy: ");
            assertThat(network.service("referrals").received("GET", "/v1/referrals"))
                    .isEmpty();
        }
    }

    @Test
    void anAddressOfAThousandPartsIsFoundNowhere() throws IOException {
        assertThat(RawHttp.send(
                        "GET /api/referrals/v1" + "/a".repeat(1_900) + "- HTTP/1.1",
                        "Authorization: Bearer " + network.issuer().token(Person.SOFIA)))
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json");
    }

    @Test
    void anAddressTooLongToMeanAnythingIsAnsweredLikeAnyOther() throws IOException {
        String endless = "x".repeat(20_000);
        assertThat(get("/nowhere/" + endless)).startsWith("HTTP/1.1 404 ").contains("</html>");
        assertThat(get("/problems/stale?x=" + endless))
                .startsWith("HTTP/1.1 200 ")
                .contains("</html>");
        assertThat(RawHttp.send(
                        "GET /api/referrals/v1/nowhere/" + endless + " HTTP/1.1",
                        "Authorization: Bearer " + network.issuer().token(Person.SOFIA)))
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json");
    }

    @Test
    void aConcernIsTakenWhateverStandsBehindItsAddress() throws IOException {
        String concern = "{\"what\":\"Crying in the hall\"}";
        for (String odd : List.of("?x=%zz", "?<", "?x=1&x=2", "?x=" + "x".repeat(20_000))) {
            RawHttp.exchange("POST /api/referrals/v1/concerns" + odd + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: " + concern.length()
                    + "\r\nAuthorization: Bearer " + network.issuer().token(Person.SOFIA) + "\r\n\r\n" + concern);
            assertThat(network.service("referrals").received("POST", "/v1/concerns"))
                    .as(odd)
                    .isNotEmpty();
            network.reset();
        }
    }

    /** Which of the two is meant, nobody can tell. */
    @ParameterizedTest
    @ValueSource(strings = {"/referrals?state=received&state=accepted", "/referrals?cursor=a&cursor=a", "/?x=1&x=2"})
    void whatIsSaidTwiceIsRefused(String address) {
        Browser browser = new Browser();
        browser.open("/sign-in");
        HttpResponse<String> page = browser.peek(address);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Something in this address cannot be read", "Sofia Example", "</html>");
    }

    @Test
    void theApiNamesWhatIsSaidTwice() throws IOException {
        String answer = RawHttp.send(
                "GET /api/v1/referrals/r1/overview?x=1&x=2 HTTP/1.1",
                "Authorization: Bearer " + network.issuer().token(Person.SOFIA));
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"pointer\":\"x\"", "\"code\":\"doubled-member\"");
    }
}

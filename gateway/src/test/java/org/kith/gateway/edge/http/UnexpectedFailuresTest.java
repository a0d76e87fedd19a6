package org.kith.gateway.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.FailingRoute;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.RawHttp;

/** What fails before it is routed is said in Kith's own words. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class UnexpectedFailuresTest {
    Network network;

    @Test
    void theApiSaysItAsAProblem() throws IOException {
        assertThat(RawHttp.send(
                        "GET " + FailingRoute.API + " HTTP/1.1",
                        "Accept: application/json",
                        "X-Correlation-Id: 01980000-0000-7000-8000-00000000aaaa",
                        "Authorization: Bearer " + network.issuer().token(Person.SOFIA)))
                .startsWith("HTTP/1.1 500 ")
                .contains(
                        "application/problem+json",
                        "/problems/internal",
                        "01980000-0000-7000-8000-00000000aaaa",
                        "Content-Security-Policy: ")
                .doesNotContain("words of a library", "IllegalState", "\"details\"", "\"stack\"");
    }

    @Test
    void aPersonGetsAPage() throws IOException {
        assertThat(RawHttp.send("GET " + FailingRoute.PAGE + " HTTP/1.1", "Accept: text/html"))
                .startsWith("HTTP/1.1 500 ")
                .contains("Something went wrong", "Content-Security-Policy: ", "</html>")
                .doesNotContain("words of a library", "IllegalState", "Error id");
        Browser browser = new Browser();
        browser.open("/sign-in");
        HttpResponse<String> page = browser.peek(FailingRoute.PAGE);
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Something went wrong", "Sofia Example", "</html>");
    }
}

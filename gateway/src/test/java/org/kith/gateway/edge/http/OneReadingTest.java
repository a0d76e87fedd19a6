package org.kith.gateway.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.RawHttp;

/** What two parsers could read in two ways is refused, and the connection ends: each answer is read until it does. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class OneReadingTest {
    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /dashboard HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Transfer-Encoding: identity\r\n"
                        + "Content-Length: 1\r\n\r\n"
                        + "a",
                "POST /sign-out HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /sign-out HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"
            })
    void whatCanBeReadInTwoWaysIsRefused(String request) throws IOException {
        assertThat(RawHttp.exchange(request)).matches("(?s)HTTP/1\\.[01] 400 .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 4\r\nTransfer-Encoding: chunked", "Transfer-Encoding:\r\n chunked"})
    void afterABodyInChunksTheConnectionEnds(String framing) throws IOException {
        String smuggled = "GET /api/insights/v1/measures HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String answer = RawHttp.exchange("POST /api/referrals/v1/referrals HTTP/1.1\r\nHost: localhost\r\n" + framing
                + "\r\nAuthorization: Bearer " + network.issuer().token(Person.SOFIA) + "\r\n\r\n0\r\n\r\n" + smuggled);
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(network.service("insights").received("GET", "/v1/measures")).isEmpty();
    }

    /** Whoever is refused before the body is read has no second request in it either. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 4\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked"})
    void behindARefusedBodyInChunksNothingIsAnswered(String framing) throws IOException {
        String smuggled = "GET /api/insights/v1/measures HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + network.issuer().token(Person.SOFIA) + "\r\n\r\n";
        String answer = RawHttp.exchange("POST /api/referrals/v1/referrals HTTP/1.1\r\nHost: localhost\r\n" + framing
                + "\r\n\r\n0\r\n\r\n" + smuggled);
        assertThat(answer).startsWith("HTTP/1.1 401");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(network.service("insights").received("GET", "/v1/measures")).isEmpty();
    }

    @Test
    void aBodyThatDripsIsCutOff() throws IOException {
        String answer = RawHttp.exchange("POST /api/referrals/v1/referrals HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Length: 900\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + network.issuer().token(Person.SOFIA) + "\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
    }

    @Test
    void aPageSaysWhatInItsAddressCannotBeRead() {
        network.service("referrals")
                .answer(
                        "GET",
                        "/v1/referrals",
                        http -> org.kith.gateway.support.StubService.send(http, 400, "application/problem+json", """
                            {"type": "/problems/validation", "title": "x", "status": 400, "detail": "x", "correlation": "",
                             "errors": [{"pointer": "cursor", "code": "cursor", "detail": "x"}]}\
                            """));
        var browser = new org.kith.gateway.support.Browser();
        browser.open("/sign-in");
        assertThat(browser.peek("/referrals?cursor=nonsense").statusCode()).isEqualTo(400);
    }
}

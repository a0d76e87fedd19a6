package org.kith.gateway.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.RawHttp;

/** What a caller says they accept is read, taken as anything, or refused: it breaks nothing. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class AcceptTest {
    private static final List<String> PIECES = List.of(
            "",
            ",",
            ";",
            "/",
            "*",
            "*/*",
            "a/b",
            "application/json",
            "text/html",
            "q=",
            "q=0.5",
            "Q=x",
            "=",
            " ",
            "\"",
            "charset=utf-8",
            ";q=2",
            ";q=1.5",
            ";q=0.1234",
            "\u00e4");

    Network network;

    @BeforeEach
    void fresh() {
        network.reset();
    }

    private String ask(String path, String... accepted) throws IOException {
        String headers = List.of(accepted).stream()
                .map(value -> "Accept: " + value + "\r\n")
                .collect(Collectors.joining());
        return RawHttp.exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + network.issuer().token(Person.CAROL) + "\r\n" + headers + "\r\n");
    }

    @Test
    void anEmptyOneIsNone() throws IOException {
        for (String empty : List.of("", " ", ",", ", ,")) {
            assertThat(ask("/", empty)).startsWith("HTTP/1.1 200");
            assertThat(ask("/api/offers/v1/offers", empty)).startsWith("HTTP/1.1 200");
        }
        assertThat(ask("/", "", "")).startsWith("HTTP/1.1 200");
        assertThat(ask("/", "text/html,,*/*;q=0.1", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void whatCannotBeReadIsNotAcceptable() throws IOException {
        for (String broken : List.of(";", "*/", "/*", "x", "a/b;q=x", "a/b;", "a/b;q", "text/html;q=2")) {
            assertThat(ask("/", broken)).as(broken).startsWith("HTTP/1.1 406");
            assertThat(ask("/api/offers/v1/offers", broken)).as(broken).startsWith("HTTP/1.1 406");
        }
    }

    @Test
    void hundredsOfPartsAreRead() throws IOException {
        String parts = ";a=b".repeat(600);
        for (String path : List.of("/", "/api/offers/v1/offers")) {
            assertThat(ask(path, "*/*" + parts)).as(path).matches("(?s)HTTP/1.1 (200|406).*");
            assertThat(ask(path, "*/*" + parts + ";")).as(path).startsWith("HTTP/1.1 406");
        }
    }

    /** Pages, what the gateway composes and what it hands on, asked with whatever pieces come together. */
    @Test
    void nothingBreaksIt() throws IOException {
        Random random = new Random(20261129);
        List<String> paths = List.of(
                "/", "/about", "/api/offers/v1/offers", "/api/v1/referrals/01980000-0000-7000-8000-000000000001");
        for (int i = 0; i < 400; i++) {
            StringBuilder accepted = new StringBuilder();
            for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
                accepted.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String path = paths.get(i % paths.size());
            assertThat(ask(path, accepted.toString()))
                    .as("%s Accept: %s", path, accepted)
                    .matches("(?s)HTTP/1.1 [234].*");
        }
    }
}

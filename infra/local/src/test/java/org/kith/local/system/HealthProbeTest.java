package org.kith.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthProbeTest {
    private HttpServer server;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void noServer() {
        server.stop(0);
    }

    private String says(int status, String body) {
        server.createContext("/q/health" + status, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return HealthProbe.wrong(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/q/health" + status));
    }

    @Test
    void whatIsWellHasNothingWrong() {
        assertThat(says(200, "{\"status\":\"UP\",\"checks\":[]}")).isEmpty();
    }

    @Test
    void theChecksThatFailAreNamed() {
        assertThat(says(503, """
                {"status":"DOWN","checks":[{"name":"events","status":"DOWN"},{"name":"database","status":"UP"},
                 {"name":"streams","status":"DOWN"}]}""")).isEqualTo("events, streams");
    }

    @Test
    void withoutNamesTheStatusIsSaid() {
        assertThat(says(500, "")).isEqualTo("answers 500");
        assertThat(says(502, "<html>")).isEqualTo("answers 502");
    }

    @Test
    void whoDoesNotAnswerSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(HealthProbe.wrong(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/q/health")))
                    .isEqualTo("no answer");
        }
    }
}

package org.kith.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpProbeTest {
    private HttpServer server;

    @BeforeEach
    void aServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/busy", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void noServer() {
        server.stop(0);
    }

    @Test
    void onlyOkCounts() {
        assertThat(HttpProbe.ok(address("/ready"))).isTrue();
        assertThat(HttpProbe.ok(address("/busy"))).isFalse();
        assertThat(HttpProbe.ok(address("/elsewhere"))).isFalse();
    }

    @Test
    void whereNobodyListensNothingIsOk() {
        URI address = address("/ready");
        server.stop(0);

        assertThat(HttpProbe.ok(address)).isFalse();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}

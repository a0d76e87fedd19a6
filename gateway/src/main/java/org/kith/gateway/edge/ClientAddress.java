package org.kith.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.kith.gateway.config.GatewayConfig;

/**
 * Where a request comes from. Only what a trusted proxy wrote into {@code X-Forwarded-For} is believed, and each proxy
 * writes at its end: read from there, the first address that is no trusted proxy is the caller's. What stands before it is
 * the caller's own word.
 */
@ApplicationScoped
class ClientAddress {
    private static final String HEADER = "X-Forwarded-For";

    private final Set<String> trusted;

    ClientAddress(GatewayConfig config) {
        this.trusted = Set.copyOf(config.trustedProxies().orElse(List.of()));
    }

    String of(HttpServerRequest request) {
        return of(
                request.remoteAddress().hostAddress(),
                String.join(",", request.headers().getAll(HEADER)));
    }

    private String of(String peer, String forwarded) {
        String address = peer;
        List<String> hops = List.of(forwarded.split(","));
        for (String hop : hops.reversed()) {
            if (!trusted.contains(address) || hop.isBlank()) {
                return address;
            }
            address = hop.strip();
        }
        return address;
    }
}

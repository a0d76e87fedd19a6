package org.kith.gateway.edge.limits;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kith.gateway.edge.config.GatewayConfig;

/**
 * Where a request comes from. Only what a trusted proxy wrote into {@code X-Forwarded-For} is believed, and each proxy
 * writes at its end: read from there, the first address that is no trusted proxy is the caller's. What stands before it is
 * the caller's own word.
 */
@ApplicationScoped
class ClientAddress {
    private static final String HEADER = "X-Forwarded-For";

    private static final Pattern WITH_PORT = Pattern.compile("\\[(.+)](?::\\d+)?|([0-9.]+):\\d+");

    private final Set<InetAddress> trusted;

    ClientAddress(GatewayConfig config) {
        this.trusted = config.trustedProxies().orElse(List.of()).stream()
                .map(address -> InetAddress.ofLiteral(address.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    String of(HttpServerRequest request) {
        return of(
                request.remoteAddress().hostAddress(),
                String.join(",", request.headers().getAll(HEADER)));
    }

    private String of(String peer, String forwarded) {
        InetAddress address = InetAddress.ofLiteral(peer);
        for (String hop : List.of(forwarded.split(",")).reversed()) {
            Optional<InetAddress> before = literal(hop.strip());
            if (!trusted.contains(address) || before.isEmpty()) {
                break;
            }
            address = before.get();
        }
        return address.getHostAddress();
    }

    /** An address as proxies write it, with a port or without; empty for anything else. A name is never looked up. */
    private static Optional<InetAddress> literal(String hop) {
        Matcher matcher = WITH_PORT.matcher(hop);
        String address = !matcher.matches() ? hop : matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

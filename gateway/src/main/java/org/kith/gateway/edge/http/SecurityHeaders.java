package org.kith.gateway.edge.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.kith.gateway.edge.config.GatewayConfig;

/** Headers that tell a browser to trust nothing but this host's own files. */
@ApplicationScoped
class SecurityHeaders {
    private final String policy;
    private final boolean https;

    SecurityHeaders(GatewayConfig config) {
        // Signing out posts a form here and is redirected to the issuer: browsers apply form-action to redirects too.
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + origin(config.issuer());
        https = "https".equals(config.publicUrl().getScheme());
    }

    /** Written last, so that nothing a service says takes their place. */
    void add(RoutingContext context) {
        context.addHeadersEndHandler(end -> write(context));
        context.next();
    }

    private void write(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}

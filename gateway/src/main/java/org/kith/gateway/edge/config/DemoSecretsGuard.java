package org.kith.gateway.edge.config;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Production refuses to start on the secrets that everybody can read in the repository. */
@ApplicationScoped
class DemoSecretsGuard {
    private final GatewayConfig config;

    DemoSecretsGuard(GatewayConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent event) {
        check(LaunchMode.current() == LaunchMode.NORMAL && !config.demo());
    }

    void check(boolean production) {
        if (config.cookieSecret().length() < 32) {
            throw new IllegalStateException("KITH_COOKIE_SECRET must have at least 32 characters.");
        }
        if ("https".equals(config.publicUrl().getScheme()) && !config.cookieSecure()) {
            throw new IllegalStateException("KITH_PUBLIC_URL is https: set KITH_COOKIE_SECURE=true.");
        }
        if (production && (isDemo(config.gatewayClientSecret()) || isDemo(config.cookieSecret()))) {
            throw new IllegalStateException("The gateway runs on the demonstration's secrets. Set "
                    + "KITH_GATEWAY_CLIENT_SECRET and KITH_COOKIE_SECRET, or KITH_DEMO=true for a demonstration.");
        }
    }

    private static boolean isDemo(String secret) {
        return secret.startsWith("demo-");
    }
}

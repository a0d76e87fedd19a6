package org.kith.kit.config;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.kit.http.WebConfig;

/**
 * Production refuses to start on the secrets that everybody can read in the repository, and a service anywhere with a
 * secret that is not for it.
 */
@ApplicationScoped
class DemoSecretsGuard {
    private static final String DEMO = "demo-";

    private final KitConfig config;
    private final WebConfig web;

    DemoSecretsGuard(KitConfig config, WebConfig web) {
        this.config = config;
        this.web = web;
    }

    void check(@Observes @Priority(StartOrder.SECRETS) StartupEvent event) {
        List<String> objections = objections(
                config.demo() || LaunchMode.current() != LaunchMode.NORMAL,
                config.db().appPassword(),
                config.db().ownerPassword(),
                web.metricsToken());
        if (!objections.isEmpty()) {
            throw new IllegalStateException(String.join(" ", objections));
        }
    }

    static List<String> objections(
            boolean demo, String appPassword, Optional<String> ownerPassword, Optional<String> metricsToken) {
        List<String> objections = new ArrayList<>();
        if (ownerPassword.isPresent()) {
            objections.add(
                    "This service is given KITH_DB_OWNER_PASSWORD. The owner of the tables migrates them in a step"
                            + " of its own, and no service may know its password: take it out.");
        }
        if (!demo && (appPassword.startsWith(DEMO) || metricsToken.orElse("").startsWith(DEMO))) {
            objections.add("This service runs on the demonstration's secrets. Set KITH_DB_APP_PASSWORD and"
                    + " KITH_HTTP_METRICS_TOKEN, or KITH_DEMO=true for a demonstration.");
        }
        return objections;
    }
}

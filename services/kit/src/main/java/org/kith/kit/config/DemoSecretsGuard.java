package org.kith.kit.config;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kith.kit.http.WebConfig;

/** Production refuses to start on the secrets that everybody can read in the repository. */
@ApplicationScoped
class DemoSecretsGuard {
    private final KitConfig config;
    private final WebConfig web;

    DemoSecretsGuard(KitConfig config, WebConfig web) {
        this.config = config;
        this.web = web;
    }

    void check(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL && !config.demo() && usesDemoSecret()) {
            throw new IllegalStateException(
                    "This service runs on the demonstration's secrets. Set KITH_DB_OWNER_PASSWORD,"
                            + " KITH_DB_APP_PASSWORD and KITH_HTTP_METRICS_TOKEN, or KITH_DEMO=true for a demonstration.");
        }
    }

    private boolean usesDemoSecret() {
        return config.db().ownerPassword().startsWith("demo-")
                || config.db().appPassword().startsWith("demo-")
                || web.metricsToken().orElse("").startsWith("demo-");
    }
}

package org.kith.kit.config;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Production refuses to start on the secrets that everybody can read in the repository. */
@ApplicationScoped
class DemoSecretsGuard {
    private final KitConfig config;

    DemoSecretsGuard(KitConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL && !config.demo() && usesDemoSecret()) {
            throw new IllegalStateException("This service runs on the demonstration's database secrets. Set "
                    + "KITH_DB_OWNER_PASSWORD and KITH_DB_APP_PASSWORD, or KITH_DEMO=true for a demonstration.");
        }
    }

    private boolean usesDemoSecret() {
        return config.db().ownerPassword().startsWith("demo-")
                || config.db().appPassword().startsWith("demo-");
    }
}

package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when suggestions can be made. */
@Readiness
@ApplicationScoped
class IndexReady implements HealthCheck {
    private final LiveIndex index;

    IndexReady(LiveIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("index").status(index.ready()).build();
    }
}

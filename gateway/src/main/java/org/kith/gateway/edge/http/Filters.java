package org.kith.gateway.edge.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kith.gateway.edge.problem.Correlation;

/** Registers what every request passes. */
@ApplicationScoped
class Filters {
    private final SecurityHeaders headers;
    private final CrossSiteGuard crossSite;

    Filters(SecurityHeaders headers, CrossSiteGuard crossSite) {
        this.headers = headers;
        this.crossSite = crossSite;
    }

    void register(@Observes io.quarkus.vertx.http.runtime.filters.Filters filters) {
        filters.register(Correlation::begin, FilterOrder.CORRELATION);
        filters.register(headers::add, FilterOrder.SECURITY_HEADERS);
        filters.register(crossSite::check, FilterOrder.CROSS_SITE);
    }
}

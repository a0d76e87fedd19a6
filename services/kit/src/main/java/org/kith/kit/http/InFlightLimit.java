package org.kith.kit.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.kith.kit.config.KitConfig;
import org.kith.kit.problem.ProblemType;

/**
 * Answers 503 when too many requests are under way already: a queue without an end takes the memory of the whole service,
 * and nobody waits for its last request. Health and metrics are always answered.
 */
@ApplicationScoped
class InFlightLimit {
    private final int most;
    private final EarlyRefusals refusals;
    private final AtomicInteger inFlight = new AtomicInteger();

    InFlightLimit(KitConfig config, EarlyRefusals refusals, MeterRegistry meters) {
        this.most = config.http().mostInFlight();
        this.refusals = refusals;
        Gauge.builder("kith.http.in.flight", inFlight, AtomicInteger::get)
                .description("Requests under way")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.IN_FLIGHT);
    }

    private void check(RoutingContext context) {
        if (context.request().path().startsWith("/q/")) {
            context.next();
            return;
        }
        if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            refusals.refuse(context, ProblemType.UNAVAILABLE);
            return;
        }
        context.addEndHandler(ended -> inFlight.decrementAndGet());
        context.next();
    }
}

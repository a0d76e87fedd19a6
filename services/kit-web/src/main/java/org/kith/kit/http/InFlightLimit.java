package org.kith.kit.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.kith.kit.problem.ProblemType;

/**
 * Answers 503 when too many requests are in progress: an unbounded queue takes the memory of the whole service, and
 * nobody waits for its last request. Health and metrics are always answered.
 */
@ApplicationScoped
class InFlightLimit {
    private final int most;
    private final Set<String> alwaysAnswered;
    private final EarlyRefusals refusals;
    private final AtomicInteger inFlight = new AtomicInteger();

    InFlightLimit(WebConfig config, EarlyRefusals refusals, MeterRegistry meters) {
        this.most = config.mostInFlight();
        this.alwaysAnswered = Set.copyOf(config.alwaysAnswered().orElse(List.of()));
        this.refusals = refusals;
        Gauge.builder("kith.http.in.flight", inFlight, AtomicInteger::get)
                .description("Requests in progress")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.IN_FLIGHT);
    }

    private void check(RoutingContext context) {
        if (context.request().path().startsWith("/q/")
                || alwaysAnswered.contains(context.request().path())) {
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

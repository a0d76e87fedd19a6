package org.kith.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.kith.kit.problem.ProblemType;

/** Refuses a request that could be read in two ways, and ends the connection after a body in chunks. */
@ApplicationScoped
class OneReading {
    private final EarlyRefusals refusals;
    private final Set<String> alwaysTaken;

    OneReading(EarlyRefusals refusals, WebConfig config) {
        this.refusals = refusals;
        alwaysTaken = Set.copyOf(config.alwaysAnswered().orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.FRAMING);
    }

    private void check(RoutingContext context) {
        if (Framing.wrong(context.request()).isPresent()) {
            refusals.refuse(context, ProblemType.MALFORMED)
                    .onComplete(sent -> context.request().connection().close());
            return;
        }
        if (isAlwaysTaken(context.request())) {
            Framing.takeAsJson(context.request());
        }
        if (!Framing.hasReadableAccept(context.request())) {
            refusals.refuse(context, ProblemType.NOT_ACCEPTABLE);
            return;
        }
        if (!Framing.hasReadableType(context.request())) {
            refusals.refuse(context, ProblemType.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        if (Framing.isChunked(context.request())) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.addEndHandler(sent -> context.request().connection().close());
        }
        context.next();
    }

    /** Nothing that its headers say about its form keeps it from being read. */
    private boolean isAlwaysTaken(HttpServerRequest request) {
        return HttpMethod.POST.equals(request.method()) && alwaysTaken.contains(request.path());
    }
}

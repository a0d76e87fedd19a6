package org.kith.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.kith.kit.problem.ProblemType;

/**
 * Shows metrics to whoever has the operators' token and to nobody else: they count single events, and small numbers name
 * people. Without a token in the configuration there are none to see.
 */
@ApplicationScoped
class MetricsAccess {
    private static final String PATH = "/q/metrics";

    private final Optional<String> token;
    private final EarlyRefusals refusals;

    MetricsAccess(WebConfig config, EarlyRefusals refusals) {
        this.token = config.metricsToken();
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.METRICS);
    }

    private void check(RoutingContext context) {
        if (context.normalizedPath().startsWith(PATH) && !isOperator(context)) {
            refusals.refuse(context, token.isEmpty() ? ProblemType.NOT_FOUND : ProblemType.UNAUTHENTICATED);
        } else {
            context.next();
        }
    }

    private boolean isOperator(RoutingContext context) {
        String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && token.isPresent() && MessageDigest.isEqual(bytes(sent), bytes("Bearer " + token.get()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

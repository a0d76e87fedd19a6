package org.kith.gateway.edge.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.problem.Unread;
import org.kith.kit.http.Framing;
import org.kith.kit.problem.ProblemType;

/**
 * Lets only such requests in as can be read in one way, and only for this host: whatever name the caller used, addresses
 * that the gateway gives out are those of the public one. A body has to be there in time.
 */
@ApplicationScoped
class OneReading {
    private final AudiencePolicy policy;
    private final String host;
    private final Duration within;

    OneReading(AudiencePolicy policy, GatewayConfig config) {
        this.policy = policy;
        host = config.publicUrl().getAuthority();
        within = config.limits().bodyWithin();
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> wrong = Framing.wrong(request);
        if (wrong.isPresent()) {
            refuse(context, Refusal.of(ProblemType.MALFORMED, wrong.get()));
            return;
        }
        if (policy.mayHoldAConcern(request.method().name(), request.path())) {
            Framing.takeAsJson(request);
        }
        if (!Framing.hasReadableAccept(request)) {
            refuse(context, Refusal.of(ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.remedy()));
            return;
        }
        request.headers().set(HttpHeaders.HOST, host);
        if (Framing.isChunked(request)) {
            context.addHeadersEndHandler(end -> context.response().putHeader(HttpHeaders.CONNECTION, "close"));
            context.addEndHandler(end -> Unread.close(context));
        }
        if (Framing.isChunked(request) || request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            watch(context);
        }
        context.next();
    }

    /** A body that drips holds neither a connection nor a service: after the time it is refused and cut off. */
    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        long timer = context.vertx().setTimer(within.toMillis(), late -> {
            if (!request.isEnded()) {
                refuse(context, Refusal.of(ProblemType.REQUEST_TIMEOUT, ProblemType.REQUEST_TIMEOUT.remedy()));
            }
        });
        context.addEndHandler(end -> {
            if (request.isEnded()) {
                context.vertx().cancelTimer(timer);
            }
        });
    }

    private static void refuse(RoutingContext context, Refusal refusal) {
        HttpServerRequest request = context.request();
        if (context.response().ended()) {
            request.connection().close();
            return;
        }
        context.addEndHandler(end -> request.connection().close());
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        Problems.send(context, refusal);
    }
}

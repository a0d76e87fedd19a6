package org.kith.gateway.edge.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.Serial;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.problem.GatewayProblems;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.problem.Unread;
import org.kith.gateway.edge.session.CallerWithToken;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.telemetry.Correlation;

/** One request on its way to a service and the answer on its way back. */
final class Exchange implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<Integer> SERVICE_AWAY = Set.of(502, 503, 504);

    private final RoutingContext context;
    private final Upstream upstream;
    private final CallerWithToken caller;
    private final long bodyLimit;
    private Body body;
    private LimitedBody limited;
    private boolean answeredHere;

    Exchange(RoutingContext context, Upstream upstream, CallerWithToken caller, long bodyLimit) {
        this.context = context;
        this.upstream = upstream;
        this.caller = caller;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest request = proxy.request();
        String prefix = "/api/" + upstream.service().code();
        request.setURI(request.getURI().substring(prefix.length()));
        MultiMap headers = request.headers();
        PassedHeaders.keepIncoming(headers);
        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + caller.token());
        headers.set(Correlation.HEADER, context.request().getHeader(Correlation.HEADER));
        body = request.getBody();
        if (body != null && body.length() < 0) {
            limited = new LimitedBody(body.stream(), bodyLimit);
            request.setBody(Body.body(limited));
        }
        return Future.fromCompletionStage(
                        upstream.circuit().get(() -> send(proxy).toCompletionStage()),
                        context.vertx().getOrCreateContext())
                .recover(failure -> Future.succeededFuture(answer(proxy, failure)));
    }

    private Future<ProxyResponse> send(ProxyContext proxy) {
        return proxy.sendRequest()
                .compose(response -> SERVICE_AWAY.contains(response.getStatusCode())
                        ? Future.failedFuture(new ServiceAway(response))
                        : Future.succeededFuture(response))
                .recover(failure -> Future.failedFuture(callersFault(failure)));
    }

    /** A caller who sends too much or goes away also ends the request; the service's circuit must not count that. */
    private Throwable callersFault(Throwable failure) {
        if (limited != null && limited.isTooLarge()) {
            return LimitedBody.tooLarge(bodyLimit);
        }
        return context.response().closed()
                ? Refusal.of(GatewayProblems.BAD_GATEWAY, "The caller went away.", failure)
                : failure;
    }

    /** A failure as the caller sees it: what the service itself said, or a problem of the gateway. */
    private ProxyResponse answer(ProxyContext proxy, Throwable failure) {
        if (failure instanceof ServiceAway away) {
            return away.response;
        }
        answeredHere = true;
        Refusal refusal = refusal(failure);
        ProxyResponse response = proxy.request().release().response();
        response.setStatusCode(refusal.type().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
        if (refusal.retryAfterSeconds() > 0) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()));
        }
        Unread.leave(context);
        return response.setBody(
                Body.body(Problems.body(refusal, context.request().getHeader(Correlation.HEADER))));
    }

    private Refusal refusal(Throwable failure) {
        String name = upstream.service().code();
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        if (failure instanceof CircuitBreakerOpenException) {
            return Refusal.until(ProblemType.UNAVAILABLE, "The service " + name + " is not available.", 5);
        }
        LOG.warnf("%s %s: %s", context.request().method(), name, failure.toString());
        if (failure instanceof TimeoutException
                && body != null
                && !context.request().isEnded()) {
            return Refusal.of(ProblemType.REQUEST_TIMEOUT, ProblemType.REQUEST_TIMEOUT.remedy());
        }
        if (failure instanceof TimeoutException) {
            return Refusal.of(GatewayProblems.GATEWAY_TIMEOUT, "The service " + name + " did not answer in time.");
        }
        return Refusal.of(GatewayProblems.BAD_GATEWAY, "The service " + name + " could not be reached or broke off.");
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        if (!answeredHere) {
            PassedHeaders.keepOutgoing(proxy.response().headers(), upstream.service());
        }
        return proxy.sendResponse();
    }

    /** The service answered that it is away: counts against its circuit, and passes as it is. */
    private static final class ServiceAway extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient ProxyResponse response;

        ServiceAway(ProxyResponse response) {
            super("status " + response.getStatusCode(), null, false, false);
            this.response = response;
        }
    }
}

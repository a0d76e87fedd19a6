package org.kith.gateway.edge.http;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.kit.problem.ProblemType;

/** What fails before it comes to a page or to the API's route is a page, or a problem under /api: never words of a library. */
@ApplicationScoped
class UnexpectedFailures {
    private static final Logger LOG = Logger.getLogger(UnexpectedFailures.class);

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.failure() instanceof HttpClosedException) {
            // A connection that the caller closed gets no answer and is no error.
            return;
        }
        if (!isUnexpected(context) || context.response().headWritten()) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        LOG.errorf(context.failure(), "%s %s failed before it was routed", request.method(), context.normalizedPath());
        if (ReadableAddress.isOfApi(request.path())) {
            Problems.send(context, Refusal.of(ProblemType.INTERNAL, ProblemType.INTERNAL.remedy()));
        } else if (Refusal.kept(context) == null) {
            Refusal.of(ProblemType.INTERNAL, "Try again. If it happens again, quote the code below.")
                    .keep(context);
            context.reroute(ReadableAddress.PAGES);
        } else {
            // The page that was to say it failed in turn.
            context.response()
                    .setStatusCode(ProblemType.INTERNAL.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                    .end(ProblemType.INTERNAL.title() + ". " + ProblemType.INTERNAL.remedy());
        }
    }

    /** Whoever refuses a caller says so itself, and what has a status is no surprise. */
    private static boolean isUnexpected(RoutingContext context) {
        return context.statusCode() == ProblemType.INTERNAL.status()
                && switch (context.failure()) {
                    case null -> false;
                    case SecurityException e -> false;
                    case AuthenticationRedirectException e -> false;
                    case AuthenticationCompletionException e -> false;
                    default -> true;
                };
    }
}

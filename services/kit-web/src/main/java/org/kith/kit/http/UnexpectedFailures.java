package org.kith.kit.http;

import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.kith.kit.problem.ProblemType;

/** Answers what fails before it reaches a resource with a problem, as a resource does: never with words of a library. */
@ApplicationScoped
class UnexpectedFailures {
    private static final Logger LOG = Logger.getLogger(UnexpectedFailures.class);

    private final EarlyRefusals refusals;

    UnexpectedFailures(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.failure() instanceof HttpClosedException) {
            // A connection that the caller closed gets no answer and is no error.
            return;
        }
        if (!isOurs(context) || context.response().headWritten()) {
            context.next();
            return;
        }
        LOG.errorf(
                context.failure(),
                "%s %s failed before a resource was found",
                context.request().method(),
                context.normalizedPath());
        refusals.refuse(context, ProblemType.INTERNAL);
    }

    /** Whoever refuses a caller says so itself, and what has a status is no surprise. */
    private static boolean isOurs(RoutingContext context) {
        return context.statusCode() == ProblemType.INTERNAL.status()
                && context.failure() != null
                && !(context.failure() instanceof SecurityException);
    }
}

package org.kith.gateway.edge.limits;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.kith.gateway.edge.http.FilterOrder;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.session.Callers;

/**
 * How often somebody may open a page: the buckets are those of the API, so a person has one measure for both. What is
 * refused here is told on a page, which the resources' side makes.
 */
@ApplicationScoped
class PageLimit {
    /** Counted at the door of the API, or the same files for everybody, or for operators. */
    private static final Pattern NOT_COUNTED = Pattern.compile("/(api/v1|assets|q)/.*");

    private final Callers callers;
    private final RateLimits limits;

    PageLimit(Callers callers, RateLimits limits) {
        this.callers = callers;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route().order(FilterOrder.PAGE_LIMIT).handler(this::count);
    }

    private void count(RoutingContext context) {
        if (NOT_COUNTED.matcher(context.request().path()).matches()) {
            context.next();
            return;
        }
        // Whoever is not signed in, or not any more, is counted by address and sent to sign in as ever.
        context.request().pause();
        callers.of(context)
                .subscribe()
                .with(
                        caller -> goOn(context, () -> limits.take(caller)),
                        failure -> goOn(context, () -> limits.takeUnknown(context)));
    }

    private static void goOn(RoutingContext context, Runnable take) {
        try {
            take.run();
        } catch (Refusal refusal) {
            refusal.keep(context);
        }
        context.request().resume();
        context.next();
    }
}

package org.kith.gateway.edge.limits;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.gateway.edge.http.FilterOrder;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.session.Admission;
import org.kith.gateway.edge.session.Callers;

/**
 * How often somebody may open a page: the buckets are those of the API, so a person has one measure for both. What is
 * refused here is told on a page, which the resources' side makes.
 */
@ApplicationScoped
class PageLimit {
    /** The same files for everybody, or for operators. */
    private static final Pattern NOT_COUNTED = Pattern.compile("/(assets|q)/.*");

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
        // What came through the entrance of the API was counted there.
        if (Admission.find(context).isPresent()
                || NOT_COUNTED.matcher(context.request().path()).matches()) {
            context.next();
            return;
        }
        // Whoever is not signed in, or not any more, is counted by address and sent to sign in as ever.
        context.request().pause();
        callers.of(context)
                .subscribe()
                .with(
                        caller -> goOn(context, limits.tooOften(caller)),
                        failure -> goOn(context, limits.tooOften(context.request())));
    }

    private static void goOn(RoutingContext context, Optional<Refusal> tooOften) {
        tooOften.ifPresent(refusal -> refusal.keep(context));
        context.request().resume();
        context.next();
    }
}

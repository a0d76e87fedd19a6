package org.kith.gateway.portal.page;

import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.kit.problem.ProblemType;

/** Tells on a page what was refused before the request came to the pages. */
class RefusedBefore {
    @ServerRequestFilter(preMatching = true)
    void check(RoutingContext context) {
        Refusal refusal = Refusal.kept(context);
        if (refusal != null) {
            // Signing in came to nothing: that page leads to the beginning.
            throw refusal.type().equals(ProblemType.UNAUTHENTICATED)
                    ? new AuthenticationCompletionException(refusal)
                    : refusal;
        }
    }
}

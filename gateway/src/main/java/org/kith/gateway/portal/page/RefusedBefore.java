package org.kith.gateway.portal.page;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.kith.gateway.edge.problem.Refusal;

/** Tells on a page what was refused before the request came to the pages. */
class RefusedBefore {
    @ServerRequestFilter(preMatching = true)
    void check(RoutingContext context) {
        Refusal refusal = Refusal.kept(context);
        if (refusal != null) {
            throw refusal;
        }
    }
}

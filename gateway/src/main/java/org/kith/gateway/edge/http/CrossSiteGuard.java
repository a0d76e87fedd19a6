package org.kith.gateway.edge.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.problem.GatewayProblems;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.problem.Refusal;

/**
 * Refuses a change that another site made the browser send. A request that carries cookies and changes something must
 * say that it comes from this host: by {@code Sec-Fetch-Site}, or by {@code Origin} where a browser does not send it.
 * Forms carry a token as well. Bearer requests carry no cookie, so no site can forge them.
 */
@ApplicationScoped
class CrossSiteGuard {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String origin;

    CrossSiteGuard(GatewayConfig config) {
        origin = config.publicUrl().getScheme() + "://" + config.publicUrl().getAuthority();
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean asks = SAFE.contains(request.method());
        if (asks || request.getHeader(HttpHeaders.COOKIE) == null || comesFromHere(request)) {
            context.next();
        } else {
            String detail = "This request did not come from a page of this network. Open the page again and repeat it.";
            Problems.send(context, Refusal.of(GatewayProblems.CROSS_SITE, detail));
        }
    }

    private boolean comesFromHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String sent = request.getHeader(HttpHeaders.ORIGIN);
        boolean originHolds = sent != null && sent.equals(origin);
        return site == null ? originHolds : "same-origin".equals(site) && (sent == null || originHolds);
    }
}

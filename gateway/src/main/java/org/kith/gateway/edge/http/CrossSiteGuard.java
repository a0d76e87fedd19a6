package org.kith.gateway.edge.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.problem.EmergencyNumbers;
import org.kith.gateway.edge.problem.GatewayProblems;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.problem.Refusal;

/**
 * Refuses a change that another site made the browser send. A request that carries cookies and changes something must
 * say that it comes from this host: by {@code Sec-Fetch-Site}, or by {@code Origin} where a browser does not send it.
 * Forms carry a token as well. No site can make a browser send a bearer token; a request with one, such as a device's, has its
 * cookies taken away instead, whoever put them there: the token alone says who asks.
 */
@ApplicationScoped
class CrossSiteGuard {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AudiencePolicy policy;
    private final EmergencyNumbers emergencyNumbers;
    private final String origin;

    CrossSiteGuard(AudiencePolicy policy, EmergencyNumbers emergencyNumbers, GatewayConfig config) {
        this.policy = policy;
        this.emergencyNumbers = emergencyNumbers;
        origin = config.publicUrl().getScheme() + "://" + config.publicUrl().getAuthority();
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (BearerHeader.isIn(request)) {
            request.headers().remove(HttpHeaders.COOKIE);
        }
        boolean asks = SAFE.contains(request.method());
        if (asks || request.getHeader(HttpHeaders.COOKIE) == null || comesFromHere(request)) {
            context.next();
        } else {
            String detail = "This request did not come from a page of this network. Open the page again and repeat it.";
            Refusal refusal = Refusal.of(GatewayProblems.CROSS_SITE, detail);
            boolean mayHoldAConcern = policy.mayHoldAConcern(request.method().name(), request.path());
            Problems.send(context, mayHoldAConcern ? emergencyNumbers.aboutAConcern(refusal) : refusal);
        }
    }

    private boolean comesFromHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String sent = request.getHeader(HttpHeaders.ORIGIN);
        boolean originHolds = sent != null && sent.equals(origin);
        return site == null ? originHolds : "same-origin".equals(site) && (sent == null || originHolds);
    }
}

package org.kith.gateway.edge.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.kit.problem.ProblemType;

/**
 * Whether the address is one at all (RFC 3986): whatever comes later reads it, each in its own way, and would end with a white page.
 * What may hold a concern is taken without what stands behind its path. The server's own check would come before this and is off
 * ({@link Main}).
 */
@ApplicationScoped
class ReadableAddress {
    private static final String SIGN_IN = "/sign-in";
    private static final String API = "/api";
    static final String PAGES = "/";

    private final AudiencePolicy policy;

    ReadableAddress(AudiencePolicy policy) {
        this.policy = policy;
    }

    /** A path that cannot be read fails before it comes to any filter. */
    void register(@Observes Router router) {
        router.errorHandler(ProblemType.MALFORMED.status(), this::failed);
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Refusal refusal = Refusal.kept(context);
        if (refusal != null && isOfApi(request.path())) {
            Problems.send(context, refusal);
        } else if (isReadable(request.uri())) {
            context.next();
        } else if (policy.mayHoldAConcern(request.method().name(), request.path())) {
            context.reroute(request.path());
        } else {
            refuse(context);
        }
    }

    private void failed(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        if (Refusal.kept(context) == null) {
            refuse(context);
        } else {
            context.response().setStatusCode(ProblemType.MALFORMED.status()).end();
        }
    }

    /** Sent on to where it is said, past all filters: with every header, and with the session that it has. */
    private static void refuse(RoutingContext context) {
        String path = context.request().path();
        if (path.startsWith(SIGN_IN)) {
            Refusal.of(ProblemType.UNAUTHENTICATED, "The address that signing in came back with cannot be read.")
                    .keep(context);
        } else {
            Refusal.of(ProblemType.MALFORMED, "Something in this address cannot be read.")
                    .keep(context);
        }
        context.reroute(isOfApi(path) ? API : PAGES);
    }

    static boolean isOfApi(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }

    private static boolean isReadable(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

package org.kith.gateway.edge.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.policy.WrittenId;

/**
 * Whatever stands for the id in an address where a concern may be sent, the concern is taken. What is no id as others are goes on
 * as {@value AudiencePolicy#NO_ID}, so that nothing reads a way to another address out of it; what was written is kept beside it.
 */
@ApplicationScoped
public class AnyId {
    private static final String KEY = "kith.any-id";

    private final AudiencePolicy policy;

    AnyId(AudiencePolicy policy) {
        this.policy = policy;
    }

    /** What stood in the address for its id, when it was none. */
    public static Optional<String> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<WrittenId> written = policy.writtenId(request.method().name(), request.path(), request.uri());
        if (written.isPresent()) {
            context.put(KEY, decoded(written.get().text()));
            context.reroute(written.get().address());
        } else {
            context.next();
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

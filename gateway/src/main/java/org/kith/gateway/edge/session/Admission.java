package org.kith.gateway.edge.session;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.kith.gateway.edge.policy.PolicyRule;
import org.kith.gateway.edge.problem.Refusal;

/**
 * A request that passed the entrance of the API and is answered by the gateway itself.
 *
 * @param caller who asks
 * @param rule the line of the policy that it falls under
 * @param tooOften set when the caller asks too often and is let in for a concern that may be in the request
 */
public record Admission(CallerWithToken caller, PolicyRule rule, Optional<Refusal> tooOften) {
    private static final String KEY = "kith.admission";

    /** Keeps it with the request. */
    public void keep(RoutingContext context) {
        context.put(KEY, this);
    }

    /** What was kept with the request; empty for a page. */
    public static Optional<Admission> find(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }
}

package org.kith.gateway.edge.proxy;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.http.FilterOrder;
import org.kith.gateway.edge.limits.RateLimits;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.policy.PolicyRule;
import org.kith.gateway.edge.problem.EmergencyNumbers;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.session.Admission;
import org.kith.gateway.edge.session.CallerWithToken;
import org.kith.gateway.edge.session.Callers;
import org.kith.kit.problem.ProblemType;

/** The entrance of the API: who asks, may they, how often; then on to the service, or to the gateway's own resources. */
@ApplicationScoped
class ApiRoute {
    private static final Logger LOG = Logger.getLogger(ApiRoute.class);
    private static final String SEGMENTS = "(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)++";
    private static final Pattern TO_SERVICE = Pattern.compile("/api/([a-z]+)(/v1" + SEGMENTS + ")");

    private final AudiencePolicy policy;
    private final Callers callers;
    private final RateLimits limits;
    private final ServiceProxy proxy;
    private final EmergencyNumbers emergencyNumbers;
    private final long mostBody;

    ApiRoute(
            AudiencePolicy policy,
            Callers callers,
            RateLimits limits,
            ServiceProxy proxy,
            EmergencyNumbers emergencyNumbers,
            GatewayConfig config) {
        this.policy = policy;
        this.callers = callers;
        this.limits = limits;
        this.proxy = proxy;
        this.emergencyNumbers = emergencyNumbers;
        mostBody = config.limits().body();
    }

    void register(@Observes Router router) {
        router.route("/api").order(FilterOrder.API_ROUTE).handler(this::handle);
        router.route("/api/*").order(FilterOrder.API_ROUTE).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        // The path as it was sent, never a normalised one: what the policy judges is what the service gets.
        String path = request.path();
        Matcher matcher = TO_SERVICE.matcher(path);
        Service service = matcher.matches() ? Service.find(matcher.group(1)).orElse(null) : null;
        String section = service == null ? AudiencePolicy.GATEWAY : service.code();
        try {
            String inSection = service == null ? path : matcher.group(2);
            PolicyRule rule = policy.find(section, request.method().name(), inSection);
            if (rule.isPublic()) {
                context.next();
                return;
            }
            request.pause();
            callers.of(context)
                    .subscribe()
                    .with(
                            caller -> guarded(context, rule, () -> admit(context, service, rule, caller)),
                            failure -> refuseUnknown(context, rule, failure));
        } catch (Refusal refusal) {
            refuseUnknown(context, null, refusal);
        }
    }

    private void admit(RoutingContext context, Service service, PolicyRule rule, CallerWithToken caller) {
        Optional<Refusal> tooOften = limits.tooOften(caller);
        if (tooOften.isPresent() && !rule.concerns()) {
            throw tooOften.get();
        }
        policy.admit(rule, caller.roles());
        if (rule.isComposed()) {
            LimitedBody.check(context.request(), rule.body().orElse(mostBody));
            new Admission(caller, rule, tooOften).keep(context);
            QuarkusHttpUser.setIdentity(caller.identity(), context);
            context.request().resume();
            context.next();
        } else {
            proxy.pass(context, service, rule, caller);
        }
    }

    private void refuseUnknown(RoutingContext context, PolicyRule rule, Throwable failure) {
        guarded(context, rule, () -> {
            limits.tooOften(context.request()).ifPresent(refusal -> {
                throw refusal;
            });
            throw failure instanceof Refusal refusal ? refusal : failed(failure);
        });
    }

    private void guarded(RoutingContext context, PolicyRule rule, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Problems.send(context, rule != null && rule.concerns() ? emergencyNumbers.aboutAConcern(refusal) : refusal);
        } catch (RuntimeException e) {
            Problems.send(context, failed(e));
        }
    }

    private static Refusal failed(Throwable failure) {
        LOG.error("A request failed in the gateway", failure);
        return Refusal.of(ProblemType.INTERNAL, "Try again; if it stays, report the correlation id.", failure);
    }
}

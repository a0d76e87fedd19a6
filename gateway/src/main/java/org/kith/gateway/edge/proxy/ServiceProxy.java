package org.kith.gateway.edge.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.policy.PolicyRule;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.session.CallerWithToken;

/** Passes requests on to the services without reading their bodies. */
@ApplicationScoped
class ServiceProxy {
    private static final ProxyOptions NO_WEB_SOCKETS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final GatewayConfig.Limits limits;
    private final HttpClient client;

    ServiceProxy(Vertx vertx, Upstreams upstreams, GatewayConfig config) {
        this.upstreams = upstreams;
        limits = config.limits();
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(limits.connections())
                .setMaxWaitQueueSize(4 * limits.connections())
                .setConnectTimeout((int) limits.connect().toMillis()));
    }

    /** Passes the request on, or throws a {@link Refusal} when its body is announced as too large. */
    void pass(RoutingContext context, Service service, PolicyRule rule, CallerWithToken caller) {
        long bodyLimit = rule.body().orElse(limits.body());
        LimitedBody.check(context.request(), bodyLimit);
        Upstream upstream = upstreams.of(service);
        RequestOptions to = new RequestOptions()
                .setHost(upstream.address().getHost())
                .setPort(upstream.port())
                .setSsl(upstream.ssl())
                .setConnectTimeout(limits.connect().toMillis())
                .setIdleTimeout(patience(rule).toMillis());
        HttpProxy.reverseProxy(NO_WEB_SOCKETS, client)
                .origin(proxy -> proxy.client().request(new RequestOptions(to)))
                .addInterceptor(new Exchange(context, upstream, caller, bodyLimit))
                .handle(context.request());
    }

    private Duration patience(PolicyRule rule) {
        return rule.patience() == null ? limits.answer() : rule.patience();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}

package org.kith.gateway.edge.proxy;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import org.kith.contracts.Service;

/**
 * A service as the gateway reaches it.
 *
 * @param service which
 * @param address where
 * @param circuit leaves it alone for a while when it keeps failing
 */
record Upstream(Service service, URI address, TypedGuard<CompletionStage<ProxyResponse>> circuit) {
    int port() {
        int port = address.getPort();
        return port >= 0 ? port : ssl() ? 443 : 80;
    }

    boolean ssl() {
        return "https".equals(address.getScheme());
    }
}

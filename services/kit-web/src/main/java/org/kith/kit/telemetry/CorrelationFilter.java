package org.kith.kit.telemetry;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.kith.kit.http.FilterOrder;

/** Gives every request its correlation id and says it back. */
class CorrelationFilter {
    @ServerRequestFilter(preMatching = true, priority = FilterOrder.CORRELATION)
    void before(ContainerRequestContext request) {
        request.setProperty(Correlation.KEY, Correlation.begin(request.getHeaderString(Correlation.HEADER)));
    }

    @ServerResponseFilter(priority = FilterOrder.CORRELATION)
    void after(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(Correlation.KEY);
        if (id != null) {
            response.getHeaders().putSingle(Correlation.HEADER, id);
        }
    }
}

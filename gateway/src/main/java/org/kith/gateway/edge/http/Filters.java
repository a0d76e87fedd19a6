package org.kith.gateway.edge.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kith.kit.telemetry.Correlation;

/** Registers what every request passes. */
@ApplicationScoped
class Filters {
    private final AnyId anyId;
    private final OneReading reading;
    private final HostCookies cookies;
    private final SecurityHeaders headers;
    private final CrossSiteGuard crossSite;
    private final ReadableAddress address;

    Filters(
            AnyId anyId,
            OneReading reading,
            HostCookies cookies,
            SecurityHeaders headers,
            CrossSiteGuard crossSite,
            ReadableAddress address) {
        this.anyId = anyId;
        this.reading = reading;
        this.cookies = cookies;
        this.headers = headers;
        this.crossSite = crossSite;
        this.address = address;
    }

    /** Gives the request its id: in the log, on the answer, and in its headers, where all that comes later finds it. */
    private static void correlate(RoutingContext context) {
        String id = Correlation.begin(context.request().getHeader(Correlation.HEADER));
        context.request().headers().set(Correlation.HEADER, id);
        context.addHeadersEndHandler(end -> context.response().putHeader(Correlation.HEADER, id));
        context.next();
    }

    void register(@Observes io.quarkus.vertx.http.runtime.filters.Filters filters) {
        filters.register(anyId::check, FilterOrder.ANY_ID);
        filters.register(Filters::correlate, FilterOrder.CORRELATION);
        filters.register(reading::check, FilterOrder.ONE_READING);
        filters.register(cookies::rename, FilterOrder.COOKIES);
        filters.register(headers::add, FilterOrder.SECURITY_HEADERS);
        filters.register(crossSite::check, FilterOrder.CROSS_SITE);
        filters.register(address::check, FilterOrder.READABLE_ADDRESS);
    }
}

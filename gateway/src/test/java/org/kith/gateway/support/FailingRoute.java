package org.kith.gateway.support;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Fails, for tests, before anything of the gateway is found for an address. */
@ApplicationScoped
public class FailingRoute {
    /** Fails for who asks for it. */
    public static final String PAGE = "/fails-before-it-is-routed";

    /** The same under the API. */
    public static final String API = "/api" + PAGE;

    void register(@Observes Router router) {
        for (String path : new String[] {PAGE, API}) {
            router.route(path).order(-20).handler(context -> {
                throw new IllegalStateException("words of a library");
            });
        }
    }
}

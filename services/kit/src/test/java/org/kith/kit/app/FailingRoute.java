package org.kith.kit.app;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Fails before a resource is found. */
@ApplicationScoped
public class FailingRoute {
    /** Fails for who asks for it. */
    public static final String PATH = "/v1/fails-before-a-resource";

    void register(@Observes Router router) {
        router.route(PATH).order(-20).handler(context -> {
            throw new IllegalStateException("words of a library");
        });
    }
}

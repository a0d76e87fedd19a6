package org.kith.gateway.portal.start;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.kith.gateway.edge.config.GatewayConfig;

/** Lets the start page say once that somebody has signed out: in between they were at the issuer. */
@ApplicationScoped
class SignedOut {
    private static final String COOKIE = "kith-signed-out";
    private static final long A_MINUTE = 60;

    private final boolean secure;

    SignedOut(GatewayConfig config) {
        secure = config.cookieSecure();
    }

    /** Somebody signs out. */
    void keep(RoutingContext context) {
        set(context, A_MINUTE);
    }

    /** Whether somebody has just signed out; it is said once. */
    boolean take(RoutingContext context) {
        boolean kept = context.request().getCookie(COOKIE) != null;
        if (kept) {
            set(context, 0);
        }
        return kept;
    }

    private void set(RoutingContext context, long seconds) {
        context.response()
                .addCookie(Cookie.cookie(COOKIE, "yes")
                        .setPath("/")
                        .setMaxAge(seconds)
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.LAX));
    }
}

package org.kith.gateway.edge.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kith.gateway.edge.config.GatewayConfig;

/**
 * Gives the cookies of sign-in and session names that begin with {@code __Host-}: a browser takes such a cookie from this
 * very host over https only, so nobody can plant a session from a neighbouring host or a line without TLS. The names are
 * changed on the way in and out, because Quarkus has its own. Over plain http no browser takes such a name.
 */
@ApplicationScoped
class HostCookies {
    private static final String PREFIX = "__Host-";
    private static final String OWN = "q_";
    private static final String RENAMED = "kith.cookies-renamed";

    private final boolean https;

    HostCookies(GatewayConfig config) {
        https = config.cookieSecure();
    }

    void rename(RoutingContext context) {
        // A request that is sent on within the gateway passes here again.
        if (https && context.get(RENAMED) == null) {
            context.put(RENAMED, true);
            List<String> sent = context.request().headers().getAll(HttpHeaders.COOKIE);
            if (!sent.isEmpty()) {
                context.request().headers().set(HttpHeaders.COOKIE, incoming(String.join("; ", sent)));
            }
            context.addHeadersEndHandler(end -> outgoing(context));
        }
        context.next();
    }

    /** Those under the guarded name get the plain one; those that come under the plain one were planted. */
    static String incoming(String header) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(OWN))
                .map(cookie -> cookie.startsWith(PREFIX + OWN) ? cookie.substring(PREFIX.length()) : cookie)
                .collect(Collectors.joining("; "));
    }

    private static void outgoing(RoutingContext context) {
        List<Cookie> changed = context.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(OWN))
                .filter(cookie -> cookie instanceof ServerCookie own && own.isChanged())
                .toList();
        for (Cookie cookie : changed) {
            context.response().headers().add(HttpHeaders.SET_COOKIE, PREFIX + cookie.encode());
            context.response().removeCookies(cookie.getName(), false);
        }
    }
}

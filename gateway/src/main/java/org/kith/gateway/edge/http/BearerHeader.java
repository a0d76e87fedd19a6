package org.kith.gateway.edge.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** The header in which a program sends its token. */
public final class BearerHeader {
    private static final String SCHEME = "Bearer ";

    private BearerHeader() {}

    /** Whether the request comes with a token; what else is in the header is the browser's, or unknown. */
    static boolean isIn(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && isToken(authorization);
    }

    /** Whether the header's value is a token. */
    public static boolean isToken(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The token in the value. */
    public static String token(String authorization) {
        return authorization.substring(SCHEME.length()).strip();
    }
}

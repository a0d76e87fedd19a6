package org.kith.gateway.edge.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What becomes of a body that nobody will read, because the answer is known already. */
public final class Unread {
    private static final long READ_AWAY_AT_MOST = 64L << 20;
    private static final long HEAR_THE_ANSWER_MILLIS = 1_000;

    private Unread() {}

    /**
     * Reads the rest away, so that a caller who is still sending receives the answer; the connection of somebody who
     * sends far too much, or does not say how much, is closed a moment after the answer.
     */
    public static void leave(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        if (!isShort(request)) {
            context.response()
                    .endHandler(end -> context.vertx().setTimer(HEAR_THE_ANSWER_MILLIS, timer -> request.connection()
                            .close()));
        }
        request.handler(unused -> {});
        request.resume();
    }

    private static boolean isShort(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return !"chunked".equalsIgnoreCase(request.getHeader(HttpHeaders.TRANSFER_ENCODING));
        }
        return Long.parseLong(length) <= READ_AWAY_AT_MOST;
    }
}

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
     * sends far too much is closed a moment after the answer.
     */
    public static void leave(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        if (isTooLong(request)) {
            context.addEndHandler(end -> closeInAMoment(context));
        }
        request.handler(unused -> {});
        request.resume();
    }

    /** Closes the connection after the answer, as soon as the body has ended or a moment later: what comes behind is never read. */
    public static void close(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        request.endHandler(all -> request.connection().close());
        closeInAMoment(context);
        request.handler(unused -> {});
        request.resume();
    }

    private static void closeInAMoment(RoutingContext context) {
        context.vertx().setTimer(HEAR_THE_ANSWER_MILLIS, timer -> context.request()
                .connection()
                .close());
    }

    private static boolean isTooLong(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > READ_AWAY_AT_MOST;
    }
}

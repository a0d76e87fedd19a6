package org.kith.gateway.edge.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The id that ties a request to its log lines and events, in the gateway and in every service it reaches. */
public final class Correlation {
    /** Header that carries it. */
    public static final String HEADER = "X-Correlation-Id";

    /** Name in the log. */
    public static final String KEY = "correlation";

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Correlation() {}

    /** Takes over the id that was sent, or makes one: only a UUID is accepted, so nothing is smuggled into a log. */
    public static void begin(RoutingContext context) {
        String sent = context.request().getHeader(HEADER);
        String id = sent != null && UUID_FORM.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        context.put(KEY, id);
        MDC.put(KEY, id);
        context.addHeadersEndHandler(end -> context.response().putHeader(HEADER, id));
        context.next();
    }

    /** The id of the request. */
    public static String of(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? "" : id;
    }
}

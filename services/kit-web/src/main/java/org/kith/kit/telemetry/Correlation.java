package org.kith.kit.telemetry;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The id that ties a request, its log lines and its events together. It is also the trace id of W3C Trace Context. */
public final class Correlation {
    /** Header that carries it. */
    public static final String HEADER = "X-Correlation-Id";

    static final String KEY = "correlation";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Correlation() {}

    /** The current id; empty outside a request or an event. */
    public static String current() {
        Object value = MDC.get(KEY);
        return value == null ? "" : value.toString();
    }

    /** Takes over an id that was sent, or makes one: only a UUID is accepted, so that nothing can be smuggled into a log. */
    public static String begin(String sent) {
        String id = sent != null && UUID_FORM.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        return id;
    }

    /** Forgets the current id. */
    public static void end() {
        MDC.remove(KEY);
    }

    /** W3C {@code traceparent} of the current id with a new span; null outside a request or an event. */
    public static String traceparent() {
        String id = current();
        if (id.isEmpty()) {
            return null;
        }
        return "00-" + id.replace("-", "") + "-" + HexFormat.of().toHexDigits(RANDOM.nextLong()) + "-01";
    }

    /** Takes over the id of a {@code traceparent}, or makes one. */
    public static String beginFrom(String traceparent) {
        if (traceparent != null && traceparent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
            String hex = traceparent.substring(3, 35);
            return begin(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
        return begin(null);
    }
}

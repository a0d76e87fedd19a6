package org.kith.gateway.edge.proxy;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.contracts.Service;

/**
 * The headers that pass the gateway, by name. Everything else stays outside: cookies, forwarded and hop-by-hop headers,
 * and any header by which somebody might claim to be of another organisation.
 */
public final class PassedHeaders {
    private static final Set<String> IN = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "prefer",
            "traceparent",
            "tracestate",
            "user-agent");
    private static final Set<String> OUT = Set.of(
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "etag",
            "last-modified",
            "link",
            "location",
            "preference-applied",
            "retry-after",
            "transfer-encoding",
            "vary",
            "warning",
            "www-authenticate",
            "deprecation",
            "sunset",
            "idempotency-replayed");
    private static final Pattern IN_LINK = Pattern.compile("<([^>]*)>");

    private PassedHeaders() {}

    static void keepIncoming(MultiMap headers) {
        keep(headers, IN);
    }

    /** Keeps what may go out, and turns a service's own addresses into those of the gateway. */
    public static void keepOutgoing(MultiMap headers, Service service) {
        keep(headers, OUT);
        String location = headers.get("Location");
        if (location != null) {
            headers.set("Location", address(location, service));
        }
        String link = headers.get("Link");
        if (link != null) {
            Matcher matcher = IN_LINK.matcher(link);
            headers.set(
                    "Link",
                    matcher.replaceAll(
                            found -> Matcher.quoteReplacement("<" + address(found.group(1), service) + ">")));
        }
    }

    public static String address(String sent, Service service) {
        String path = sent.replaceFirst("^https?://[^/]+", "");
        return path.startsWith("/v1/") ? "/api/" + service.code() + path : path;
    }

    private static void keep(MultiMap headers, Set<String> names) {
        for (Map.Entry<String, String> header : Map.copyOf(asMap(headers)).entrySet()) {
            if (!names.contains(header.getKey())) {
                headers.remove(header.getKey());
            }
        }
    }

    private static Map<String, String> asMap(MultiMap headers) {
        Map<String, String> map = new java.util.HashMap<>();
        headers.forEach(header -> map.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return map;
    }
}

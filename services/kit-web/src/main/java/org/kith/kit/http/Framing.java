package org.kith.kit.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a request says one thing about where it goes and where it ends (RFC 9112). What two parsers could read in two
 * ways is refused, and after a body in chunks the connection ends: nothing can hide behind it.
 */
public final class Framing {
    private static final String JSON = "application/json";
    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
    private static final String QUALITY = "[qQ]=(0(\\.[0-9]{0,3})?|\\.[0-9]{1,3}|1(\\.0{0,3})?)";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*(\\*|" + TOKEN + "/" + TOKEN + ")(\\s*;\\s*("
            + QUALITY + "|(?![qQ]=)" + TOKEN + "=(" + TOKEN + "|\"[^\"]*\")))*+\\s*");

    private Framing() {}

    /** What is wrong; empty when nothing is. */
    public static Optional<String> wrong(HttpServerRequest request) {
        List<String> coding = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (request.headers().getAll(HttpHeaders.HOST).size() != 1) {
            return Optional.of("Send one Host header.");
        }
        if (coding.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = coding.size() == 1 && coding.getFirst().equalsIgnoreCase("chunked");
        if (!plain || request.version() == HttpVersion.HTTP_1_0) {
            return Optional.of("Send the body with a Content-Length, or in chunks and nothing else.");
        }
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                ? Optional.of("Say the length of the body in one way.")
                : Optional.empty();
    }

    /**
     * Whether the Accept header, if there is one, names kinds of content: others end in the middle of an answer. What it
     * leaves empty is taken out of it, and a header that is left with nothing is none (RFC 9110, 5.6.1.2 and 12.5.1).
     */
    public static boolean hasReadableAccept(HttpServerRequest request) {
        List<String> types = request.headers().getAll(HttpHeaders.ACCEPT).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        request.headers().remove(HttpHeaders.ACCEPT);
        if (!types.isEmpty()) {
            request.headers().set(HttpHeaders.ACCEPT, String.join(", ", types));
        }
        return types.stream().allMatch(type -> MEDIA_TYPE.matcher(type).matches());
    }

    /** Makes the request one that sends JSON and asks for JSON, whatever its headers say. */
    public static void takeAsJson(HttpServerRequest request) {
        request.headers().set(HttpHeaders.ACCEPT, JSON).set(HttpHeaders.CONTENT_TYPE, JSON);
    }

    /** Whether the Content-Type header, if there is one, names a kind of content. */
    public static boolean hasReadableType(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || MEDIA_TYPE.matcher(type).matches();
    }

    /** Whether the body comes in chunks. */
    public static boolean isChunked(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}

package org.kith.gateway.edge.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * Problem types that the gateway itself answers with (RFC 9457). Slugs are the same as the services' where the meaning
 * is the same.
 */
public enum ProblemType {
    /** Nobody is signed in, or the token is expired or not ours. */
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first"),
    /** The caller's role may not do this. */
    FORBIDDEN("forbidden", 403, "Not allowed"),
    /** A form or script of another site sent this. */
    CROSS_SITE("cross-site", 403, "Sent from another site"),
    /** There is no such thing, or the caller may not know of it. */
    NOT_FOUND("not-found", 404, "Not found"),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    /** The body is too large. */
    TOO_LARGE("too-large", 413, "Too large"),
    /** Too many requests. */
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    /** Something went wrong on our side. */
    INTERNAL("internal", 500, "Something went wrong"),
    /** A service cannot be reached, or broke off. */
    BAD_GATEWAY("bad-gateway", 502, "A part of Kith does not answer"),
    /** A part that is needed is away. */
    UNAVAILABLE("unavailable", 503, "Not available"),
    /** A service took too long. */
    GATEWAY_TIMEOUT("gateway-timeout", 504, "A part of Kith took too long");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** Short name, the end of the type's address. */
    public String slug() {
        return slug;
    }

    /** The type as it stands in a problem. */
    public String uri() {
        return "/problems/" + slug;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What it is, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The type with the slug. */
    public static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }
}

package org.kith.kit.problem;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A type of problem (RFC 9457): a stable reference to a page of the documentation. The types here are those that any
 * service may answer; a type that belongs to the business of one service stands with that service. What each means is in
 * {@code docs/reference/problems.md}.
 *
 * @param slug short name in the reference, in lower case with hyphens
 * @param status HTTP status; it belongs to the type
 * @param title what it is, the same for every occurrence
 * @param remedy what the caller can do
 */
public record ProblemType(String slug, int status, String title, String remedy) implements Serializable {
    /** Nobody is signed in, or the token is expired or not ours. */
    public static final ProblemType UNAUTHENTICATED =
            of("unauthenticated", 401, "Sign in first", "Sign in again or fetch a new token.");

    /** The token names no organisation. */
    public static final ProblemType ORGANISATION_MISSING =
            of("organisation-missing", 403, "No organisation", "Ask the network's administrator for membership.");

    /** The caller may not do this. */
    public static final ProblemType FORBIDDEN = of("forbidden", 403, "Not allowed", "The detail lists every reason.");

    /** There is no such thing, or the caller may not know of it. */
    public static final ProblemType NOT_FOUND = of("not-found", 404, "Not found", "Check the address and the id.");

    /** The path exists, the method does not. */
    public static final ProblemType METHOD_NOT_ALLOWED =
            of("method-not-allowed", 405, "Method not allowed", "See the API's documentation.");

    /** Only JSON is served. */
    public static final ProblemType NOT_ACCEPTABLE =
            of("not-acceptable", 406, "Not acceptable", "Ask for application/json.");

    /** Only JSON is read. */
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            of("unsupported-media-type", 415, "Unsupported media type", "Send application/json.");

    /** The body did not come in time. */
    public static final ProblemType REQUEST_TIMEOUT =
            of("request-timeout", 408, "Too slow", "Send it again; it was not taken.");

    /** The body is too large. */
    public static final ProblemType TOO_LARGE = of("too-large", 413, "Too large", "Send less at once.");

    /** The body is not JSON, or a field has the wrong type. */
    public static final ProblemType MALFORMED =
            of("malformed", 400, "Malformed request", "Correct the place that the error names.");

    /** One or more fields are wrong. */
    public static final ProblemType VALIDATION =
            of("validation", 400, "Something in the request is wrong", "Correct every field listed in errors.");

    /** The creating request carries no Idempotency-Key. */
    public static final ProblemType IDEMPOTENCY_KEY_MISSING =
            of("idempotency-key-missing", 400, "Idempotency-Key missing", "Send a key made once for this request.");

    /** The key came before with another body. */
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            of("idempotency-key-reused", 422, "Idempotency-Key reused", "Use a new key for a different request.");

    /** An update without If-Match. */
    public static final ProblemType PRECONDITION_REQUIRED =
            of("precondition-required", 428, "If-Match missing", "Read it, then send its ETag as If-Match.");

    /** Somebody else changed it since it was read. */
    public static final ProblemType STALE =
            of("stale", 412, "Changed meanwhile", "Read it again and repeat your change.");

    /** The thing's state does not allow this. */
    public static final ProblemType WRONG_STATE =
            of("wrong-state", 409, "Not in this state", "The detail says which state it is in.");

    /** It clashes with something that exists. */
    public static final ProblemType CONFLICT = of("conflict", 409, "Conflict", "The detail says with what.");

    /** Too many requests. */
    public static final ProblemType TOO_MANY_REQUESTS =
            of("too-many-requests", 429, "Too many requests", "Wait for the seconds in Retry-After.");

    /** Something went wrong on our side. */
    public static final ProblemType INTERNAL =
            of("internal", 500, "Something went wrong", "Try again; if it stays, report the correlation id.");

    /** A part that is needed is not available. */
    public static final ProblemType UNAVAILABLE =
            of("unavailable", 503, "Not available", "Try again in a little while.");

    /** The types that any service may answer. */
    public static final List<ProblemType> SHARED = List.of(
            UNAUTHENTICATED,
            ORGANISATION_MISSING,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            UNSUPPORTED_MEDIA_TYPE,
            REQUEST_TIMEOUT,
            TOO_LARGE,
            MALFORMED,
            VALIDATION,
            IDEMPOTENCY_KEY_MISSING,
            IDEMPOTENCY_KEY_REUSED,
            PRECONDITION_REQUIRED,
            STALE,
            WRONG_STATE,
            CONFLICT,
            TOO_MANY_REQUESTS,
            INTERNAL,
            UNAVAILABLE);

    /** Checks the slug and the status. */
    public ProblemType {
        if (!Pattern.matches("[a-z]+(-[a-z]+)*+", slug) || status < 400 || status > 599) {
            throw new IllegalArgumentException("no problem type: " + slug + " " + status);
        }
    }

    /** A type of the service that owns it. */
    public static ProblemType of(String slug, int status, String title, String remedy) {
        return new ProblemType(slug, status, title, remedy);
    }

    /** The type as it stands in a problem: a reference to its page, resolved against the network's address. */
    public String uri() {
        return "/problems/" + slug;
    }
}

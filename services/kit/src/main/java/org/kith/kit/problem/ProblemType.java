package org.kith.kit.problem;

/**
 * The registry of problem types (RFC 9457). A type is a stable reference to a page of the documentation; the status
 * belongs to the type. {@code docs/reference/problems.md} is written from this list.
 */
public enum ProblemType {
    /** Nobody is signed in, or the token is expired or not ours. */
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first", "Sign in again or fetch a new token."),
    /** The token names no organisation. */
    ORGANISATION_MISSING(
            "organisation-missing", 403, "No organisation", "Ask the network's administrator for membership."),
    /** The caller may not do this. */
    FORBIDDEN("forbidden", 403, "Not allowed", "The detail lists every reason."),
    /** There is no such thing, or the caller may not know of it. */
    NOT_FOUND("not-found", 404, "Not found", "Check the address and the id."),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed", "See the API's documentation."),
    /** Only JSON is served. */
    NOT_ACCEPTABLE("not-acceptable", 406, "Not acceptable", "Ask for application/json."),
    /** Only JSON is read. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type", "Send application/json."),
    /** The body did not come in time. */
    REQUEST_TIMEOUT("request-timeout", 408, "Too slow", "Send it again; it was not taken."),
    /** The body is too large. */
    TOO_LARGE("too-large", 413, "Too large", "Send less at once."),
    /** The body is not JSON, or a field has the wrong type. */
    MALFORMED("malformed", 400, "Malformed request", "Correct the place that the error names."),
    /** One or more fields are wrong. */
    VALIDATION("validation", 400, "Something in the request is wrong", "Correct every field listed in errors."),
    /** The creating request carries no Idempotency-Key. */
    IDEMPOTENCY_KEY_MISSING(
            "idempotency-key-missing", 400, "Idempotency-Key missing", "Send a key made once for this request."),
    /** The key came before with another body. */
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused", 422, "Idempotency-Key reused", "Use a new key for a different request."),
    /** An update without If-Match. */
    PRECONDITION_REQUIRED("precondition-required", 428, "If-Match missing", "Read it, then send its ETag as If-Match."),
    /** Somebody else changed it since it was read. */
    STALE("stale", 412, "Changed meanwhile", "Read it again and repeat your change."),
    /** The thing's state does not allow this. */
    WRONG_STATE("wrong-state", 409, "Not in this state", "The detail says which state it is in."),
    /** It clashes with something that exists. */
    CONFLICT("conflict", 409, "Conflict", "The detail says with what."),
    /** The last place of the offer went to somebody else. */
    NO_CAPACITY("no-capacity", 409, "No place left", "Propose another offer."),
    /** The pair breaks a rule of matching. */
    RULE_BROKEN("rule-broken", 409, "A rule forbids this pair", "The errors list every rule and its reason."),
    /** The amount is above what the worker may spend alone. */
    OVER_DELEGATED_LIMIT(
            "over-delegated-limit",
            403,
            "Over the delegated limit",
            "Spend within the limit, or plan it with the lead."),
    /** The door must not be knocked. */
    DO_NOT_KNOCK(
            "do-not-knock", 409, "Do not knock", "This door asked not to be knocked until the date in the detail."),
    /** Too many requests. */
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests", "Wait for the seconds in Retry-After."),
    /** Something went wrong on our side. */
    INTERNAL("internal", 500, "Something went wrong", "Try again; if it stays, report the correlation id."),
    /** A part that is needed is away. */
    UNAVAILABLE("unavailable", 503, "Not available", "Try again in a little while.");

    private final String slug;
    private final int status;
    private final String title;
    private final String remedy;

    ProblemType(String slug, int status, String title, String remedy) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /** The type as it stands in a problem: a reference to its page, resolved against the network's address. */
    public String uri() {
        return "/problems/" + slug;
    }

    /** Short name in the reference. */
    public String slug() {
        return slug;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What it is, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** What the caller can do. */
    public String remedy() {
        return remedy;
    }
}

package org.kith.kit.http;

/** The order of all filters and interceptors, in one place: smaller runs first on the way in. */
public final class FilterOrder {
    /** Vert.x filter, larger runs first: whether a request can be read in one way only. */
    public static final int FRAMING = 30_000;

    /** Vert.x filter, larger runs first: who reads metrics. */
    public static final int METRICS = 25_000;

    /** Vert.x filter, larger runs first: how many requests are under way. */
    public static final int IN_FLIGHT = 20_000;

    /** Vert.x filter, larger runs first: the size of a body before the server's own limit. */
    public static final int BODY_LIMIT = 10_000;

    /** Vert.x filter, larger runs first: a small body is read whole. */
    public static final int SMALL_BODY = 9_000;

    /** Correlation id, before anything can fail. */
    public static final int CORRELATION = 100;

    /** Hash of the body of a creating request, while it is read. */
    public static final int BODY_HASH = 200;

    /** Outside the transaction: denied attempts are written once it has ended. */
    public static final int DENIED_ATTEMPTS = jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE + 199;

    /** Inside {@code @Transactional} (Narayana's interceptor has PLATFORM_BEFORE + 200): the RLS context. */
    public static final int RLS_CONTEXT = jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE + 201;

    /** Inside the RLS context: the stored answer of an idempotent request. */
    public static final int IDEMPOTENCY = jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE + 202;

    private FilterOrder() {}
}

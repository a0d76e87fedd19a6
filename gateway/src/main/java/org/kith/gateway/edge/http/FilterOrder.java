package org.kith.gateway.edge.http;

/**
 * The order in which a request meets the gateway, outermost first. Quarkus looks for a session at 200, after all of
 * these; routes come after every filter.
 */
public final class FilterOrder {
    /** Takes what stands for an id out of an address where concerns are sent, before anything reads the address. */
    public static final int ANY_ID = 950;

    /** Names the request, so that even a refusal carries the id. */
    public static final int CORRELATION = 900;

    /** Refuses what could be read in two ways, and what never comes to its end. */
    public static final int ONE_READING = 850;

    /** Gives cookies the names that Quarkus knows, before anything reads them. */
    public static final int COOKIES = 840;

    /** Puts the security headers on every answer. */
    public static final int SECURITY_HEADERS = 800;

    /** Refuses a form or script of another site before anything reads the session. */
    public static final int CROSS_SITE = 700;

    /** Refuses an address that cannot be read before anything reads it. */
    public static final int READABLE_ADDRESS = 650;

    /**
     * Route of the API: after all filters (which stand at minus their priority) and before Quarkus' own,
     * whose body limit (at -2) would answer without a problem.
     */
    public static final int API_ROUTE = -10;

    /** The issuer says that a session has ended: it is one address, and no number of sign-outs is too many. */
    public static final int SIGNED_OUT = -10;

    /** Counts who opens pages: after the API's route, which has its own door, and before Quarkus reads a body. */
    public static final int PAGE_LIMIT = -9;

    /** Keeps a form whose session has ended: before Quarkus reads it and sends its sender to sign in. */
    public static final int KEPT_FORM = -8;

    private FilterOrder() {}
}

package org.kith.gateway.edge.problem;

import java.util.List;
import org.kith.kit.problem.ProblemType;

/** Problem types that only the gateway answers with. */
public final class GatewayProblems {
    /** A form or script of another site sent this. */
    public static final ProblemType CROSS_SITE =
            ProblemType.of("cross-site", 403, "Sent from another site", "Open the page again and repeat it.");

    /** A service cannot be reached, or broke off. */
    public static final ProblemType BAD_GATEWAY =
            ProblemType.of("bad-gateway", 502, "A part of Kith does not answer", "Try again in a little while.");

    /** A service took too long. */
    public static final ProblemType GATEWAY_TIMEOUT =
            ProblemType.of("gateway-timeout", 504, "A part of Kith took too long", "Try again in a little while.");

    /** A safeguarding concern could not be stored in time. */
    public static final ProblemType CONCERN_NOT_STORED = ProblemType.of(
            "concern-not-stored",
            503,
            "The concern was not stored",
            "Ring the number in the detail now. Keep the concern and send it again.");

    /** All of them. */
    public static final List<ProblemType> ALL = List.of(CROSS_SITE, BAD_GATEWAY, GATEWAY_TIMEOUT, CONCERN_NOT_STORED);

    private GatewayProblems() {}
}

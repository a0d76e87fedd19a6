package org.kith.referrals;

import java.util.List;
import org.kith.kit.problem.ProblemType;

/** The problems that only referrals answers. */
public final class ReferralProblems {
    /** The amount is above what the worker may spend alone. */
    public static final ProblemType OVER_DELEGATED_LIMIT = ProblemType.of(
            "over-delegated-limit",
            403,
            "Over the delegated limit",
            "Spend within the limit, or plan it with the lead.");

    /** Every one. */
    public static final List<ProblemType> ALL = List.of(OVER_DELEGATED_LIMIT);

    private ReferralProblems() {}
}

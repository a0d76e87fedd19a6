package org.kith.matching.matches;

import java.util.List;
import org.kith.kit.problem.ProblemType;

/** Problem types that only matching answers with. */
public final class MatchingProblems {
    /** The last space of the offer is taken by another match. */
    public static final ProblemType NO_CAPACITY =
            ProblemType.of("no-capacity", 409, "No space left", "Propose another offer.");

    /** The pair breaks a rule of matching. */
    public static final ProblemType RULE_BROKEN = ProblemType.of(
            "rule-broken", 409, "A rule forbids this pair", "The errors list every rule and its reason.");

    /** All of them. */
    public static final List<ProblemType> ALL = List.of(NO_CAPACITY, RULE_BROKEN);

    private MatchingProblems() {}
}

package org.kith.referrals.clock;

import java.util.List;
import org.kith.kit.problem.Problem;

/** Codes of why a step waited. */
public final class WaitReason {
    /** All codes. */
    public static final List<String> CODES = List.of(
            "family-not-reached",
            "information-awaited",
            "interpreter-awaited",
            "nobody-free",
            "out-of-hours",
            "partner-awaited",
            "other");

    private WaitReason() {}

    /**
     * Goes on with one of the codes, or with none.
     *
     * @throws Problem when it is another
     */
    public static void require(String code) {
        if (code != null && !CODES.contains(code)) {
            throw Problem.field("/waitReason", "unknown-code", "One of " + String.join(", ", CODES) + ".");
        }
    }
}

package org.kith.referrals.clock;

import java.util.List;

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

    /** Whether it is one of the codes, or not given. */
    public static boolean known(String code) {
        return code == null || CODES.contains(code);
    }
}

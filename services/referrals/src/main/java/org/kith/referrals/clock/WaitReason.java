package org.kith.referrals.clock;

import java.util.Arrays;
import java.util.List;
import org.kith.contracts.vocabulary.Coded;
import org.kith.kit.problem.Problem;

/** Why a step waited. */
public enum WaitReason implements Coded {
    FAMILY_NOT_REACHED("family-not-reached"),
    INFORMATION_AWAITED("information-awaited"),
    INTERPRETER_AWAITED("interpreter-awaited"),
    NOBODY_FREE("nobody-free"),
    OUT_OF_HOURS("out-of-hours"),
    PARTNER_AWAITED("partner-awaited"),
    OTHER("other");

    private static final List<String> CODES =
            Arrays.stream(values()).map(WaitReason::code).toList();

    private final String code;

    WaitReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

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

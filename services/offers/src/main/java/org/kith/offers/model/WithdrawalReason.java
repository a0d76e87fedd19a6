package org.kith.offers.model;

import java.util.Arrays;
import java.util.List;

/** Why an offer is over. */
public enum WithdrawalReason {
    /** The volunteer moved away. */
    VOLUNTEER_MOVED("volunteer-moved"),
    /** The volunteer does not want to any more. */
    VOLUNTEER_STOPPED("volunteer-stopped"),
    /** It was given: a pram is given once. */
    GIVEN("given"),
    /** The volunteer was found not suitable. */
    NOT_SUITABLE("not-suitable"),
    /** The same offer is known under another id. */
    DUPLICATE("duplicate");

    private final String code;

    WithdrawalReason(String code) {
        this.code = code;
    }

    /** The code in the API and in events. */
    public String code() {
        return code;
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(WithdrawalReason::code).toList();
    }
}

package org.kith.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** What a practitioner decides about a referral. */
public enum Decision implements Coded {
    /** The network helps. */
    ACCEPT("accept"),
    /** Told where else to go. */
    SIGNPOST("signpost"),
    /** To children's social care. */
    STEP_UP("step-up"),
    /** Not taken, with a reason. */
    DECLINE("decline");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The value of a code; empty when there is none. */
    public static Optional<Decision> find(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}

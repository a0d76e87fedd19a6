package org.kith.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** Risk to the child as the referrer and the practitioner see it; high never reaches a volunteer. */
public enum RiskBand implements Coded {
    /** Early help will do. */
    LOW("low"),
    /** A practitioner is needed, volunteers may help. */
    MEDIUM("medium"),
    /** Goes to the duty team and never to matching. */
    HIGH("high");

    private final String code;

    RiskBand(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The value of a code; empty when there is none. */
    public static Optional<RiskBand> find(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}

package org.kith.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** Age of a child, coarse enough for an event. */
public enum AgeBand implements Coded {
    /** Under school age. */
    AGE_0_4("0-4"),
    /** Primary school. */
    AGE_5_10("5-10"),
    /** Secondary school. */
    AGE_11_15("11-15"),
    /** Leaving care age and up to 25. */
    AGE_16_25("16-25");

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The value of a code; empty when there is none. */
    public static Optional<AgeBand> find(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}

package org.kith.offers.suitability;

import java.util.Arrays;
import java.util.Optional;

/** What a coordinator can have seen. */
public enum CheckKind {
    /** Unspent convictions. */
    BASIC("basic", 1),
    /** Convictions and what the police hold. */
    ENHANCED("enhanced", 2),
    /** That and the children's barred list. */
    ENHANCED_BARRED("enhanced-barred", 3),
    /** An assessment of the home for a child's night; counts with a barred list check. */
    OVERNIGHT_ASSESSMENT("overnight-assessment", 0);

    private final String code;
    private final int level;

    CheckKind(String code, int level) {
        this.code = code;
        this.level = level;
    }

    /** The code in the API. */
    public String code() {
        return code;
    }

    /** Level it clears by itself. */
    public int level() {
        return level;
    }

    /** The kind of a code; empty when there is none. */
    public static Optional<CheckKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

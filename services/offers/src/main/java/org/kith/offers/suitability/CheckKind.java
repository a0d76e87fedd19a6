package org.kith.offers.suitability;

import java.util.Arrays;
import java.util.Optional;
import org.kith.contracts.checks.CheckLevel;
import org.kith.contracts.vocabulary.Coded;

/** What a coordinator can have seen. */
public enum CheckKind implements Coded {
    /** Unspent convictions. */
    BASIC("basic", CheckLevel.BASIC),
    /** Convictions and what the police hold. */
    ENHANCED("enhanced", CheckLevel.ENHANCED),
    /** That and the children's barred list. */
    ENHANCED_BARRED("enhanced-barred", CheckLevel.ENHANCED_BARRED),
    /** An assessment of the home for a child's night; counts with a barred list check. */
    OVERNIGHT_ASSESSMENT("overnight-assessment", CheckLevel.NONE);

    private final String code;
    private final CheckLevel level;

    CheckKind(String code, CheckLevel level) {
        this.code = code;
        this.level = level;
    }

    @Override
    public String code() {
        return code;
    }

    /** Level it clears by itself. */
    public CheckLevel level() {
        return level;
    }

    /** The kind of a code; empty when there is none. */
    public static Optional<CheckKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

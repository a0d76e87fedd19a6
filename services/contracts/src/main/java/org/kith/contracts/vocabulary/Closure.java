package org.kith.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** How a referral ended. */
public enum Closure implements Coded {
    /** Help was given. */
    HELPED("helped"),
    /** The family did not want it. */
    HELP_DECLINED("help-declined"),
    /** Nobody could. */
    NO_CAPACITY("no-capacity"),
    /** Not a matter for the network. */
    NOT_APPROPRIATE("not-appropriate"),
    /** The family moved away. */
    MOVED("moved"),
    /** Looked at but not helped. */
    ASSESSED_ONLY("assessed-only"),
    /** Sorted itself out. */
    NO_LONGER_NEEDED("no-longer-needed");

    private final String code;

    Closure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The value of a code; empty when there is none. */
    public static Optional<Closure> find(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}

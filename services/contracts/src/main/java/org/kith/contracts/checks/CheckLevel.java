package org.kith.contracts.checks;

import java.util.Arrays;
import java.util.Optional;

/** Check levels, lowest first. Events and APIs carry the number. */
public enum CheckLevel {
    NONE("none", "no check"),
    BASIC("basic", "a basic check"),
    ENHANCED("enhanced", "an enhanced check"),
    ENHANCED_BARRED("enhanced-barred", "an enhanced check with the children's barred list"),
    HOME_ASSESSED(
            "home-assessed", "an enhanced check with the children's barred list and an assessment for overnight care");

    private static final CheckLevel[] BY_NUMBER = values();

    private final String code;
    private final String words;

    CheckLevel(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The code in the file of rules. */
    public String code() {
        return code;
    }

    /** 0 none, 1 basic, 2 enhanced, 3 with the barred list, 4 and the home assessed. */
    public int number() {
        return ordinal();
    }

    /** What it is called in a sentence. */
    public String words() {
        return words;
    }

    /** The level of a number from 0 to 4. */
    public static CheckLevel of(int number) {
        return BY_NUMBER[number];
    }

    /** The level of a code; empty when there is none. */
    public static Optional<CheckLevel> find(String code) {
        return Arrays.stream(BY_NUMBER).filter(level -> level.code.equals(code)).findFirst();
    }
}

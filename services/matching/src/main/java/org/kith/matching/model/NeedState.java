package org.kith.matching.model;

import java.util.Arrays;
import java.util.Locale;

/** Where a need stands. */
public enum NeedState {
    /** Wanted; nothing was found yet. */
    OPEN,
    /** There are offers that could serve it. */
    SUGGESTED,
    /** Family and volunteer said yes. */
    MATCHED,
    /** Met. */
    MET,
    /** Over without being met. */
    NOT_MET,
    /** Consent was withdrawn: nobody sees it. */
    FORGOTTEN;

    /** The code in APIs and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an offer may be proposed for it. */
    public boolean wanted() {
        return this == OPEN || this == SUGGESTED;
    }

    /** Whether it is over. */
    public boolean over() {
        return this == MET || this == NOT_MET || this == FORGOTTEN;
    }

    /** The state of a code. */
    public static NeedState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

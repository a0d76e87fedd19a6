package org.kith.matching.model;

import java.util.Locale;
import org.kith.contracts.vocabulary.Coded;

/** State of a need. The ends are final and stand in the order of their weight: the last of them counts. */
public enum NeedState implements Coded {
    /** Waits for a match; no offer was found yet. */
    OPEN,
    /** There are offers that could serve it. */
    SUGGESTED,
    /** Family and volunteer agreed. */
    MATCHED,
    /** Over without being met. */
    NOT_MET,
    /** Met. */
    MET,
    /** Agreement was withdrawn: nobody sees it. */
    FORGOTTEN;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of a code. */
    public static NeedState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether an offer may be proposed for it. */
    public boolean isWaiting() {
        return this == OPEN || this == SUGGESTED;
    }

    /** Whether it is over. */
    public boolean isOver() {
        return this == MET || this == NOT_MET || this == FORGOTTEN;
    }
}

package org.kith.referrals.model;

import java.util.Locale;

/** Where a need stands. */
public enum NeedState {
    /** Wanted. */
    OPEN,
    /** Matching found offers for it. */
    SUGGESTED,
    /** Family and volunteer said yes. */
    MATCHED,
    /** Met. */
    MET,
    /** Ended without being met. */
    NOT_MET;

    /** The code in APIs and pages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the need is over. */
    public boolean ended() {
        return this == MET || this == NOT_MET;
    }
}

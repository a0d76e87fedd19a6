package org.kith.referrals.model;

import java.util.Locale;
import org.kith.contracts.vocabulary.Coded;

/** Status of a need. */
public enum NeedState implements Coded {
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

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the need is over. */
    public boolean ended() {
        return this == MET || this == NOT_MET;
    }
}

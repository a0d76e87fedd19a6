package org.kith.matching.model;

import java.util.Locale;

/** Where an offer stands, as far as matching hears. */
public enum OfferState {
    /** Waits for checks: heard of, and never matched. */
    IN_CHECKS,
    /** May be matched. */
    OPEN,
    /** Not for now. */
    PAUSED,
    /** Over. */
    WITHDRAWN;

    /** The code in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static OfferState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

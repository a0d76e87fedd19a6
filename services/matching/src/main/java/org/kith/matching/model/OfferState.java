package org.kith.matching.model;

import java.util.Locale;

/** Where an offer stands, as far as matching hears: offers heard or in checks are not told of. */
public enum OfferState {
    /** May be matched. */
    OPEN,
    /** Not for now. */
    PAUSED,
    /** Over. */
    WITHDRAWN;

    /** The code in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OfferState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package org.kith.matching.model;

import java.util.Locale;

/** Where a match stands. */
public enum MatchState {
    /** A place is held; family and volunteer are asked. */
    PROPOSED,
    /** Both said yes. */
    AGREED,
    /** Somebody said no. */
    DECLINED,
    /** It was agreed and is over. */
    ENDED;

    /** The code in APIs and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds a place of its offer. */
    public boolean live() {
        return this == PROPOSED || this == AGREED;
    }

    static MatchState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package org.kith.relationships.model;

import java.util.Locale;

/** Where a relationship stands. */
public enum State {
    /** Family and volunteer know of each other. */
    INTRODUCED,
    /** There was contact lately. */
    ACTIVE,
    /** No contact for 14 days: somebody should ask. */
    QUIET,
    /** Over. */
    ENDED;

    /** The code in APIs and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

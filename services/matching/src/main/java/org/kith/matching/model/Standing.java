package org.kith.matching.model;

import java.util.Locale;
import org.kith.contracts.vocabulary.Coded;

/** Whether a volunteer may be near families at all, whatever their checks say; a fact of the volunteer, for all their offers. */
public enum Standing implements Coded {
    /** Nothing is known against it. */
    CLEAR,
    /** Somebody has a worry: nothing new is proposed or agreed until it is looked into. */
    UNDER_REVIEW,
    /** Found not suitable: nothing is proposed or agreed, and what was agreed ends. */
    NOT_SUITABLE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The standing of a code. */
    public static Standing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package org.kith.matching.model;

import java.util.Locale;
import org.kith.contracts.vocabulary.Coded;

/** Who said no to a proposed match. */
public enum Decliner implements Coded {
    FAMILY,
    VOLUNTEER,
    PRACTITIONER,
    COORDINATOR;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The decliner of a code. */
    public static Decliner of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

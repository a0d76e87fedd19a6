package org.kith.matching.model;

import java.util.Locale;
import org.kith.contracts.vocabulary.Coded;

/** State of an offer as far as matching knows. */
public enum OfferState implements Coded {
    /** Waits for checks: known, and never matched. */
    IN_CHECKS,
    /** May be matched. */
    OPEN,
    /** May not be matched for now. */
    PAUSED,
    /** Over. */
    WITHDRAWN;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

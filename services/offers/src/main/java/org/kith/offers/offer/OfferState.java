package org.kith.offers.offer;

import java.util.Arrays;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/** The states of an offer. */
public enum OfferState implements Coded {
    /** Logged at a door; nobody has looked at it. */
    HEARD("heard"),
    /** A coordinator has begun to look at what the volunteer needs. */
    IN_CHECKS("in-checks"),
    /** It may be matched. */
    OPEN("open"),
    /** It may not be matched for now. */
    PAUSED("paused"),
    /** It is over. */
    WITHDRAWN("withdrawn");

    private final String code;

    OfferState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * As it is shown to those who record offers: whether one waits or is open depends on what is known of the volunteer, and on who else
     * has their number.
     */
    public OfferState asRecorded() {
        return this == IN_CHECKS || this == OPEN ? HEARD : this;
    }

    /** The state of a code; empty when there is none. */
    public static Optional<OfferState> find(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}

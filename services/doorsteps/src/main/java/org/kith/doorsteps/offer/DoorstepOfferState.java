package org.kith.doorsteps.offer;

import org.kith.contracts.vocabulary.Coded;

/** What became of an offer that somebody made at their door. */
public enum DoorstepOfferState implements Coded {
    /** Written down at the door; nobody has dealt with it yet. */
    LOGGED("logged"),
    /** It may be matched. */
    OPEN("open"),
    /** It may not be matched for now. */
    PAUSED("paused"),
    /** It is over. */
    WITHDRAWN("withdrawn");

    private final String code;

    DoorstepOfferState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

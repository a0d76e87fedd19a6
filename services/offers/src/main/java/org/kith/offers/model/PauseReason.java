package org.kith.offers.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why an offer is paused. */
public enum PauseReason {
    /** A check or a course has run out; the offer opens by itself when it is renewed. */
    CHECKS_EXPIRED("checks-expired"),
    /** The rules ask for more than was seen; the offer opens by itself when it is seen. */
    CHECKS_INCOMPLETE("checks-incomplete"),
    /** Away for a while. */
    VOLUNTEER_AWAY("volunteer-away"),
    /** Has no time for now. */
    VOLUNTEER_BUSY("volunteer-busy"),
    /** Is ill. */
    VOLUNTEER_ILL("volunteer-ill"),
    /** The coordinator wants to look into something. */
    UNDER_REVIEW("under-review");

    private final String code;

    PauseReason(String code) {
        this.code = code;
    }

    /** The code in the API and in events. */
    public String code() {
        return code;
    }

    /** Whether no person paused it, so that no person has to resume it. */
    public boolean automatic() {
        return this == CHECKS_EXPIRED || this == CHECKS_INCOMPLETE;
    }

    /** The reason of a code; empty when there is none. */
    public static Optional<PauseReason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** Codes that a person may give. */
    public static List<String> givenByPeople() {
        return Arrays.stream(values())
                .filter(reason -> !reason.automatic())
                .map(PauseReason::code)
                .toList();
    }
}

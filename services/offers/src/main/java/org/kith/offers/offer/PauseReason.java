package org.kith.offers.offer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;
import org.kith.offers.suitability.Missing;
import org.kith.offers.suitability.Suitability.Finding;

/** Why an offer is paused. */
public enum PauseReason implements Coded {
    /** A check or a course has run out; the offer opens by itself when it is renewed. */
    CHECKS_EXPIRED("checks-expired"),
    /** The rules ask for more than was seen; the offer opens by itself when it is seen. */
    CHECKS_INCOMPLETE("checks-incomplete"),
    /** The volunteer is under review; the offer opens by itself when they are clear and nothing is missing. */
    UNDER_REVIEW("under-review"),
    VOLUNTEER_AWAY("volunteer-away"),
    VOLUNTEER_BUSY("volunteer-busy"),
    VOLUNTEER_ILL("volunteer-ill");

    private final String code;

    PauseReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether no person paused it, so that no person has to resume it. */
    public boolean automatic() {
        return this == CHECKS_EXPIRED || this == CHECKS_INCOMPLETE || this == UNDER_REVIEW;
    }

    /** Whether it is the volunteer and not a check for which it waits. */
    boolean held() {
        return this == UNDER_REVIEW;
    }

    /** The reason for which an offer of which something is missing is paused. */
    static PauseReason of(Finding finding) {
        if (finding.missing().stream().anyMatch(Missing::aboutTheVolunteer)) {
            return UNDER_REVIEW;
        }
        return finding.missing().stream().anyMatch(Missing::expired) ? CHECKS_EXPIRED : CHECKS_INCOMPLETE;
    }

    /** The reason of a code that a person may give; empty when there is none. */
    public static Optional<PauseReason> givenByPerson(String code) {
        return Arrays.stream(values())
                .filter(reason -> !reason.automatic() && reason.code.equals(code))
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

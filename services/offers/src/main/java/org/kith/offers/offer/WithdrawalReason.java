package org.kith.offers.offer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/** Why an offer is over. */
public enum WithdrawalReason implements Coded {
    VOLUNTEER_MOVED("volunteer-moved"),
    /** The volunteer does not want to any more. */
    VOLUNTEER_STOPPED("volunteer-stopped"),
    /** It was given: a pram is given once. */
    GIVEN("given"),
    /** The volunteer was found not suitable. */
    NOT_SUITABLE("not-suitable"),
    /** The same offer is known under another id. */
    DUPLICATE("duplicate");

    private final String code;

    WithdrawalReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The reason of a code that a person may give for one offer; empty when there is none. */
    public static Optional<WithdrawalReason> givenByPerson(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason != NOT_SUITABLE && reason.code.equals(code))
                .findFirst();
    }

    /** Codes that a person may give for one offer: not suitable is the volunteer, never one offer. */
    public static List<String> givenByPeople() {
        return Arrays.stream(values())
                .filter(reason -> reason != NOT_SUITABLE)
                .map(WithdrawalReason::code)
                .toList();
    }
}

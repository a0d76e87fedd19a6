package org.kith.offers.volunteer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;
import org.kith.offers.suitability.Standing;

/** Why a volunteer's standing is what it is. */
public enum StandingReason implements Coded {
    /** Somebody told the coordinator something about the volunteer. */
    SOMETHING_REPORTED("something-reported", Standing.UNDER_REVIEW, true),
    /** What the volunteer or a certificate says does not fit. */
    INFORMATION_DIFFERS("information-differs", Standing.UNDER_REVIEW, true),
    /** A reference came that is not satisfactory. */
    REFERENCE_UNSATISFACTORY("reference-unsatisfactory", Standing.UNDER_REVIEW, false),
    /** A check that counted was withdrawn. */
    CHECK_WITHDRAWN("check-withdrawn", Standing.UNDER_REVIEW, false),
    /** The update service says that there is something new. */
    CHECK_CHANGED("check-changed", Standing.UNDER_REVIEW, false),
    /** The lead of a family ended a relationship because the volunteer is unsuitable. */
    UNSUITABLE_IN_RELATIONSHIP("unsuitable-in-relationship", Standing.UNDER_REVIEW, false),
    /** They are on the children's barred list. */
    BARRED("barred", Standing.NOT_SUITABLE, true),
    /** What a check, a reference or the volunteer disclosed. */
    DISCLOSED("disclosed", Standing.NOT_SUITABLE, true),
    /** What they did, or did not do. */
    CONDUCT("conduct", Standing.NOT_SUITABLE, true),
    /** The review found nothing that keeps them from families. */
    NOTHING_FOUND("nothing-found", Standing.CLEAR, true),
    /** What was wrong has been put right. */
    PUT_RIGHT("put-right", Standing.CLEAR, true),
    /** It was recorded of the wrong volunteer, or decided wrongly. */
    MISTAKE("mistake", Standing.CLEAR, true);

    private final String code;
    private final Standing standing;
    private final boolean givenByPeople;

    StandingReason(String code, Standing standing, boolean givenByPeople) {
        this.code = code;
        this.standing = standing;
        this.givenByPeople = givenByPeople;
    }

    @Override
    public String code() {
        return code;
    }

    /** The standing that it is a reason for. */
    public Standing standing() {
        return standing;
    }

    /** The reason of a code that a person may give for a standing; empty when there is none. */
    public static Optional<StandingReason> givenByPerson(String code, Standing standing) {
        return Arrays.stream(values())
                .filter(reason -> reason.givenByPeople && reason.standing == standing && reason.code.equals(code))
                .findFirst();
    }

    /** Codes that a person may give for a standing. */
    public static List<String> givenByPeople(Standing standing) {
        return Arrays.stream(values())
                .filter(reason -> reason.givenByPeople && reason.standing == standing)
                .map(StandingReason::code)
                .toList();
    }
}

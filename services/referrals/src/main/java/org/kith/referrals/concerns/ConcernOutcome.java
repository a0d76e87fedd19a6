package org.kith.referrals.concerns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/** Why the duty team closed a concern. */
enum ConcernOutcome implements Coded {
    /** Looked into; nothing more is needed. */
    NO_FURTHER_ACTION("no-further-action"),
    /** Early help takes it up. */
    EARLY_HELP("early-help"),
    /** Children's social care takes it up. */
    SOCIAL_CARE("social-care"),
    /** The police have it. */
    POLICE("police"),
    /** It belongs to work that is open already. */
    ALREADY_OPEN("already-open"),
    /** Another council was told. */
    OTHER_COUNCIL("other-council"),
    /** The same was raised before. */
    RAISED_TWICE("raised-twice");

    /** Every code, in the order in which they are offered. */
    static final List<String> CODES =
            Arrays.stream(values()).map(ConcernOutcome::code).toList();

    private final String code;

    ConcernOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Optional<ConcernOutcome> find(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}

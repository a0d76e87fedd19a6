package org.kith.offers.vetting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;
import org.kith.offers.volunteer.StandingReason;

/** Why a check that was seen counts no longer, whatever its dates. */
enum CheckEnding implements Coded {
    /** The certificate was withdrawn, or the volunteer no longer lets it be looked up. */
    WITHDRAWN("withdrawn", StandingReason.CHECK_WITHDRAWN),
    /** The update service says that the certificate is no longer current: there is something new. */
    CHANGED("changed", StandingReason.CHECK_CHANGED);

    private final String code;
    private final StandingReason reason;

    CheckEnding(String code, StandingReason reason) {
        this.code = code;
        this.reason = reason;
    }

    @Override
    public String code() {
        return code;
    }

    /** What it says about the volunteer. */
    StandingReason reason() {
        return reason;
    }

    static Optional<CheckEnding> find(String code) {
        return Arrays.stream(values())
                .filter(ending -> ending.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(CheckEnding::code).toList();
    }
}

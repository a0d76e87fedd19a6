package org.kith.referrals.agreement;

import org.kith.contracts.vocabulary.Coded;

/** What somebody said about a purpose. */
enum Answer implements Coded {
    /** Yes. */
    GIVEN("given"),
    /** No, when they were asked. */
    REFUSED("refused"),
    /** Stop, without being asked. */
    WITHDRAWN("withdrawn");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

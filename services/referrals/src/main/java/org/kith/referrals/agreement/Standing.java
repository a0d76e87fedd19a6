package org.kith.referrals.agreement;

import org.kith.contracts.vocabulary.Coded;

/** Whether agreement to a purpose is in force for a child, and why not. */
enum Standing implements Coded {
    /** In force: everybody who was asked says yes. */
    GIVEN("given"),
    /** Nobody was asked. */
    NOT_ASKED("not-asked"),
    /** Who was asked says no. */
    REFUSED("refused"),
    /** It was taken back. */
    WITHDRAWN("withdrawn"),
    /** One says yes, another no. */
    DISAGREED("disagreed");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.kith.referrals.agreement;

import java.util.Arrays;
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

    /** The one that is stored under a code. */
    static Answer of(String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}

package org.kith.referrals.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/** How something was said. */
enum HowAgreed implements Coded {
    /** Face to face. */
    IN_PERSON("in-person"),
    /** By telephone. */
    PHONE("phone"),
    /** By video. */
    VIDEO("video"),
    /** On paper. */
    WRITING("writing"),
    /** By text message or e-mail. */
    MESSAGE("message");

    private final String code;

    HowAgreed(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Optional<HowAgreed> find(String code) {
        return Arrays.stream(values()).filter(how -> how.code.equals(code)).findFirst();
    }
}

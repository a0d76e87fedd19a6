package org.kith.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** What happened at a door. */
public enum KnockOutcome implements Coded {
    /** Nobody opened. */
    NO_ANSWER("no-answer"),
    /** Come another time. */
    NOT_NOW("not-now"),
    /** Opened and said no. */
    DECLINED("declined"),
    /** Asked never to be knocked. */
    DO_NOT_KNOCK("do-not-knock"),
    /** Talked. */
    CONVERSATION("conversation"),
    /** Said what they could give. */
    OFFER_HEARD("offer-heard"),
    /** Said what they need. */
    NEED_HEARD("need-heard"),
    /** Nobody lives there. */
    EMPTY("empty"),
    /** Not safe to knock. */
    UNSAFE("unsafe");

    private final String code;

    KnockOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The value of a code; empty when there is none. */
    public static Optional<KnockOutcome> find(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}

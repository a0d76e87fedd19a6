package org.kith.referrals.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/** What a family may agree to, each purpose by itself. */
public enum Purpose implements Coded {
    /** That an organisation refers it. */
    REFER("refer"),
    /** That its data is shared on its word. */
    SHARE("share"),
    /** That its needs are matched with neighbours' offers. */
    MATCH("match"),
    /** That a volunteer is told of it. */
    TELL_VOLUNTEER("tell-volunteer"),
    /** That it is asked afterwards how it went. */
    FEEDBACK("feedback");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The purpose of a code; empty when there is none. */
    public static Optional<Purpose> find(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst();
    }
}

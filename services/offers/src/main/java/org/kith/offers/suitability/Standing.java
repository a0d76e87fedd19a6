package org.kith.offers.suitability;

import java.util.Arrays;
import java.util.Optional;
import org.kith.contracts.vocabulary.Coded;

/** Whether a volunteer may be near families at all, whatever their checks say. It holds for all their offers, new ones too. */
public enum Standing implements Coded {
    CLEAR("clear"),
    /** Somebody looks into something; no offer of theirs is open meanwhile. */
    UNDER_REVIEW("under-review"),
    /** It was found that they may not. */
    NOT_SUITABLE("not-suitable");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The standing of a code; empty when there is none. */
    public static Optional<Standing> find(String code) {
        return Arrays.stream(values())
                .filter(standing -> standing.code.equals(code))
                .findFirst();
    }
}

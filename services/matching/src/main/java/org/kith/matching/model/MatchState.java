package org.kith.matching.model;

import java.util.List;
import java.util.Locale;
import org.kith.contracts.vocabulary.Coded;

/** State of a match. */
public enum MatchState implements Coded {
    /** A space is held; family and volunteer are asked. */
    PROPOSED,
    /** Both said yes. */
    AGREED,
    /** Somebody said no. */
    DECLINED,
    /** It was agreed and is over. */
    ENDED;

    /** States in which a match holds a space of its offer. */
    public static final List<MatchState> ONGOING = List.of(PROPOSED, AGREED);

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a code. */
    public static MatchState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

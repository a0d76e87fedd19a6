package org.kith.contracts.doorsteps;

import java.util.Map;
import java.util.Set;
import org.kith.contracts.vocabulary.KnockOutcome;

/** What devices call that somebody asked not to be knocked, and what they say with it; names by their letters alone. */
public final class DoNotKnockMembers {
    /** What is said, as an outcome or as a name of its own. */
    public static final String WORD = KnockOutcome.DO_NOT_KNOCK.code();

    /** Where it is said. */
    public static final String OUTCOME = "outcome";

    /** The knock. */
    public static final String ID = "id";

    /** The door. */
    public static final String DOOR = "doorId";

    /** When, by the device's clock. */
    public static final String AT = "at";

    /** Its last day. */
    public static final String UNTIL = "doNotKnockUntil";

    /** What is said with it, and the names under which it may stand. */
    public static final Map<String, Set<String>> BESIDE = Map.of(
            ID,
            Set.of("id", "knockid"),
            DOOR,
            Set.of("doorid", "door"),
            AT,
            Set.of("at"),
            UNTIL,
            Set.of("donotknockuntil", "until"));

    private DoNotKnockMembers() {}
}

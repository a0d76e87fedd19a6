package org.kith.matching.engine;

import java.util.Locale;
import org.kith.engine.rule.Verdict;

/** The name of a rule as a code, such as {@code offer-must-have-capacity-left}. */
public final class RuleCode {
    /** The offer may not be matched at all: never opened, paused, or over. */
    public static final String OFFER_NOT_OPEN = "offer-not-open";

    /** The one rule that a race for the last place can break. */
    public static final String CAPACITY = "offer-must-have-capacity-left";

    private RuleCode() {}

    /** The code of the rule that a verdict is about. */
    public static String of(Verdict verdict) {
        return verdict.rule()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}

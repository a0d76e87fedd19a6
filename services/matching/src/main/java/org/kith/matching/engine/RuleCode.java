package org.kith.matching.engine;

import java.util.Locale;
import org.kith.engine.rule.Verdict;

/** Codes of rules, such as {@code offer-must-have-space-left}. */
public final class RuleCode {
    /** The offer may not be matched at all: unknown, not open, or withdrawn. */
    public static final String OFFER_NOT_OPEN = "offer-not-open";

    /** The only rule that a race for the last space can break. */
    public static final String SPACE_LEFT = "offer-must-have-space-left";

    private RuleCode() {}

    /** The code of a verdict's rule. */
    public static String of(Verdict verdict) {
        return verdict.rule()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}

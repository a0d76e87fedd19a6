package org.kith.contracts.checks;

import org.kith.contracts.vocabulary.Closeness;

/**
 * The least check for one sort of contact with children.
 *
 * @param closeness how close the contact comes
 * @param regular whether it is for help that is frequent or on more than 3 days in any 30
 * @param level the level asked for
 * @param basis what asks for it, and when
 */
public record CheckRule(Closeness closeness, boolean regular, CheckLevel level, Basis basis) {
    /** Whether the children's barred list is asked for; where it is not, it may not be. */
    public boolean barredList() {
        return level.compareTo(CheckLevel.ENHANCED_BARRED) >= 0;
    }

    /** Whether the home is assessed, because a child stays the night. */
    public boolean homeAssessed() {
        return level == CheckLevel.HOME_ASSESSED;
    }
}

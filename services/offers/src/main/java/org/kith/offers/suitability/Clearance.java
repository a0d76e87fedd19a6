package org.kith.offers.suitability;

import java.time.LocalDate;

/**
 * The check level a volunteer holds.
 *
 * @param level 0 none, 1 basic, 2 enhanced, 3 with barred list, 4 and home assessed for a night
 * @param validUntil last day it holds, null for level 0
 */
public record Clearance(int level, LocalDate validUntil) {
    /** Nothing was checked, or nothing of it counts any more. */
    public static final Clearance NONE = new Clearance(0, null);
}

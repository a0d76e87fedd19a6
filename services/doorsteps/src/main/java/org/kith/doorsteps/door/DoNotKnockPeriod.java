package org.kith.doorsteps.door;

import java.time.LocalDate;

/** How long do-not-knock may hold. */
public final class DoNotKnockPeriod {
    /** The rule as a sentence. */
    public static final String RULE = "Do-not-knock ends after the day it is asked for and within ten years.";

    private static final int DEFAULT_MONTHS = 12;
    private static final int LONGEST_YEARS = 10;

    private DoNotKnockPeriod() {}

    /** The last day when no other was asked for: twelve months on. */
    public static LocalDate lastDayFrom(LocalDate day) {
        return day.plusMonths(DEFAULT_MONTHS);
    }

    /** The last day that may be. */
    public static LocalDate longestFrom(LocalDate day) {
        return day.plusYears(LONGEST_YEARS);
    }

    /** Whether it may end then. */
    public static boolean allowed(LocalDate from, LocalDate until) {
        return until.isAfter(from) && !until.isAfter(from.plusYears(LONGEST_YEARS));
    }
}

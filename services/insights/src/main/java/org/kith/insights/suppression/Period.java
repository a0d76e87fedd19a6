package org.kith.insights.suppression;

import java.time.YearMonth;

/**
 * Whole months, both included. Only whole months can be asked for: two periods a day apart would tell what happened on
 * that day.
 *
 * @param from first month, null for the beginning
 * @param to last month, null for now
 */
public record Period(YearMonth from, YearMonth to) {
    /** Everything so far. */
    public static final Period ALL = new Period(null, null);

    boolean holds(YearMonth month) {
        return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
    }
}

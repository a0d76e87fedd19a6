package org.kith.insights.suppression;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ends of months at which a zone's number may be shown. Anyone who asks for two periods can subtract one number from the other.
 * So a month's end may begin or end a period (it is <em>open</em>) only when every number that could be worked out from it and
 * from the open ends before it is 0, or 5 or more. What happens later never closes it again: a number once shown stays shown.
 */
final class Borders {
    private final NavigableSet<YearMonth> known = new TreeSet<>();
    private final Set<YearMonth> closed = new HashSet<>();

    /**
     * A number that must not be worked out.
     *
     * @param series the number at the end of each month
     * @param changes whether two ends must not differ by 1 to 4 either; otherwise only the number itself counts
     */
    record Guarded(Series series, boolean changes) {
        boolean mayShow(YearMonth month, List<YearMonth> open) {
            long now = series.at(month);
            return Count.mayShow(Math.abs(now))
                    && (!changes || open.stream().allMatch(before -> differs(now, series.at(before))));
        }

        private static boolean differs(long one, long other) {
            return Count.mayShow(Math.abs(one - other));
        }
    }

    /**
     * The borders of a number.
     *
     * @param within borders that must be open too, of the number that it is a part or the rest of; null for none
     * @param guarded the number itself and what could be worked out with its help
     */
    Borders(Borders within, List<Guarded> guarded) {
        guarded.forEach(one -> known.addAll(one.series().months()));
        if (within != null) {
            known.addAll(within.known);
        }
        List<YearMonth> open = new ArrayList<>();
        for (YearMonth month : known) {
            if ((within == null || within.open(month)) && guarded.stream().allMatch(one -> one.mayShow(month, open))) {
                open.add(month);
            } else {
                closed.add(month);
            }
        }
    }

    /** Whether the end of this month is one; a month in which nothing changed is as the one before it. */
    boolean open(YearMonth month) {
        YearMonth last = known.floor(month);
        return last == null || !closed.contains(last);
    }

    /** The end of the last month up to this one that is open; null for the beginning. */
    YearMonth lastOpen(YearMonth month) {
        YearMonth last = known.floor(month);
        while (last != null && closed.contains(last)) {
            last = known.lower(last);
        }
        return last;
    }

    /** The months at whose ends the number or what it is judged with changes. */
    NavigableSet<YearMonth> months() {
        return known;
    }
}

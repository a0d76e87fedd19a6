package org.kith.insights.suppression;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongBinaryOperator;

/**
 * A number of one zone at the end of every month: how many there have been since the beginning, or how many there are. Before
 * the first month it is nought; in a month that is not there it stays as it was.
 */
public final class Series {
    private final NavigableMap<YearMonth, Long> ends;

    private Series(NavigableMap<YearMonth, Long> ends) {
        this.ends = ends;
    }

    /** What happened, by month; months in which nothing did may be left out. */
    public static Series ofCounts(NavigableMap<YearMonth, Long> counts) {
        NavigableMap<YearMonth, Long> ends = new TreeMap<>();
        long sum = 0;
        for (var month : counts.entrySet()) {
            sum += month.getValue();
            ends.put(month.getKey(), sum);
        }
        return new Series(ends);
    }

    /** How many there are at the end of each month. */
    public static Series ofStandings(NavigableMap<YearMonth, Long> atEnds) {
        return new Series(new TreeMap<>(atEnds));
    }

    /** What is left of this without a part of it. */
    Series minus(Series part) {
        return with(part, (whole, some) -> whole - some);
    }

    /** This and what does not belong to it, together. */
    Series plus(Series other) {
        return with(other, Long::sum);
    }

    private Series with(Series other, LongBinaryOperator operator) {
        NavigableMap<YearMonth, Long> result = new TreeMap<>();
        NavigableSet<YearMonth> months = new TreeSet<>(ends.navigableKeySet());
        months.addAll(other.ends.navigableKeySet());
        months.forEach(month -> result.put(month, operator.applyAsLong(at(month), other.at(month))));
        return new Series(result);
    }

    /** The number at the end of this month, for rules, never for showing. */
    long at(YearMonth month) {
        var last = ends.floorEntry(month);
        return last == null ? 0 : last.getValue();
    }

    NavigableSet<YearMonth> months() {
        return ends.navigableKeySet();
    }
}

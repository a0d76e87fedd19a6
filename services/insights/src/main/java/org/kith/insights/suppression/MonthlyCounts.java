package org.kith.insights.suppression;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted in one zone, by month. Whoever asks for two periods can subtract one from the other, so a number is
 * shown only between <em>open</em> borders. Going from the first month to the last, the border after a month is open
 * when at least {@link Count#SMALLEST} were counted since the last open one, and none or as many remain after it. The
 * difference of any two numbers shown is then a sum of such stretches: nought, or five and more.
 */
public final class MonthlyCounts {
    private final NavigableMap<YearMonth, Long> months;
    private final Set<Long> openSums = new HashSet<>();
    private final long all;

    /** Counts by month; months without any may be left out. */
    public MonthlyCounts(NavigableMap<YearMonth, Long> counts) {
        months = new TreeMap<>(counts);
        months.values().removeIf(n -> n == 0);
        all = sum(months);
        openSums.add(0L);
        long sum = 0;
        long atLastOpen = 0;
        for (long n : months.values()) {
            sum += n;
            if (sum - atLastOpen >= Count.SMALLEST && Count.mayShow(all - sum)) {
                openSums.add(sum);
                atLastOpen = sum;
            }
        }
    }

    /** How many there were in the period; for rules, never for showing. */
    long in(Period period) {
        return sum(months.subMap(
                period.from() == null ? YearMonth.of(0, 1) : period.from(),
                true,
                period.to() == null ? YearMonth.of(9999, 12) : period.to(),
                true));
    }

    /** The count of the period as it may be shown. */
    Count count(Period period) {
        boolean open = (period.from() == null || openBefore(period.from()))
                && (period.to() == null || openBefore(period.to().plusMonths(1)));
        return open ? Count.of(in(period)) : Count.SUPPRESSED;
    }

    /** Whether what was before this month and what came from then on may be told apart. */
    private boolean openBefore(YearMonth month) {
        return all == 0 || (Count.mayShow(all) && openSums.contains(sum(months.headMap(month, false))));
    }

    private static long sum(SortedMap<YearMonth, Long> months) {
        return months.values().stream().mapToLong(Long::longValue).sum();
    }
}

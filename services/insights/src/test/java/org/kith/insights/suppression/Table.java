package org.kith.insights.suppression;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A measure as a whole: counts by zone and month. Everything that anybody could be told about it is {@link #answers}. */
record Table(int[][] counts) {
    static final YearMonth FIRST = YearMonth.of(2026, 1);

    int zones() {
        return counts.length;
    }

    int months() {
        return counts[0].length;
    }

    static String zone(int number) {
        return "Z" + number;
    }

    /** Every period there is. The first month is the first there can be, so it is no border; the last has ended. */
    static List<Period> periods(int months) {
        List<Period> periods = new ArrayList<>();
        for (int from = 0; from < months; from++) {
            for (int to = from; to < months; to++) {
                periods.add(new Period(from == 0 ? null : FIRST.plusMonths(from), FIRST.plusMonths(to)));
            }
        }
        return periods;
    }

    /** What is answered for a period. */
    Counts answer(Period period) {
        Map<String, ZoneNumber> byZone = new HashMap<>();
        for (int zone = 0; zone < zones(); zone++) {
            byZone.put(zone(zone), ZoneNumber.happened(series(zone)));
        }
        return Suppression.of(byZone, period, FIRST.plusMonths(months() - 1));
    }

    /** The counts of a zone. */
    Series series(int zone) {
        TreeMap<YearMonth, Long> months = new TreeMap<>();
        for (int month = 0; month < months(); month++) {
            months.put(FIRST.plusMonths(month), (long) counts[zone][month]);
        }
        return Series.ofCounts(months);
    }

    /** What is answered for each period there is. */
    List<Counts> answers() {
        return periods(months()).stream().map(this::answer).toList();
    }

    /** The true count of a zone in a period. */
    int count(int zone, Period period) {
        int sum = 0;
        for (int month = 0; month < months(); month++) {
            sum += period.holds(FIRST.plusMonths(month)) ? counts[zone][month] : 0;
        }
        return sum;
    }

    /** The true count of all zones in a period. */
    int count(Period period) {
        int sum = 0;
        for (int zone = 0; zone < zones(); zone++) {
            sum += count(zone, period);
        }
        return sum;
    }

    /** The true count of the zones whose bits are set. */
    int countOfGroup(int zones, Period period) {
        int sum = 0;
        for (int zone = 0; zone < zones(); zone++) {
            sum += (zones >> zone & 1) == 1 ? count(zone, period) : 0;
        }
        return sum;
    }

    int mostInAZone() {
        int most = 0;
        for (int zone = 0; zone < zones(); zone++) {
            most = Math.max(most, count(zone, Period.ALL));
        }
        return most;
    }

    @Override
    public String toString() {
        return Arrays.deepToString(counts);
    }
}

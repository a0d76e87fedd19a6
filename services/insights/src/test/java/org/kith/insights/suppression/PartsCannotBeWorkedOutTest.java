package org.kith.insights.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;

/**
 * An attacker who keeps every answer about two numbers of a zone that belong together, knows the rule by heart and tries every table
 * there is. What names people in them must never be known to be 1 to 4, nor to be one number when it was suppressed.
 */
class PartsCannotBeWorkedOutTest {
    private static final int MONTHS = 2;
    private static final int MOST = 14;

    /** A number that is left out may be some more than the last that was shown, so larger tables are possible too. */
    private static final int MORE = 10;

    /** What came in and, of that, what was done later: {@code came[month]}, {@code done[month]}. */
    private record Pair(int[] came, int[] done) {
        Series whole() {
            return new Table(new int[][] {came}).series(0);
        }

        Series part() {
            return new Table(new int[][] {done}).series(0);
        }

        Series left() {
            TreeMap<YearMonth, Long> left = new TreeMap<>();
            for (int month = 0; month < MONTHS; month++) {
                left.put(Table.FIRST.plusMonths(month), leftAt(month));
            }
            return Series.ofStandings(left);
        }

        long leftAt(int month) {
            return sum(came, 0, month) - sum(done, 0, month);
        }

        static long sum(int[] months, int from, int to) {
            long sum = 0;
            for (int month = from; month <= to; month++) {
                sum += months[month];
            }
            return sum;
        }
    }

    @Test
    void howManyOfThoseReceivedStillWait() {
        check(
                pairs(false),
                Pair::whole,
                (pair, whole) -> ZoneNumber.laterPartOf(whole, pair.part()),
                List.of((pair, period) -> pair.leftAt(end(period))));
    }

    @Test
    void howManyKnocksWereNotAnswered() {
        check(
                pairs(true),
                Pair::whole,
                (pair, whole) -> ZoneNumber.partOf(whole, pair.part()),
                List.of((pair, period) -> Pair.sum(pair.came(), begin(period), end(period))
                        - Pair.sum(pair.done(), begin(period), end(period))));
    }

    @Test
    void howManyNeedsBeganWhenThoseMetAndThoseLeftAreShown() {
        check(
                pairs(false),
                Pair::part,
                (pair, done) -> ZoneNumber.remaining(done, pair.left()),
                List.of(
                        (pair, period) -> Pair.sum(pair.came(), begin(period), end(period)),
                        (pair, period) -> pair.leftAt(end(period))));
    }

    private static void check(
            List<Pair> tables,
            Function<Pair, Series> first,
            BiFunction<Pair, ZoneNumber, ZoneNumber> second,
            List<ToLongBiFunction<Pair, Period>> secrets) {
        List<Period> periods = Table.periods(MONTHS);
        Map<List<Count>, List<Pair>> byAnswers = new HashMap<>();
        for (Pair table : tables) {
            ZoneNumber one = ZoneNumber.happened(first.apply(table));
            ZoneNumber other = second.apply(table, one);
            List<Count> answers = new ArrayList<>();
            periods.forEach(period -> answers.add(one.count(period, Table.FIRST.plusMonths(MONTHS - 1))));
            periods.forEach(period -> answers.add(other.count(period, Table.FIRST.plusMonths(MONTHS - 1))));
            byAnswers.computeIfAbsent(answers, any -> new ArrayList<>()).add(table);
        }
        assertThat(byAnswers.size()).as("different answers").isGreaterThan(10);
        byAnswers.forEach((answers, same) -> {
            if (same.stream().allMatch(pair -> Pair.sum(pair.came(), 0, MONTHS - 1) > MOST)) {
                return;
            }
            for (Period period : periods) {
                for (ToLongBiFunction<Pair, Period> secret : secrets) {
                    TreeSet<Long> possible = new TreeSet<>();
                    same.forEach(table -> possible.add(secret.applyAsLong(table, period)));
                    assertThat(possible.size() > 1 || Count.mayShow(possible.first()))
                            .as("%s is known in %s from %s", possible, period, answers)
                            .isTrue();
                }
            }
        });
    }

    /**
     * Every table with up to so many in all.
     *
     * @param atOnce whether each month's part is of that month's whole
     */
    private static List<Pair> pairs(boolean atOnce) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a <= MOST + MORE; a++) {
            for (int b = 0; a + b <= MOST + MORE; b++) {
                for (int c = 0; c <= a; c++) {
                    for (int d = 0; d <= (atOnce ? b : a + b - c); d++) {
                        pairs.add(new Pair(new int[] {a, b}, new int[] {c, d}));
                    }
                }
            }
        }
        return pairs;
    }

    private static int begin(Period period) {
        return period.from() == null ? 0 : (int) Table.FIRST.until(period.from(), ChronoUnit.MONTHS);
    }

    private static int end(Period period) {
        return (int) Table.FIRST.until(period.to(), ChronoUnit.MONTHS);
    }
}

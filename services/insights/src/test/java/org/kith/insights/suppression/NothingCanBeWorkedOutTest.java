package org.kith.insights.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The strongest reader there can be: asks for every period, keeps every answer, knows the rule by heart and tries every
 * table there is. Tables that get the same answers cannot be told apart, so for each suppressed number the tables with
 * the same answers must disagree; where a zone has 1 to 4 in all, each of the four must still be possible.
 */
class NothingCanBeWorkedOutTest {
    @ParameterizedTest
    @CsvSource({"2,3,9", "3,2,6", "4,1,6", "1,5,8"})
    void evenKnowingTheRule(int zones, int months, int mostInAZone) {
        Map<List<Counts>, List<Table>> byAnswers = new HashMap<>();
        for (Table table : tables(zones, months, mostInAZone)) {
            byAnswers
                    .computeIfAbsent(table.answers(), answers -> new ArrayList<>())
                    .add(table);
        }
        List<Period> periods = Table.periods(months);
        long suppressed = 0;
        for (Map.Entry<List<Counts>, List<Table>> same : byAnswers.entrySet()) {
            for (int p = 0; p < periods.size(); p++) {
                suppressed += check(same.getKey().get(p), same.getValue(), periods.get(p));
            }
        }
        assertThat(suppressed).as("numbers suppressed").isPositive();
        assertThat(byAnswers.size()).as("different answers").isGreaterThan(months);
    }

    private static long check(Counts answer, List<Table> tables, Period period) {
        long suppressed = 0;
        if (answer.total().suppressed()) {
            suppressed++;
            assertThat(tables.stream().map(table -> table.count(period)).distinct())
                    .as("totals of %s", period)
                    .hasSizeGreaterThan(1);
        }
        for (int zone = 0; zone < tables.getFirst().zones(); zone++) {
            if (answer.byZone().get(Table.zone(zone)).suppressed()) {
                suppressed++;
                Set<Integer> possible = new TreeSet<>();
                for (Table table : tables) {
                    possible.add(table.count(zone, period));
                }
                if (period.equals(Period.ALL)) {
                    assertThat(possible).containsExactly(1, 2, 3, 4);
                } else {
                    assertThat(possible)
                            .as(
                                    "zone %d in %s of %s",
                                    zone,
                                    period,
                                    Arrays.deepToString(tables.getFirst().counts()))
                            .hasSizeGreaterThan(1);
                }
            }
        }
        return suppressed;
    }

    private static List<Table> tables(int zones, int months, int mostInAZone) {
        List<int[]> series = new ArrayList<>();
        series(new int[months], 0, mostInAZone, series);
        List<Table> tables = new ArrayList<>();
        tables(new int[zones][], 0, series, tables);
        return tables;
    }

    private static void series(int[] months, int next, int left, List<int[]> all) {
        if (next == months.length) {
            all.add(months.clone());
            return;
        }
        for (int n = 0; n <= left; n++) {
            months[next] = n;
            series(months, next + 1, left - n, all);
        }
    }

    private static void tables(int[][] zones, int next, List<int[]> series, List<Table> all) {
        if (next == zones.length) {
            all.add(new Table(zones.clone()));
            return;
        }
        for (int[] one : series) {
            zones[next] = one;
            tables(zones, next + 1, series, all);
        }
    }
}

package org.kith.insights.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The strongest reader there can be: asks for every period, keeps every answer, knows the rule by heart and tries every
 * table there is. Tables that get the same answers cannot be told apart, so for each suppressed number the tables with
 * the same answers must disagree, unless it is 0 or 5 and more.
 */
@Tag("long")
class NothingCanBeWorkedOutTest {
    @ParameterizedTest
    @CsvSource({"2,3,6", "3,2,5", "4,1,6", "1,5,8"})
    void evenKnowingTheRule(int zones, int months, int mostInAZone) {
        Map<List<Counts>, List<Table>> byAnswers = new HashMap<>();
        // A number that is left out may be 4 more than the last that was shown, so larger tables are possible too.
        for (Table table : tables(zones, months, mostInAZone + 4)) {
            byAnswers
                    .computeIfAbsent(table.answers(), answers -> new ArrayList<>())
                    .add(table);
        }
        List<Period> periods = Table.periods(months);
        long suppressed = 0;
        for (Map.Entry<List<Counts>, List<Table>> same : byAnswers.entrySet()) {
            if (same.getValue().stream().anyMatch(table -> table.mostInAZone() <= mostInAZone)) {
                for (int p = 0; p < periods.size(); p++) {
                    suppressed += check(same.getKey().get(p), same.getValue(), periods.get(p));
                }
            }
        }
        assertThat(suppressed).as("numbers suppressed").isPositive();
        assertThat(byAnswers.size()).as("different answers").isGreaterThan(months);
    }

    /** Of no group of zones is it known that they have 1 to 4. */
    private static long check(Counts answer, List<Table> tables, Period period) {
        int zones = tables.getFirst().zones();
        long suppressed = 0;
        for (int group = 1; group < 1 << zones; group++) {
            Set<Integer> possible = new TreeSet<>();
            for (Table table : tables) {
                possible.add(table.countOfGroup(group, period));
            }
            boolean leftOut = Integer.bitCount(group) == 1
                            && answer.byZone()
                                    .get(Table.zone(Integer.numberOfTrailingZeros(group)))
                                    .suppressed()
                    || group == (1 << zones) - 1 && answer.total().suppressed();
            suppressed += leftOut ? 1 : 0;
            assertThat(possible.size() > 1 || Count.mayShow(possible.iterator().next()))
                    .as("%s of zones %s in %s", possible, Integer.toBinaryString(group), tables.getFirst())
                    .isTrue();
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

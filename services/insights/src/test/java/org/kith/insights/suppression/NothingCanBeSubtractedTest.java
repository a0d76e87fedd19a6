package org.kith.insights.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Large random tables: every number shown, of every zone, total and period, is an equation in the counts by zone and
 * month. A suppressed number that followed from them would be a combination of them; none is.
 */
class NothingCanBeSubtractedTest {
    private static final int ZONES = 7;
    private static final int MONTHS = 12;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSuppressedNumberFollowsFromNoOthers(long seed) {
        Table table = random(new Random(seed));
        Equations shown = new Equations(ZONES * MONTHS);
        int suppressed = 0;
        for (Period period : Table.periods(MONTHS)) {
            Counts answer = table.answer(period);
            for (int zone = 0; zone < ZONES; zone++) {
                if (!answer.byZone().get(Table.zone(zone)).suppressed()) {
                    shown.add(cells(zone, zone, period));
                }
            }
            if (!answer.total().suppressed()) {
                shown.add(cells(0, ZONES - 1, period));
            }
        }
        for (Period period : Table.periods(MONTHS)) {
            Counts answer = table.answer(period);
            for (int zone = 0; zone < ZONES; zone++) {
                if (answer.byZone().get(Table.zone(zone)).suppressed()) {
                    suppressed++;
                    assertThat(shown.give(cells(zone, zone, period)))
                            .as("zone %d in %s", zone, period)
                            .isFalse();
                }
            }
            if (answer.total().suppressed()) {
                suppressed++;
                assertThat(shown.give(cells(0, ZONES - 1, period)))
                        .as("total in %s", period)
                        .isFalse();
            }
        }
        assertThat(suppressed).isPositive();
    }

    @org.junit.jupiter.api.Test
    void theCheckItselfFindsWhatFollows() {
        Equations two = new Equations(3);
        two.add(new long[] {1, 1, 0});
        two.add(new long[] {0, 1, 0});
        assertThat(two.give(new long[] {1, 0, 0})).isTrue();
        assertThat(two.give(new long[] {0, 0, 1})).isFalse();
    }

    /** Some zones busy, some nearly silent, some with gaps. */
    private static Table random(Random random) {
        int[][] counts = new int[ZONES][MONTHS];
        for (int zone = 0; zone < ZONES; zone++) {
            int usual = new int[] {0, 1, 2, 6, 30}[random.nextInt(5)];
            for (int month = 0; month < MONTHS; month++) {
                counts[zone][month] = random.nextInt(3) == 0 ? 0 : random.nextInt(2 * usual + 1);
            }
        }
        counts[random.nextInt(ZONES)][random.nextInt(MONTHS)] = 1 + random.nextInt(4);
        counts[0][0] = 20;
        counts[0][1] = 1 + random.nextInt(4);
        return new Table(counts);
    }

    private static long[] cells(int fromZone, int toZone, Period period) {
        long[] cells = new long[ZONES * MONTHS];
        for (int zone = fromZone; zone <= toZone; zone++) {
            for (int month = 0; month < MONTHS; month++) {
                cells[zone * MONTHS + month] = period.holds(Table.FIRST.plusMonths(month)) ? 1 : 0;
            }
        }
        return cells;
    }
}

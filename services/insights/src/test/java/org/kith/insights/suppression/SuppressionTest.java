package org.kith.insights.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    private static final Count S = Count.SUPPRESSED;

    private static Count n(long n) {
        return new Count.Shown(n);
    }

    private static Counts of(int... counts) {
        int[][] table = new int[counts.length][1];
        for (int zone = 0; zone < counts.length; zone++) {
            table[zone][0] = counts[zone];
        }
        return new Table(table).answer(Period.ALL);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "2,true", "3,true", "4,true", "5,false", "6,false", "1000,false"})
    void oneToFourIsSuppressedAndNoughtIsNot(long n, boolean suppressed) {
        assertThat(Count.of(n).suppressed()).isEqualTo(suppressed);
    }

    @Test
    void aSingleSuppressedZoneTakesTheTotalWithIt() {
        assertThat(of(3, 40, 0)).isEqualTo(new Counts(Map.of("Z0", S, "Z1", n(40), "Z2", n(0)), S));
    }

    @Test
    void twoZonesThatAddUpToFiveMayEachBeAnythingSoTheTotalStays() {
        assertThat(of(1, 4, 40)).isEqualTo(new Counts(Map.of("Z0", S, "Z1", S, "Z2", n(40)), n(45)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "2,2", "3,3", "4,4", "3,4"})
    void twoZonesThatTheTotalWouldNarrowDownTakeItWithThem(int one, int other) {
        assertThat(of(one, other, 40).total()).isEqualTo(S);
    }

    @Test
    void threeZonesLeaveRoomForTheTotalBetweenSixAndNine() {
        assertThat(of(1, 1, 3, 40).total()).isEqualTo(S);
        assertThat(of(1, 1, 4, 40).total()).isEqualTo(n(46));
        assertThat(of(4, 4, 1, 40).total()).isEqualTo(n(49));
        assertThat(of(4, 4, 2, 40).total()).isEqualTo(S);
    }

    @Test
    void nothingAnywhereIsShownAsNought() {
        assertThat(of(0, 0)).isEqualTo(new Counts(Map.of("Z0", n(0), "Z1", n(0)), n(0)));
    }

    @Test
    void standingsFollowTheSameRule() {
        assertThat(Suppression.atOnce(Map.of("A", 3L, "B", 9L))).isEqualTo(new Counts(Map.of("A", S, "B", n(9)), S));
        assertThat(Suppression.atOnce(Map.of("A", 3L, "B", 2L, "C", 0L)))
                .isEqualTo(new Counts(Map.of("A", S, "B", S, "C", n(0)), n(5)));
    }

    @Test
    void periodsThatDifferByASmallMonthAreNotBothShown() {
        Table table = new Table(new int[][] {{20, 3, 20}});
        YearMonth first = Table.FIRST;
        Period two = new Period(first, first.plusMonths(1));
        assertThat(table.answer(new Period(first, first)).total()).isEqualTo(n(20));
        assertThat(table.answer(two).total()).isEqualTo(S);
        assertThat(table.answer(new Period(first.plusMonths(1), first.plusMonths(2)))
                        .total())
                .isEqualTo(n(23));
        assertThat(table.answer(Period.ALL).total()).isEqualTo(n(43));
    }

    @Test
    void aFewAtTheEndAreNotToldFromWhatWasBefore() {
        Table table = new Table(new int[][] {{20, 20, 2}});
        YearMonth first = Table.FIRST;
        assertThat(table.answer(new Period(null, first.plusMonths(1))).total()).isEqualTo(S);
        assertThat(table.answer(new Period(null, first)).total()).isEqualTo(n(20));
        assertThat(table.answer(Period.ALL).total()).isEqualTo(n(42));
    }

    @Test
    void monthsOutsideOfWhatWasCountedChangeNothing() {
        Table table = new Table(new int[][] {{0, 7, 0}});
        YearMonth first = Table.FIRST;
        assertThat(table.answer(new Period(first.minusYears(3), first.plusYears(3)))
                        .total())
                .isEqualTo(n(7));
        assertThat(table.answer(new Period(first, first)).total()).isEqualTo(n(0));
        assertThat(table.answer(new Period(first.plusMonths(2), null)).total()).isEqualTo(n(0));
    }
}

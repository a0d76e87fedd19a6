package org.kith.insights.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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
        assertThat(standings(Map.of("A", 3L, "B", 9L))).isEqualTo(new Counts(Map.of("A", S, "B", n(9)), S));
        assertThat(standings(Map.of("A", 6L, "B", 9L))).isEqualTo(new Counts(Map.of("A", n(6), "B", n(9)), n(15)));
    }

    private static Counts standings(Map<String, Long> byZone) {
        Map<String, ZoneNumber> zones = new HashMap<>();
        byZone.forEach((zone, n) ->
                zones.put(zone, ZoneNumber.standing(Series.ofStandings(new TreeMap<>(Map.of(Table.FIRST, n))))));
        return Suppression.of(zones, Period.ALL, Table.FIRST);
    }

    @Test
    void aStandingIsNotShownAtTwoEndsThatDifferByFew() {
        YearMonth first = Table.FIRST;
        ZoneNumber unmet = ZoneNumber.standing(Series.ofStandings(
                new TreeMap<>(Map.of(first, 6L, first.plusMonths(1), 7L, first.plusMonths(2), 12L))));
        assertThat(unmet.count(new Period(null, first), first.plusMonths(2))).isEqualTo(n(6));
        assertThat(unmet.count(new Period(null, first.plusMonths(1)), first.plusMonths(2)))
                .isEqualTo(S);
        assertThat(unmet.count(Period.ALL, first.plusMonths(2))).isEqualTo(n(12));
    }

    @Test
    void aSmallMonthWaitsUntilThereAreFiveSinceTheLastThatIsShown() {
        Table table = new Table(new int[][] {{20, 3, 20}});
        YearMonth first = Table.FIRST;
        YearMonth second = first.plusMonths(1);
        assertThat(table.answer(new Period(first, first)).total()).isEqualTo(n(20));
        assertThat(table.answer(new Period(first, second)).total()).isEqualTo(S);
        assertThat(table.answer(new Period(second, second.plusMonths(1))).total())
                .isEqualTo(n(23));
        assertThat(table.answer(Period.ALL).total()).isEqualTo(n(43));
    }

    @Test
    void whatWasShownIsShownStillWhenFewCameAfterIt() {
        Table table = new Table(new int[][] {{20, 20, 2}});
        YearMonth second = Table.FIRST.plusMonths(1);
        assertThat(table.answer(new Period(null, second)).total()).isEqualTo(n(40));
        assertThat(table.answer(Period.ALL).total()).isEqualTo(S);
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

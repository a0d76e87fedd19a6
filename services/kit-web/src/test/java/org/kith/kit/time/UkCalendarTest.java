package org.kith.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UkCalendarTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-03-02T10:00:00Z, 2026-03-03T10:00:00Z, Monday to Tuesday",
        "2026-03-06T16:45:00Z, 2026-03-09T16:45:00Z, Friday to Monday",
        "2026-03-07T15:00:00Z, 2026-03-10T00:00:00Z, Saturday counts from Monday's first moment",
        "2026-04-02T09:00:00Z, 2026-04-07T09:00:00Z, Maundy Thursday to Tuesday after Easter",
        "2026-04-03T09:00:00Z, 2026-04-07T23:00:00Z, Good Friday counts from Tuesday's first moment",
        "2026-12-24T11:00:00Z, 2026-12-29T11:00:00Z, Christmas Eve past Christmas and Boxing Day's substitute",
        "2026-03-27T12:00:00Z, 2026-03-30T11:00:00Z, the same time of day when the clocks go forward",
        "2026-10-23T11:00:00Z, 2026-10-26T12:00:00Z, the same time of day when they go back",
        "2026-06-30T23:30:00Z, 2026-07-01T23:30:00Z, half past midnight in London is the next day already",
    })
    void oneWorkingDayLater(Instant received, Instant due, String what) {
        assertThat(UkCalendar.oneWorkingDayAfter(received)).as(what).isEqualTo(due);
    }

    @Test
    void bankHolidaysFallOnWeekdaysAndEightAYear() {
        for (int year = 2025; year <= BankHolidays.knownUntil().getYear(); year++) {
            int y = year;
            assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(y + 1, 1, 1)))
                    .filteredOn(BankHolidays::on)
                    .hasSize(8)
                    .noneMatch(
                            day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
    }

    @Test
    void theCalendarWarnsBeforeItRunsOut() {
        LocalDate end = BankHolidays.knownUntil();
        assertThat(UkCalendar.runsOut(end.minusYears(1))).isFalse();
        assertThat(UkCalendar.runsOut(end.minusMonths(1))).isTrue();
    }

    @Test
    void aDayIsTheDayInLondon() {
        assertThat(UkCalendar.dayOf(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(UkCalendar.dayOf(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(UkCalendar.startOf(LocalDate.of(2026, 7, 1))).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        UkCalendar calendar = new UkCalendar(Clock.fixed(Instant.parse("2026-06-30T23:30:00Z"), ZoneOffset.UTC));
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 7, 1));
    }
}

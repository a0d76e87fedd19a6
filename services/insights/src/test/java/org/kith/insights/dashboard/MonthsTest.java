package org.kith.insights.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.insights.suppression.Period;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;

class MonthsTest {
    /** Half past midnight of the first of July in London. */
    private static final Instant NOW = Instant.parse("2026-06-30T23:30:00Z");

    private static final Months MONTHS = Months.at(NOW, true);

    @Test
    void withoutMonthsItIsEverything() {
        assertThat(MONTHS.parse(null, "")).isEqualTo(Period.ALL);
    }

    @Test
    void aMonthIsShownFromTheFourthDayAfterIt() {
        assertThat(Months.at(NOW, false).latest()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(Months.at(Instant.parse("2026-07-03T22:59:59Z"), false).latest())
                .isEqualTo(YearMonth.of(2026, 5));
        assertThat(Months.at(Instant.parse("2026-07-03T23:00:00Z"), false).latest())
                .isEqualTo(YearMonth.of(2026, 6));
        assertThat(Months.shownFrom(YearMonth.of(2026, 6))).isEqualTo("2026-07-04");
    }

    @Test
    void onlyTheDemonstrationShowsTheMonthThatRuns() {
        assertThat(MONTHS.latest()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(MONTHS.parse("2026-07", "2026-07"))
                .isEqualTo(new Period(YearMonth.of(2026, 7), YearMonth.of(2026, 7)));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Months.at(NOW, false).parse("2026-06", "2026-07"))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(FieldError::pointer, FieldError::code)
                        .containsExactly(tuple("from", "not-yet"), tuple("to", "not-yet")));
    }

    @Test
    void aMonthEndsAtMidnightInLondon() {
        assertThat(Months.end(YearMonth.of(2026, 6))).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(Months.end(YearMonth.of(2026, 12))).isEqualTo("2027-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08,,from,future",
        ",2026-08,to,future",
        "2026-05,2026-04,to,order",
        "2026-05-01,,from,month",
        "may,,from,month",
        "1999-12,,from,range",
        ",9999999999-01,to,month"
    })
    void whatIsNoPeriodIsRefusedWithItsField(String from, String to, String field, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> MONTHS.parse(from, to))
                .satisfies(problem -> {
                    FieldError error = problem.errors().getFirst();
                    assertThat(error.pointer()).isEqualTo(field);
                    assertThat(error.code()).isEqualTo(code);
                });
    }
}

package org.kith.insights.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

    @Test
    void withoutMonthsItIsEverything() {
        assertThat(Months.parse(null, "", NOW)).isEqualTo(Period.ALL);
    }

    @Test
    void theMonthThatRunsIsOpenAndFollowsTheCalendarInLondon() {
        assertThat(Months.parse("2026-07", "2026-07", NOW)).isEqualTo(new Period(YearMonth.of(2026, 7), null));
        assertThat(Months.parse(null, "2026-06", NOW)).isEqualTo(new Period(null, YearMonth.of(2026, 6)));
    }

    @Test
    void aPeriodEndsAtMidnightInLondon() {
        assertThat(Months.end(new Period(null, YearMonth.of(2026, 6)))).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(Months.end(new Period(null, YearMonth.of(2026, 12)))).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(Months.end(Period.ALL)).isAfter(NOW);
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
                .isThrownBy(() -> Months.parse(from, to, NOW))
                .satisfies(problem -> {
                    FieldError error = problem.errors().getFirst();
                    assertThat(error.pointer()).isEqualTo(field);
                    assertThat(error.code()).isEqualTo(code);
                });
    }
}

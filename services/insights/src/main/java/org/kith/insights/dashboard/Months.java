package org.kith.insights.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.kith.insights.suppression.Period;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.time.UkCalendar;

/**
 * The months that are shown, on the calendar in London: those that have ended, from the fourth day of the next month. Until then
 * what devices and events bring late still counts in the month in which it happened.
 *
 * @param latest the last month that is shown
 * @param running the month that is not over
 */
record Months(YearMonth latest, YearMonth running) {
    private static final int DAYS_TO_WAIT = 3;
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /**
     * The months that are shown at a moment.
     *
     * @param runningToo whether the month that is not over is shown as well, as only the demonstration may
     */
    static Months at(Instant now, boolean runningToo) {
        LocalDate today = UkCalendar.dayOf(now);
        YearMonth running = YearMonth.from(today);
        return new Months(
                runningToo
                        ? running
                        : YearMonth.from(today.minusDays(DAYS_TO_WAIT)).minusMonths(1),
                running);
    }

    /** The first day on which the numbers of a month are shown. */
    static LocalDate shownFrom(YearMonth month) {
        return month.plusMonths(1).atDay(1 + DAYS_TO_WAIT);
    }

    /**
     * The period asked for.
     *
     * @param from first month as 2026-03; null or empty for the beginning
     * @param to last month as 2026-05; null or empty for the last that is shown
     * @throws org.kith.kit.problem.Problem when they are not months, not shown yet or the wrong way round
     */
    Period parse(String from, String to) {
        FieldErrors errors = new FieldErrors();
        YearMonth first = parse(from, "from", errors);
        YearMonth last = parse(to, "to", errors);
        if (first != null && last != null) {
            errors.require(!first.isAfter(last), "to", "order", "The last month comes before the first.");
        }
        errors.throwIfAny();
        return new Period(first, last);
    }

    /** The moment a month ends: what happened before it belongs to the month. */
    static Instant end(YearMonth month) {
        return UkCalendar.startOf(month.plusMonths(1).atDay(1));
    }

    private YearMonth parse(String text, String name, FieldErrors errors) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(text);
            errors.require(!month.isAfter(running), name, "future", "The latest month is " + latest + ".")
                    .require(
                            month.isAfter(running) || !month.isAfter(latest),
                            name,
                            "not-yet",
                            "This month is shown from " + DAY.format(shownFrom(month)) + ". The latest month is "
                                    + latest + ".")
                    .require(!month.isBefore(EARLIEST), name, "range", "The earliest month is " + EARLIEST + ".");
            return month;
        } catch (DateTimeParseException e) {
            errors.add(name, "month", "Give a month as " + latest + ".");
            return null;
        }
    }
}

package org.kith.insights.dashboard;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.kith.insights.suppression.Period;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.time.UkCalendar;

/** Months as they are asked for: on the calendar in London, this month at the latest. */
final class Months {
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private Months() {}

    /**
     * The period asked for.
     *
     * @param from first month as 2026-03; null or empty for the beginning
     * @param to last month as 2026-05; null, empty or this month for now
     * @throws org.kith.kit.problem.Problem when they are not months, in the future or the wrong way round
     */
    static Period parse(String from, String to, Instant now) {
        YearMonth current = YearMonth.from(UkCalendar.dayOf(now));
        FieldErrors errors = new FieldErrors();
        YearMonth first = parse(from, "from", current, errors);
        YearMonth last = parse(to, "to", current, errors);
        if (first != null && last != null) {
            errors.require(!first.isAfter(last), "to", "order", "The last month comes before the first.");
        }
        errors.throwIfAny();
        return new Period(first, current.equals(last) ? null : last);
    }

    /** The moment a period ends: what happened before it belongs to the period. */
    static Instant end(Period period) {
        return period.to() == null
                ? Instant.parse("9999-01-01T00:00:00Z")
                : UkCalendar.startOf(period.to().plusMonths(1).atDay(1));
    }

    private static YearMonth parse(String text, String name, YearMonth current, FieldErrors errors) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(text);
            errors.require(!month.isAfter(current), name, "future", "The latest month is " + current + ".")
                    .require(!month.isBefore(EARLIEST), name, "range", "The earliest month is " + EARLIEST + ".");
            return month;
        } catch (DateTimeParseException e) {
            errors.add(name, "month", "Give a month as " + current + ".");
            return null;
        }
    }
}

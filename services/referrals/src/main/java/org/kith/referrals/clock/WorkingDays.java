package org.kith.referrals.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Working days in England: Monday to Friday without bank holidays. A decision about a referral is due within one working
 * day of its receipt (Working Together to Safeguard Children, on responding to a referral).
 */
public final class WorkingDays {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private WorkingDays() {}

    /**
     * One working day later: the same time of day on the next working day. What comes in on a day off counts from the
     * first moment of the next working day.
     */
    public static Instant oneAfter(Instant receivedAt) {
        ZonedDateTime from = receivedAt.atZone(LONDON);
        if (!working(from.toLocalDate())) {
            from = next(from.toLocalDate()).atStartOfDay(LONDON);
        }
        return next(from.toLocalDate())
                .atTime(from.toLocalTime())
                .atZone(LONDON)
                .toInstant();
    }

    /** Whether people work on the day. */
    static boolean working(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BankHolidays.on(day);
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!working(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}

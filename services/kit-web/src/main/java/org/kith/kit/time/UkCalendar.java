package org.kith.kit.time;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jboss.logging.Logger;

/**
 * Days and working days in England. A day is the day in London, whatever the time zone of the machine; a working day is
 * Monday to Friday without the bank holidays of England.
 */
@Singleton
public class UkCalendar {
    /** The time of the United Kingdom. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Logger LOG = Logger.getLogger(UkCalendar.class);
    private static final int MONTHS_AHEAD = 6;

    private final Clock clock;

    /** On a clock; a fixed one in tests. */
    public UkCalendar(Clock clock) {
        this.clock = clock;
    }

    /** Past the end of the list a bank holiday would count as a working day, so its end is announced in time. */
    void check(@Observes StartupEvent event) {
        if (runsOut(today())) {
            LOG.warnf("bank holidays are known until %s only: add the next year", BankHolidays.knownUntil());
        }
    }

    /** The moment. */
    public Instant now() {
        return clock.instant();
    }

    /** The day it is. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The day that an instant falls on. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Whether the day is a working day. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BankHolidays.on(day);
    }

    /** The first working day after a day. */
    public static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * One working day later: the same time of day on the next working day. What comes on a day that is none counts from
     * the first moment of the next working day.
     */
    public static Instant oneWorkingDayAfter(Instant instant) {
        ZonedDateTime from = instant.atZone(ZONE);
        if (!isWorkingDay(from.toLocalDate())) {
            from = nextWorkingDay(from.toLocalDate()).atStartOfDay(ZONE);
        }
        return nextWorkingDay(from.toLocalDate())
                .atTime(from.toLocalTime())
                .atZone(ZONE)
                .toInstant();
    }

    static boolean runsOut(LocalDate today) {
        return today.plusMonths(MONTHS_AHEAD).isAfter(BankHolidays.knownUntil());
    }
}

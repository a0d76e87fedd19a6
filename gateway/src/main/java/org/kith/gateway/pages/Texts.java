package org.kith.gateway.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Moments and days as people in the place read them. */
public final class Texts {
    private static final ZoneId PLACE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' h:mma", Locale.UK).withZone(PLACE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(PLACE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Texts() {}

    /** Such as 3 March 2026 at 9:05am. */
    public static String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant).replace("AM", "am").replace("PM", "pm");
    }

    /** The same from ISO-8601; empty when it is empty. */
    public static String moment(String iso) {
        return iso == null || iso.isEmpty() ? "" : moment(Instant.parse(iso));
    }

    /** Such as 3 March 2026, from ISO-8601; empty when it is empty. */
    public static String day(String iso) {
        if (iso == null || iso.isEmpty()) {
            return "";
        }
        return iso.length() == 10 ? DAY.format(LocalDate.parse(iso)) : DAY.format(Instant.parse(iso));
    }

    /** Such as March 2026, from 2026-03; as it was sent when it is no month. */
    public static String month(String iso) {
        try {
            return MONTH.format(YearMonth.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** Such as 2 hours 5 minutes. */
    public static String minutes(long minutes) {
        if (minutes < 60) {
            return minutes + (minutes == 1 ? " minute" : " minutes");
        }
        long hours = minutes / 60;
        if (hours < 48) {
            return hours + (hours == 1 ? " hour" : " hours") + (minutes % 60 == 0 ? "" : " " + minutes(minutes % 60));
        }
        return hours / 24 + " days" + (hours % 24 == 0 ? "" : " " + minutes(hours % 24 * 60));
    }
}

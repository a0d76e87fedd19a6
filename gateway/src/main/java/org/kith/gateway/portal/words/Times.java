package org.kith.gateway.portal.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Moments, days and waits as people in the place read them. What is null is empty. */
public final class Times {
    private static final ZoneId PLACE = ZoneId.of("Europe/London");

    private static final Pattern ISO_DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");

    private final Words words;

    Times(Words words) {
        this.words = words;
    }

    /** Such as 3 March 2026 at 9:05am. */
    public String moment(Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime at = instant.atZone(PLACE);
        return words.t("time.at", format(at.toLocalDate(), "d MMMM uuuu"), clock(at));
    }

    /** The hour that begins then, such as 3 March 2026 between 9:00am and 10:00am. */
    public String hour(Instant begin) {
        ZonedDateTime at = begin.atZone(PLACE);
        return words.t("time.hour", format(at.toLocalDate(), "d MMMM uuuu"), clock(at), clock(at.plusHours(1)));
    }

    /** A moment by which something is due, with the day of the week: midnight ends the day before, and is said so. */
    public String due(Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime at = instant.atZone(PLACE);
        boolean midnight = at.getHour() == 0 && at.getMinute() == 0;
        LocalDate day = midnight ? at.toLocalDate().minusDays(1) : at.toLocalDate();
        return words.t("time.due", midnight ? words.t("time.end-of-day") : clock(at), format(day, "EEEE d MMMM uuuu"));
    }

    /** Such as 3 March 2026. */
    public String day(LocalDate day) {
        return day == null ? "" : format(day, "d MMMM uuuu");
    }

    /** A sentence of a service, with the days in it as people read them. */
    public String inSentence(String sentence) {
        return ISO_DAY.matcher(sentence).replaceAll(found -> {
            try {
                return day(LocalDate.parse(found.group()));
            } catch (DateTimeParseException e) {
                return found.group();
            }
        });
    }

    /** The day of a moment. */
    public String day(Instant instant) {
        return instant == null ? "" : day(instant.atZone(PLACE).toLocalDate());
    }

    /** The month of a moment, on the calendar of the place. */
    public YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(PLACE));
    }

    /** Such as March 2026, from 2026-03; as it was sent when it is no month. */
    public String month(String iso) {
        try {
            return DateTimeFormatter.ofPattern("MMMM uuuu", locale()).format(YearMonth.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** A wait, such as 2 hours 5 minutes. */
    public String minutes(long minutes) {
        if (minutes < 60) {
            return words.count("time.minutes", minutes);
        }
        long hours = minutes / 60;
        if (hours < 48) {
            return words.count("time.hours", hours) + (minutes % 60 == 0 ? "" : " " + minutes(minutes % 60));
        }
        return words.count("time.days", hours / 24) + (hours % 24 == 0 ? "" : " " + minutes(hours % 24 * 60));
    }

    private String clock(ZonedDateTime at) {
        if (at.getMinute() == 0 && at.getHour() % 12 == 0) {
            return words.t(at.getHour() == 0 ? "time.midnight" : "time.midday");
        }
        return DateTimeFormatter.ofPattern("h:mm", Locale.UK).format(at)
                + words.t(at.getHour() < 12 ? "time.am" : "time.pm");
    }

    private String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(day);
    }

    private Locale locale() {
        return Locale.of(words.tag(), "GB");
    }
}

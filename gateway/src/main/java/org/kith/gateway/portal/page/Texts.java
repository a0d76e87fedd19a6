package org.kith.gateway.portal.page;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** A field's text; empty when there is none. */
    public static String field(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : "";
    }

    /** How people tell one offer, need or match from another without a name: the last six of its id. */
    public static String shortId(String id) {
        return id.length() < 6 ? id : id.substring(id.length() - 6).toUpperCase(Locale.ROOT);
    }

    /** Such as 1,204. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** Such as £30 or £12.50. */
    public static String pounds(long pence) {
        return pence % 100 == 0
                ? String.format(Locale.UK, "£%,d", pence / 100)
                : String.format(Locale.UK, "£%,d.%02d", pence / 100, pence % 100);
    }

    /** One thing or many, such as "1 need" and "3 needs". */
    public static String count(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
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

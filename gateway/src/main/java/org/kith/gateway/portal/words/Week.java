package org.kith.gateway.portal.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The 21 weekly times, Monday morning to Sunday evening, as a page shows and takes them. */
public final class Week {
    /** How many times a week has. */
    public static final int TIMES = 21;

    private static final int PARTS_OF_A_DAY = 3;
    private static final int DAYS = TIMES / PARTS_OF_A_DAY;

    private Week() {}

    /** 21 characters from the numbers of the ticked times; null when none is ticked. */
    public static String fromTicks(Collection<String> ticks) {
        if (ticks.isEmpty()) {
            return null;
        }
        StringBuilder times = new StringBuilder("0".repeat(TIMES));
        for (String tick : ticks) {
            if (tick.matches("1?[0-9]|20")) {
                times.setCharAt(Integer.parseInt(tick), '1');
            }
        }
        return times.toString();
    }

    /**
     * Such as "Monday morning, Tuesday evening"; days in a row with the same times are said as one: "Monday to Friday morning
     * and evening". "any time" when every time will do.
     */
    public static String words(Words words, String times) {
        if (times == null || times.length() != TIMES || !times.contains("0")) {
            return words.t("week.any");
        }
        List<String> chosen = new ArrayList<>();
        for (int first = 0; first < DAYS; first++) {
            String parts = parts(times, first);
            int last = first;
            while (last + 1 < DAYS && parts(times, last + 1).equals(parts)) {
                last++;
            }
            if (parts.contains("1")) {
                chosen.add(days(words, first, last, parts));
            }
            first = last;
        }
        return chosen.isEmpty() ? words.t("week.none") : String.join(", ", chosen);
    }

    private static String parts(String times, int day) {
        return times.substring(day * PARTS_OF_A_DAY, (day + 1) * PARTS_OF_A_DAY);
    }

    private static String days(Words words, int first, int last, String parts) {
        List<String> named = new ArrayList<>();
        for (int part = 0; part < PARTS_OF_A_DAY; part++) {
            if (parts.charAt(part) == '1') {
                named.add(part(words, part));
            }
        }
        String key = last == first + 1 ? "week.two-days" : "week.days";
        String days = first == last ? day(words, first) : words.t(key, day(words, first), day(words, last));
        return words.t("week.day-parts", days, String.join(" " + words.t("week.and") + " ", named));
    }

    /** Name of a day, 0 for Monday. */
    public static String day(Words words, int day) {
        return words.t("week.day." + day);
    }

    /** Name of a part of the day, 0 for the morning. */
    public static String part(Words words, int part) {
        return words.t("week.part." + part);
    }

    /** Such as Monday morning for 0. */
    public static String time(Words words, int number) {
        return words.t("week.time", day(words, number / PARTS_OF_A_DAY), part(words, number % PARTS_OF_A_DAY));
    }
}

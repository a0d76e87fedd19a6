package org.kith.engine.model;

import java.util.List;
import java.util.stream.IntStream;

/** The 21 weekly slots as a bit set: bit 0 is Monday morning, bit 20 Sunday evening. */
public final class Slots {
    /** Slots in a week: morning, afternoon and evening of seven days. */
    public static final int COUNT = 21;

    /** Every slot of the week. */
    public static final int ALL = (1 << COUNT) - 1;

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> PARTS = List.of("morning", "afternoon", "evening");

    private Slots() {}

    /**
     * Parses 21 characters of 0 and 1, Monday morning first.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static int parse(String text) {
        if (text.length() != COUNT) {
            throw new IllegalArgumentException(
                    "slots must be " + COUNT + " characters of 0 and 1, found " + text.length() + " characters");
        }
        int slots = 0;
        for (int i = 0; i < COUNT; i++) {
            char c = text.charAt(i);
            if (c == '1') {
                slots |= 1 << i;
            } else if (c != '0') {
                throw new IllegalArgumentException("slots must be 0 or 1, found '" + c + "' at character " + (i + 1));
            }
        }
        return slots;
    }

    /** The inverse of {@link #parse}. */
    public static String format(int slots) {
        StringBuilder text = new StringBuilder(COUNT);
        for (int i = 0; i < COUNT; i++) {
            text.append((slots >> i & 1) == 1 ? '1' : '0');
        }
        return text.toString();
    }

    /** The names of these slots in the order of the week, such as "Sunday evening". */
    public static List<String> names(int slots) {
        return IntStream.range(0, COUNT)
                .filter(i -> (slots >> i & 1) == 1)
                .mapToObj(i -> DAYS.get(i / 3) + " " + PARTS.get(i % 3))
                .toList();
    }

    static int valid(int slots) {
        if ((slots & ~ALL) != 0) {
            throw new IllegalArgumentException("slots beyond the 21 of a week: " + slots);
        }
        return slots;
    }
}

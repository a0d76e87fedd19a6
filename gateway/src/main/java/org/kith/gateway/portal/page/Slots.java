package org.kith.gateway.portal.page;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The 21 weekly slots, Monday morning to Sunday evening, as a page shows and takes them. */
public final class Slots {
    /** Parts of a day. */
    public static final List<String> PARTS = List.of("morning", "afternoon", "evening");

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    /** The week to tick. */
    public static final List<Day> WEEK = IntStream.range(0, DAYS.size())
            .mapToObj(day -> new Day(
                    DAYS.get(day),
                    IntStream.range(0, PARTS.size())
                            .mapToObj(part ->
                                    Option.of(Integer.toString(day * 3 + part), DAYS.get(day) + " " + PARTS.get(part)))
                            .toList()))
            .toList();

    private static final int COUNT = 21;

    /** A day and its slots. */
    @TemplateData
    public record Day(String name, List<Option> slots) {}

    private Slots() {}

    /** 21 characters from the numbers of the ticked slots; empty when none is ticked. */
    public static String fromTicks(Collection<String> ticks) {
        if (ticks.isEmpty()) {
            return "";
        }
        StringBuilder slots = new StringBuilder("0".repeat(COUNT));
        for (String tick : ticks) {
            if (tick.matches("1?[0-9]|20")) {
                slots.setCharAt(Integer.parseInt(tick), '1');
            }
        }
        return slots.toString();
    }

    /** Such as "Monday morning, Tuesday evening"; "any time" when every slot will do. */
    public static String words(String slots) {
        if (slots == null || slots.length() != COUNT || !slots.contains("0")) {
            return "any time";
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            if (slots.charAt(i) == '1') {
                words.add(DAYS.get(i / 3) + " " + PARTS.get(i % 3));
            }
        }
        return words.isEmpty() ? "no time" : String.join(", ", words);
    }
}

package org.kith.doorsteps.door;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long do-not-knock may hold. */
public final class DoNotKnockPeriod {
    /** The rule as a sentence. */
    public static final String RULE = "Do-not-knock ends after the day it is asked for and within ten years.";

    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\+?\\d{4,9}-\\d{2}-\\d{2}(?!\\d)");
    private static final int DEFAULT_MONTHS = 12;
    private static final int LONGEST_YEARS = 10;

    private DoNotKnockPeriod() {}

    /**
     * The last day that was asked for, in any words. A day that cannot be is no reason to knock again: instead of one that
     * is too far away the last that may be, else twelve months on.
     */
    public static LocalDate lastDay(Stream<String> said, LocalDate from) {
        List<LocalDate> days = said.flatMap(text -> DAY.matcher(text).results())
                .map(MatchResult::group)
                .flatMap(text -> day(text).stream())
                .filter(day -> day.isAfter(from))
                .sorted()
                .toList();
        return days.stream()
                .filter(day -> allowed(from, day))
                .reduce((shorter, longer) -> longer)
                .orElse(days.isEmpty() ? from.plusMonths(DEFAULT_MONTHS) : from.plusYears(LONGEST_YEARS));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it may end then. */
    public static boolean allowed(LocalDate from, LocalDate until) {
        return until.isAfter(from) && !until.isAfter(from.plusYears(LONGEST_YEARS));
    }
}

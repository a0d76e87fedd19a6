package org.kith.gateway.portal.form;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Months as people write them: 3, 03, March, mar. */
public final class Months {
    private static final int SHORTEST = 3;
    private static final Locale[] LANGUAGES = {Locale.UK, Locale.of("cy", "GB")};
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]+(\\p{L}+\\.?|\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+\\.?|\\d{1,2})[-/., ]+(\\d{4})");

    private Months() {}

    /**
     * Number of a month.
     *
     * @throws DateTimeException when it is none
     */
    static int number(String text) {
        String month = text.strip().replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
        if (month.matches("\\d{1,2}")) {
            return Integer.parseInt(month);
        }
        return IntStream.rangeClosed(1, 12)
                .filter(number -> month.length() >= SHORTEST && isNamed(number, month))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no month"));
    }

    private static boolean isNamed(int number, String typed) {
        for (Locale language : LANGUAGES) {
            String name = DateFormatSymbols.getInstance(language)
                    .getMonths()[number - 1]
                    .toLowerCase(Locale.ROOT);
            if (name.startsWith(typed) || "sept".equals(typed) && number == 9) {
                return true;
            }
        }
        return false;
    }

    /** A month and its year, as March 2026, 03/2026 or 2026-03; empty when it is none. */
    public static Optional<YearMonth> withYear(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        Matcher monthFirst = MONTH_FIRST.matcher(text.strip());
        try {
            if (yearFirst.matches()) {
                return Optional.of(YearMonth.of(Integer.parseInt(yearFirst.group(1)), number(yearFirst.group(2))));
            }
            if (monthFirst.matches()) {
                return Optional.of(YearMonth.of(Integer.parseInt(monthFirst.group(2)), number(monthFirst.group(1))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}

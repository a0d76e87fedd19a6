package org.kith.kit.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Bank holidays in England, from a dated file that names its source. */
final class BankHolidays {
    private static final String FILE = "/calendar/bank-holidays-england.csv";
    private static final Set<LocalDate> DAYS = load();

    private BankHolidays() {}

    static boolean on(LocalDate day) {
        return DAYS.contains(day);
    }

    /** The last day of the last year that the file covers. */
    static LocalDate knownUntil() {
        int year = DAYS.stream().mapToInt(LocalDate::getYear).max().orElseThrow();
        return LocalDate.of(year, 12, 31);
    }

    private static Set<LocalDate> load() {
        try (InputStream in = BankHolidays.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("date"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.kith.local.tests;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page with the result of the last {@code kith test --night}. */
final class NightResult {
    static final String FILE = "docs/reference/tests-at-night.md";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    private NightResult() {}

    static String text(Instant begin, Duration took, Map<String, TestReports.Count> modules, List<String> failures) {
        StringBuilder text = new StringBuilder("""
                # The tests at night

                `./kith test --night` runs all tests. It sends %,d fuzzed requests to each service and reads a postcode directory of
                %,d rows; `./kith test` does the same with fewer. It writes this page.

                %s, %d processors, %d minutes:

                | Module | Passed | Failed | Skipped |
                |---|---|---|---|
                """.formatted(
                        TestSelection.AT_NIGHT.get("kith.fuzz"),
                        TestSelection.AT_NIGHT.get("kith.postcodes.rows"),
                        DAY.format(begin),
                        Runtime.getRuntime().availableProcessors(),
                        took.toMinutes()));
        modules.forEach((module, count) -> text.append(
                "| %s | %d | %d | %d |%n".formatted(module, count.passed(), count.failed(), count.skipped())));
        text.append(failures.stream().map(failure -> "\n- " + failure).collect(Collectors.joining()));
        text.append(failures.isEmpty() ? "\nNothing failed.\n" : "\n");
        return text.append("\nCheck it: `./kith test --night`\n").toString();
    }
}

package org.kith.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs generated tests as a test of the checks themselves needs them: what would have failed, by name. */
record Outcome(int run, List<String> failures) {
    static Outcome of(Stream<DynamicTest> tests) {
        List<DynamicTest> all = tests.toList();
        List<String> failures = all.stream()
                .map(test -> failure(test))
                .filter(failure -> !failure.isEmpty())
                .toList();
        return new Outcome(all.size(), failures);
    }

    private static String failure(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "";
        } catch (Throwable e) { // a test may throw anything
            return test.getDisplayName() + ": " + e;
        }
    }
}

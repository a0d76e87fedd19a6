package org.kith.e2e.story;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints what happens and what was checked, and keeps the checks that failed. */
public final class Report {
    private final PrintStream out;
    private final List<String> failures = new ArrayList<>();
    private int checks;

    /** A report to a stream. */
    public Report(PrintStream out) {
        this.out = out;
    }

    void chapter(int number, String title) {
        out.println();
        out.println(number + ". " + title);
    }

    void step(String what) {
        out.println("   " + what);
    }

    /** A check: printed with its outcome; a failure ends nothing but is counted. */
    boolean check(String what, boolean holds, Object found) {
        checks++;
        out.println("   " + (holds ? "✓ " : "✗ ") + what + (holds ? "" : " — found: " + found));
        if (!holds) {
            failures.add(what + " — found: " + found);
        }
        return holds;
    }

    void broken(String chapter, RuntimeException e) {
        checks++;
        String what = chapter + " could not be played to its end: " + e;
        out.println("   ✗ " + what);
        failures.add(what);
    }

    /** What did not hold. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many checks were made. */
    public int checks() {
        return checks;
    }

    /** Prints the end. */
    public void summary(long seconds) {
        out.println();
        out.println(
                failures.isEmpty()
                        ? "Every one of " + checks + " checks held, in " + seconds + " s."
                        : failures.size() + " of " + checks + " checks did not hold:");
        failures.forEach(failure -> out.println("  ✗ " + failure));
    }
}

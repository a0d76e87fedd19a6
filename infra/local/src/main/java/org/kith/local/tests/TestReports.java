package org.kith.local.tests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds up the test reports of each module. */
final class TestReports {
    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>", Pattern.DOTALL);

    /** Counts of tests. */
    record Count(int passed, int failed, int skipped, double seconds) {
        Count plus(Count other) {
            return new Count(
                    passed + other.passed, failed + other.failed, skipped + other.skipped, seconds + other.seconds);
        }
    }

    private TestReports() {}

    /** The counts by module, relative to the checkout, of reports written since {@code begin}. */
    static Map<String, Count> since(Path checkout, FileTime begin) throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return name.equals("node_modules")
                                || name.equals("src")
                                || name.startsWith(".") && !folder.equals(checkout)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.getFileName().toString().matches("TEST-.*\\.xml")
                        && file.getParent().getFileName().toString().matches("(surefire|failsafe)-reports")
                        && attributes.lastModifiedTime().compareTo(begin) >= 0) {
                    String module = checkout.relativize(
                                    file.getParent().getParent().getParent())
                            .toString();
                    counts.merge(module, read(Files.readString(file)), Count::plus);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return counts;
    }

    /** The counts in the head of one report. */
    static Count read(String report) {
        Matcher suite = SUITE.matcher(report);
        if (!suite.find()) {
            return new Count(0, 0, 0, 0);
        }
        String head = suite.group();
        int failed = (int) (number(head, "failures") + number(head, "errors"));
        int skipped = (int) number(head, "skipped");
        int passed = (int) number(head, "tests") - failed - skipped;
        return new Count(passed, failed, skipped, number(head, "time"));
    }

    private static double number(String head, String attribute) {
        Matcher value = Pattern.compile("\\b" + attribute + "=\"([0-9.,]+)\"").matcher(head);
        return value.find() ? Double.parseDouble(value.group(1).replace(",", "")) : 0;
    }
}

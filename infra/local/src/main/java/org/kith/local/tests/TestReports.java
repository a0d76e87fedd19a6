package org.kith.local.tests;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Adds up the test reports of each module, and names what failed. */
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
        eachSince(checkout, begin, (module, report) -> counts.merge(module, read(report), Count::plus));
        return counts;
    }

    /** What is done with the text of a report. */
    private interface Reader {
        void read(String module, String report) throws IOException;
    }

    private static void eachSince(Path checkout, FileTime begin, Reader reader) throws IOException {
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
                    reader.read(module, Files.readString(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * The failed tests of those reports, each as {@code Class.test: first line of the message}, followed by the innermost
     * cause where the trace names one.
     */
    static List<String> failuresSince(Path checkout, FileTime begin) throws IOException {
        List<String> failures = new ArrayList<>();
        eachSince(checkout, begin, (module, report) -> failures.addAll(failures(report)));
        return failures;
    }

    /** The failed tests of one report. */
    static List<String> failures(String report) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<String> failures = new ArrayList<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(report));
            String test = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "testcase" -> {
                        String type = attribute(xml, "classname");
                        test = type.substring(type.lastIndexOf('.') + 1) + "." + attribute(xml, "name");
                    }
                    case "failure", "error" -> {
                        String type = attribute(xml, "type");
                        String message = firstLine(attribute(xml, "message"), type);
                        failures.add(test + ": " + message + cause(xml.getElementText()));
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("A test report is not XML: " + e.getMessage(), e);
        }
        return failures;
    }

    private static String firstLine(String message, String otherwise) {
        return message.strip().lines().findFirst().orElse(otherwise);
    }

    private static String cause(String trace) {
        return trace.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((outer, inner) -> inner)
                .map(line -> "; " + line)
                .orElse("");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
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

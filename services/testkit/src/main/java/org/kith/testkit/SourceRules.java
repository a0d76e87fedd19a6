package org.kith.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house that are checked on source files; see {@link HouseRules}. */
final class SourceRules {
    private static final int MOST_LINES = 300;

    private static final Pattern STARTS_A_SERVICE = Pattern.compile("^@(QuarkusTest|WithKith)\\b");
    private static final Pattern NAMED = Pattern.compile("\\w+(Component|Kafka)Test\\.java");

    /** What is given to whatever reads regular expressions, up to the end of the call. */
    private static final Pattern EXPRESSION = Pattern.compile(
            "(?:Pattern\\.compile|Pattern\\.matches|regexp\\s*=|\\.matches|replaceAll|replaceFirst)([^;]{0,400}?)(?:;|,\\s*message|\\)\\s*\\n\\s*[A-Z])");

    private static final Pattern GREEDY_GROUP = Pattern.compile("(?<!\\\\)\\)[*+](?![*+?])");

    private SourceRules() {}

    /** A test that starts a service says so in its name, since {@code ./kith test --fast} leaves it out. */
    static void testsThatStartAServiceAreNamed(Path tests) {
        if (!Files.isDirectory(tests)) {
            return;
        }
        try (Stream<Path> below = Files.walk(tests)) {
            List<String> misnamed = new ArrayList<>();
            for (Path file :
                    below.filter(one -> one.toString().endsWith(".java")).toList()) {
                boolean starts = Files.readAllLines(file).stream()
                        .anyMatch(line -> STARTS_A_SERVICE.matcher(line).find());
                if (starts && !NAMED.matcher(file.getFileName().toString()).matches()) {
                    misnamed.add(file.toString());
                }
            }
            if (!misnamed.isEmpty()) {
                throw new AssertionError(
                        "A test that starts a service is called *ComponentTest, or *KafkaTest when it is about the broker.\n"
                                + String.join("\n", misnamed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(tests + " could not be read", e);
        }
    }

    /**
     * A repeated group of a regular expression takes stack for each repetition, so that a long text ends the thread:
     * {@code (-[a-z]+)*} is written {@code (-[a-z]+)*+}, or with a bound.
     */
    static void expressionsTakeNoStack(Path sources) {
        try (Stream<Path> below = Files.walk(sources)) {
            List<String> greedy = new ArrayList<>();
            for (Path file :
                    below.filter(one -> one.toString().endsWith(".java")).toList()) {
                EXPRESSION
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(expression -> GREEDY_GROUP.matcher(expression).find())
                        .forEach(expression -> greedy.add(file + ": " + expression));
            }
            if (!greedy.isEmpty()) {
                throw new AssertionError("A group is repeated with *+, ++ or a bound:\n" + String.join("\n", greedy));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(sources + " could not be read", e);
        }
    }

    static void filesAreShort(Path sources) {
        try (Stream<Path> below = Files.walk(sources)) {
            List<Path> files =
                    below.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> tooLong = new ArrayList<>();
            for (Path file : files) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    tooLong.add("%s has %d lines".formatted(file, lines));
                }
            }
            if (files.isEmpty()) {
                throw new AssertionError(
                        "No Java file below " + sources + ": a rule that looks at nothing proves nothing");
            }
            if (!tooLong.isEmpty()) {
                throw new AssertionError("A file of main code has at most %d lines: split it by what its parts do.%n%s"
                        .formatted(MOST_LINES, String.join("\n", tooLong)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(sources + " could not be read", e);
        }
    }
}

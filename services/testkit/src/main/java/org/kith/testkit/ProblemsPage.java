package org.kith.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/**
 * Holds the types of problems that belong to one service to the page that says what they mean, the gateway's {@code
 * problem-pages.properties}; {@code docs/reference/problems.md} is written from the same page.
 */
public final class ProblemsPage {
    private ProblemsPage() {}

    /**
     * Every type has its page, and both say the same.
     *
     * @param types records with slug, status, title and remedy
     * @throws AssertionError with everything that differs
     */
    public static void check(Collection<? extends Record> types) {
        Properties pages = read(Repository.root().resolve("gateway/src/main/resources/problem-pages.properties"));
        List<String> breaches = new ArrayList<>();
        for (Record type : types) {
            String slug = value(type, "slug");
            for (String part : List.of("status", "title", "remedy")) {
                String page = pages.getProperty(slug + "." + part);
                if (!value(type, part).equals(page)) {
                    breaches.add(slug + "." + part + " is '" + value(type, part) + "' in code and '" + page
                            + "' on the page");
                }
            }
            if (pages.getProperty(slug + ".meaning") == null) {
                breaches.add(slug + ".meaning is missing");
            }
        }
        if (types.isEmpty() || !breaches.isEmpty()) {
            throw new AssertionError("problem-pages.properties:\n" + String.join("\n", breaches));
        }
    }

    private static String value(Record type, String name) {
        try {
            for (RecordComponent component : type.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return String.valueOf(component.getAccessor().invoke(type));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " of " + type + " cannot be read", e);
        }
        throw new IllegalArgumentException(type + " has no " + name);
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}

package org.kith.gateway.portal.problems;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * What a type of problem means.
 *
 * @param slug end of the type's address
 * @param status HTTP status
 * @param title what it is
 * @param meaning when it happens
 * @param remedy what the caller can do
 */
public record ProblemPage(String slug, int status, String title, String meaning, String remedy) {
    private static final Properties ALL = read();

    /** The page of the type; empty when there is no such type. */
    public static Optional<ProblemPage> of(String slug) {
        String title = ALL.getProperty(slug + ".title");
        return title == null
                ? Optional.empty()
                : Optional.of(new ProblemPage(
                        slug,
                        Integer.parseInt(ALL.getProperty(slug + ".status")),
                        title,
                        ALL.getProperty(slug + ".meaning"),
                        ALL.getProperty(slug + ".remedy")));
    }

    private static Properties read() {
        try (InputStream in = ProblemPage.class.getResourceAsStream("/problem-pages.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.kith.gateway.portal.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.config.GatewayConfig;

/**
 * The languages of the pages: one file each, {@code messages/<tag>.properties}. Outside a demonstration a language is
 * served only when its file names a native reader and the day of the reading.
 */
@ApplicationScoped
public class Languages {
    /** Tag of the language that every page has. */
    public static final String ENGLISH = "en";

    private static final Logger LOG = Logger.getLogger(Languages.class);
    private static final String READ_BY = "language.read-by";
    private static final String READ_ON = "language.read-on";
    /** What stands around every page; a page is in a language only when the language has this too. */
    private static final List<String> FRAME = List.of("frame.", "nav.", "role.", "time.");

    private final Words english;
    private final Map<String, Words> served = new LinkedHashMap<>();

    @Inject
    Languages(GatewayConfig config) {
        this(Files.all(), config.demo());
    }

    Languages(Map<String, Map<String, String>> files, boolean demo) {
        english = new Words(Locale.ENGLISH, files.get(ENGLISH), null);
        files.forEach((tag, texts) -> {
            if (ENGLISH.equals(tag)) {
                served.put(tag, english);
            } else if (demo || wasRead(texts)) {
                served.put(tag, new Words(Locale.of(tag), texts, english));
            } else {
                LOG.infof("The language %s is not served: its file names no native reader and day.", tag);
            }
        });
    }

    private static boolean wasRead(Map<String, String> texts) {
        try {
            LocalDate.parse(texts.getOrDefault(READ_ON, ""));
            return !texts.getOrDefault(READ_BY, "").isBlank();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** English, which every page has. */
    public Words english() {
        return english;
    }

    /** Whether there is such a language to choose. */
    public boolean serves(String tag) {
        return tag != null && served.containsKey(tag);
    }

    /**
     * The words for a page: the first language that the reader wants and that has the whole page, else English. A page
     * in two languages would be read out wrongly.
     *
     * @param page name of the page, with which its keys begin
     * @param wanted tags, most preferred first
     */
    public Words of(String page, List<String> wanted) {
        return wanted.stream()
                .map(served::get)
                .filter(words -> words != null && isWhole(page, words))
                .findFirst()
                .orElse(english);
    }

    /** The languages that have the whole page. */
    public List<Words> with(String page) {
        return served.values().stream().filter(words -> isWhole(page, words)).toList();
    }

    private boolean isWhole(String page, Words words) {
        return words == english
                || english.keys().stream()
                        .filter(key ->
                                key.startsWith(page + ".") || FRAME.stream().anyMatch(key::startsWith))
                        .allMatch(words::has);
    }

    /** The reader's languages by an {@code Accept-Language} header, most preferred first; none when it cannot be read. */
    public static List<String> accepted(String header) {
        return Optional.ofNullable(header).map(Languages::ranges).orElse(List.of()).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().replaceFirst("-.*", ""))
                .distinct()
                .toList();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** The files as they are built in. */
    static final class Files {
        private Files() {}

        static Map<String, Map<String, String>> all() {
            Map<String, Map<String, String>> files = new LinkedHashMap<>();
            for (String tag : Locale.getISOLanguages()) {
                if (Languages.class.getResource(name(tag)) != null) {
                    files.put(tag, read(name(tag)));
                }
            }
            return files;
        }

        private static String name(String tag) {
            return "/messages/" + tag + ".properties";
        }

        private static Map<String, String> read(String resource) {
            try (InputStream in = Languages.class.getResourceAsStream(resource);
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(reader);
                Map<String, String> texts = new LinkedHashMap<>();
                properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
                return texts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.kith.contracts.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that explain a contract, read from the Javadoc beside it: they are written once and shown everywhere. */
final class Words {
    private static final Pattern BLOCK = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern PARAM = Pattern.compile("@param\\s+(\\w+)\\s+([^@]+)");
    private static final Pattern CONSTANT = Pattern.compile("/\\*\\*([^/]*?)\\*/\\s*([A-Z][A-Z0-9_]*)\\(");
    private static final Pattern LINK = Pattern.compile("\\{@link [\\w.]*?(\\w+)\\}");

    private Words() {}

    /** What the type is, from the text before the first tag of its Javadoc. */
    static String about(Class<?> type) {
        String text = comment(type);
        int tags = text.indexOf('@');
        return (tags < 0 ? text : text.substring(0, tags)).strip();
    }

    /** What a component of a record means. */
    static String meaning(Class<?> record, String component) {
        Matcher params = PARAM.matcher(comment(record));
        while (params.find()) {
            if (params.group(1).equals(component)) {
                return params.group(2).strip();
            }
        }
        throw new IllegalStateException(record.getSimpleName() + ": say in Javadoc what " + component + " means");
    }

    /** What each constant of an enum means, by its name. */
    static Map<String, String> constants(Class<?> type) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Matcher constants = CONSTANT.matcher(source(type));
        while (constants.find()) {
            meanings.put(constants.group(2), flat(constants.group(1)));
        }
        return meanings;
    }

    private static String comment(Class<?> type) {
        Matcher block = BLOCK.matcher(source(type));
        if (!block.find()) {
            throw new IllegalStateException(type.getSimpleName() + " has no Javadoc");
        }
        return flat(block.group(1));
    }

    private static String flat(String javadoc) {
        String text = LINK.matcher(javadoc).replaceAll("$1");
        return text.replaceAll("\\s*\\n\\s*\\*? ?", " ").strip();
    }

    private static String source(Class<?> type) {
        Path file = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the API that a service serves to the one written down in {@code docs/openapi/<service>.json}. Run the test
 * with {@code -Dkith.update=true} to write down what is served, and commit it with the change that caused it.
 */
public final class OpenApiDrift {
    private static final int SHOWN = 20;

    private OpenApiDrift() {}

    /**
     * Compares, or writes when updating, and demands that every operation says what it does, takes and answers.
     *
     * @throws AssertionError with the places that differ, or with what is left unsaid
     */
    public static void check(String service) {
        List<String> unsaid = ApiDemands.breaches(OpenApi.fetch());
        if (!unsaid.isEmpty()) {
            throw new AssertionError("The API leaves out what a caller must know:\n" + String.join("\n", unsaid));
        }
        check(Repository.root().resolve("docs/openapi/" + service + ".json"), Boolean.getBoolean("kith.update"));
    }

    static void check(Path file, boolean update) {
        JsonNode served = OpenApi.fetch();
        try {
            if (update) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, OpenApi.normalised(served));
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionError(file + " is missing; run this test with -Dkith.update=true to write it");
            }
            JsonNode written = OpenApi.parse(Files.readString(file));
            List<String> differences = new ArrayList<>();
            compare("", written, OpenApi.parse(OpenApi.normalised(served)), differences);
            if (!differences.isEmpty()) {
                throw new AssertionError(
                        "The API is not the one in %s; if that is meant, run with -Dkith.update=true.%n%s"
                                .formatted(
                                        file,
                                        String.join(
                                                "\n",
                                                differences.stream()
                                                        .limit(SHOWN)
                                                        .toList())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read or written", e);
        }
    }

    private static void compare(String pointer, JsonNode written, JsonNode served, List<String> differences) {
        if (written.isObject() && served.isObject()) {
            Set<String> names = new TreeSet<>();
            written.fieldNames().forEachRemaining(names::add);
            served.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                compare(below, written.path(name), served.path(name), differences);
            }
        } else if (written.isArray() && served.isArray() && written.size() == served.size()) {
            for (int i = 0; i < written.size(); i++) {
                compare(pointer + "/" + i, written.get(i), served.get(i), differences);
            }
        } else if (written.isMissingNode()) {
            differences.add("new: " + pointer);
        } else if (served.isMissingNode()) {
            differences.add("gone: " + pointer);
        } else if (!written.equals(served)) {
            differences.add("changed: " + pointer + " from " + written + " to " + served);
        }
    }
}

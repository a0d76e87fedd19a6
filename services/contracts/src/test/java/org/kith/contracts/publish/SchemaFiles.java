package org.kith.contracts.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;

/**
 * The schemas on disk. A schema is a draft until a release holds it: {@code RELEASED} lists the released ones with their
 * checksums, and those never change. A draft is derived from its record and follows it.
 */
final class SchemaFiles {
    private static final String RELEASED = "RELEASED";

    private final Path folder;

    SchemaFiles(Path folder) {
        this.folder = folder;
    }

    static SchemaFiles committed() {
        return new SchemaFiles(Committed.RESOURCES.resolve("schemas"));
    }

    ObjectNode schema(Class<? extends EventPayload> payload) {
        String json = Committed.read(folder.resolve(EventTypes.nameOf(payload) + ".json"));
        if (json.isEmpty()) {
            throw new IllegalStateException(EventTypes.nameOf(payload) + " has no schema; run " + Committed.UPDATE);
        }
        return (ObjectNode) Json.parse(json);
    }

    /** Whether a release holds the type. */
    boolean isReleased(String type) {
        return released().containsKey(type);
    }

    /** Writes every draft as its record says it now, and deletes drafts whose record is gone; a released one is never touched. */
    void renewDrafts() {
        Map<String, String> released = released();
        for (Class<? extends EventPayload> payload : EventTypes.all()) {
            String type = EventTypes.nameOf(payload);
            if (!released.containsKey(type)) {
                Committed.write(folder.resolve(type + ".json"), Json.pretty(SchemaWriter.schemaOf(payload)));
            }
        }
        files().filter(type -> EventTypes.find(type).isEmpty() && !released.containsKey(type))
                .forEach(type -> Committed.delete(folder.resolve(type + ".json")));
    }

    /** Drafts that differ from their records, each with what differs; an update renews them. */
    List<String> outdatedDrafts() {
        Map<String, String> released = released();
        List<String> outdated = new ArrayList<>();
        for (Class<? extends EventPayload> payload : EventTypes.all()) {
            String type = EventTypes.nameOf(payload);
            if (!released.containsKey(type)) {
                String wanted = Json.pretty(SchemaWriter.schemaOf(payload));
                String committed = Committed.read(folder.resolve(type + ".json"));
                if (!committed.equals(wanted)) {
                    outdated.add(type + ":\n" + difference(committed, wanted));
                }
            }
        }
        files().filter(type -> EventTypes.find(type).isEmpty() && !released.containsKey(type))
                .forEach(type -> outdated.add(type + ".json has no record in EventTypes"));
        return outdated;
    }

    /** Everything that breaks the promise a released schema is; empty when it is kept. */
    List<String> broken() {
        Map<String, String> released = released();
        List<String> broken = new ArrayList<>();
        released.forEach((type, sum) -> {
            String json = Committed.read(folder.resolve(type + ".json"));
            if (!sha256(json).equals(sum)) {
                broken.add(type + " is released and its schema changed or is gone. Put it back and make a new type"
                        + " (the next version) for the new meaning.");
            } else if (EventTypes.find(type).isEmpty()) {
                broken.add(type + " is released and lies on the log for ever: keep its record in EventTypes.");
            }
        });
        EventTypes.all().stream()
                .filter(payload -> released.containsKey(EventTypes.nameOf(payload)))
                .filter(payload -> Files.exists(folder.resolve(EventTypes.nameOf(payload) + ".json")))
                .filter(payload -> !withoutWords(schema(payload)).equals(withoutWords(SchemaWriter.schemaOf(payload))))
                .forEach(payload -> broken.add(payload.getSimpleName() + " no longer means what its released schema "
                        + EventTypes.nameOf(payload) + " says. Put it back and make a new type for the new meaning."));
        return broken;
    }

    private Map<String, String> released() {
        Map<String, String> sums = new TreeMap<>();
        Committed.read(folder.resolve(RELEASED))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("  ", 2))
                .forEach(parts -> sums.put(parts[1].substring(0, parts[1].length() - ".json".length()), parts[0]));
        return sums;
    }

    private static String difference(String committed, String wanted) {
        List<String> before = committed.lines().toList();
        List<String> after = wanted.lines().toList();
        StringBuilder lines = new StringBuilder();
        before.stream()
                .filter(line -> !after.contains(line))
                .forEach(line -> lines.append("- ").append(line).append('\n'));
        after.stream()
                .filter(line -> !before.contains(line))
                .forEach(line -> lines.append("+ ").append(line).append('\n'));
        return lines.toString();
    }

    private Stream<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Better words or more examples of an open code do not change what may be sent. */
    private static JsonNode withoutWords(ObjectNode schema) {
        ObjectNode bare = schema.deepCopy();
        bare.remove(List.of("title", "description"));
        bare.path("properties").forEach(property -> {
            ((ObjectNode) property).remove(List.of("description", "examples"));
            if (property.get("items") instanceof ObjectNode items) {
                items.remove("examples");
            }
        });
        return bare;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

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

/** The published schemas and the checksums that freeze them. */
final class SchemaFiles {
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

    /** Writes schema and checksum of types that have neither; a published one is never touched. */
    void addNew() {
        Map<String, String> checksums = checksums();
        for (Class<? extends EventPayload> payload : EventTypes.all()) {
            String type = EventTypes.nameOf(payload);
            Path file = folder.resolve(type + ".json");
            if (!checksums.containsKey(type) && !Files.exists(file)) {
                String json = Json.pretty(SchemaWriter.schemaOf(payload));
                Committed.write(file, json);
                checksums.put(type, sha256(json));
            }
        }
        StringBuilder lines = new StringBuilder();
        checksums.forEach(
                (type, sum) -> lines.append(sum).append("  ").append(type).append(".json\n"));
        Committed.write(folder.resolve("CHECKSUMS"), lines.toString());
    }

    /** Everything that breaks the promise a published schema is; empty when it is kept. */
    List<String> broken() {
        Map<String, String> checksums = checksums();
        List<String> broken = new ArrayList<>();
        checksums.forEach((type, sum) -> {
            String json = Committed.read(folder.resolve(type + ".json"));
            if (!sha256(json).equals(sum)) {
                broken.add(type + " is published and its schema changed or is gone. Put it back and make a new type"
                        + " (the next version) for the new meaning.");
            } else if (EventTypes.find(type).isEmpty()) {
                broken.add(type + " is published and lies on the log for ever: keep its record in EventTypes.");
            }
        });
        EventTypes.all().stream()
                .map(EventTypes::nameOf)
                .filter(type -> !checksums.containsKey(type))
                .forEach(type -> broken.add(type + " has no published schema; run " + Committed.UPDATE));
        files().filter(type -> !checksums.containsKey(type))
                .forEach(type -> broken.add(type + ".json is not in CHECKSUMS: no type of EventTypes put it there."));
        EventTypes.all().stream()
                .filter(payload -> checksums.containsKey(EventTypes.nameOf(payload)))
                .filter(payload -> Files.exists(folder.resolve(EventTypes.nameOf(payload) + ".json")))
                .filter(payload -> !withoutWords(schema(payload)).equals(withoutWords(SchemaWriter.schemaOf(payload))))
                .forEach(payload -> broken.add(payload.getSimpleName() + " no longer says what its published schema "
                        + EventTypes.nameOf(payload) + " says. Put it back and make a new type for the new meaning."));
        return broken;
    }

    private Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        Committed.read(folder.resolve("CHECKSUMS"))
                .lines()
                .map(line -> line.split("  ", 2))
                .forEach(parts -> sums.put(parts[1].substring(0, parts[1].length() - ".json".length()), parts[0]));
        return sums;
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

package org.kith.contracts.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The properties events may have. What is not on the list, or could hold words, is refused. */
final class AllowList {
    private static final Set<String> PERSONAL_WORDS = Set.of(
            "name",
            "names",
            "forename",
            "surname",
            "nickname",
            "initials",
            "username",
            "user",
            "address",
            "street",
            "house",
            "flat",
            "postcode",
            "postal",
            "phone",
            "telephone",
            "mobile",
            "tel",
            "email",
            "mail",
            "birth",
            "birthday",
            "birthdate",
            "born",
            "dob",
            "age",
            "note",
            "notes",
            "text",
            "comment",
            "comments",
            "remark",
            "remarks",
            "description",
            "detail",
            "details",
            "summary",
            "title",
            "message",
            "what",
            "story",
            "label",
            "free",
            "nhs",
            "upn",
            "nino",
            "passport",
            "certificate",
            "ethnicity",
            "religion",
            "disability",
            "diagnosis",
            "health",
            "photo",
            "image",
            "voice",
            "ip",
            "device",
            "latitude",
            "longitude",
            "lat",
            "lon",
            "lng",
            "easting",
            "northing",
            "coordinates",
            "location");

    private final Map<String, FieldClass> classes;

    AllowList(Map<String, FieldClass> classes) {
        this.classes = classes;
    }

    static AllowList committed() {
        Map<String, FieldClass> classes = new TreeMap<>();
        Committed.read(Path.of("src/test/resources/personal-data-allow-list.csv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", 2))
                .forEach(parts -> classes.put(parts[0], FieldClass.valueOf(parts[1].toUpperCase(Locale.ROOT))));
        return new AllowList(classes);
    }

    Optional<FieldClass> classOf(String property) {
        return Optional.ofNullable(classes.get(property));
    }

    Set<String> properties() {
        return classes.keySet();
    }

    /** Everything about a schema that could let personal data through; empty when nothing could. */
    List<String> problems(ObjectNode schema) {
        List<String> problems = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            FieldClass allowed = classes.get(name);
            if (speaksOfAPerson(name)) {
                problems.add(name + " has the name of personal data: send an id and let the owner be asked");
            } else if (allowed == null) {
                problems.add(name + " is not on the allow-list");
            } else if (!allowed.fits(entry(property.getValue()))) {
                problems.add(name + " is on the allow-list as " + allowed.code() + " but does not have that form");
            }
            if (!bounded(entry(property.getValue()))) {
                problems.add(name + " is open to free text");
            }
        });
        return problems;
    }

    static boolean speaksOfAPerson(String property) {
        String[] words = property.split("(?<=[a-z0-9])(?=[A-Z])|[_-]", -1);
        boolean ageBand = property.equals("ageBand");
        return !ageBand
                && Arrays.stream(words)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(PERSONAL_WORDS::contains);
    }

    /** The schema of a list's entries, or of the property itself. */
    static JsonNode entry(JsonNode property) {
        return "array".equals(property.path("type").asText()) ? property.path("items") : property;
    }

    private static boolean bounded(JsonNode entry) {
        JsonNode type = entry.path("type");
        String plain = type.isArray() ? type.get(0).asText() : type.asText();
        return switch (plain) {
            case "boolean" -> true;
            case "integer" -> FieldClass.bounded(entry);
            case "string" ->
                entry.has("enum") || FieldClass.shortPattern(entry) || entry.has("format") && entry.has("pattern");
            default -> false;
        };
    }
}

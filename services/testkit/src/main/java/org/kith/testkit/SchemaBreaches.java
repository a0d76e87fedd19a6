package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a JSON value breaks of a schema of an OpenAPI 3.1 document: its type, whether it may be null, its codes, what it must
 * have, and what nobody described. It knows what the documents of the services use, and no more of JSON Schema.
 */
final class SchemaBreaches {
    private final JsonNode document;
    private final List<String> found = new ArrayList<>();

    private SchemaBreaches(JsonNode document) {
        this.document = document;
    }

    /** One sentence each, with a JSON pointer to where; empty when the value is as described. */
    static List<String> of(JsonNode document, JsonNode schema, JsonNode value) {
        SchemaBreaches breaches = new SchemaBreaches(document);
        breaches.check("", schema, value);
        return breaches.found;
    }

    private void check(String at, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            check(at, document.at(schema.get("$ref").asText().substring(1)), value);
        }
        schema.path("allOf").forEach(each -> check(at, each, value));
        alternatives(at, schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf"), value);
        if (schema.has("type") && !isOf(schema.path("type"), value)) {
            find(at, value.isNull() ? "is null" : "is " + value.getNodeType() + ", not " + schema.path("type"));
            return;
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            find(at, value + " is none of " + schema.path("enum"));
        }
        if (value.isTextual()) {
            format(at, schema.path("format").asText(), value.asText());
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(at + "/" + i, schema.path("items"), value.get(i));
            }
        } else if (value.isObject()) {
            object(at, schema, value);
        }
    }

    private void alternatives(String at, JsonNode alternatives, JsonNode value) {
        List<List<String>> tried = new ArrayList<>();
        for (JsonNode each : alternatives) {
            SchemaBreaches one = new SchemaBreaches(document);
            one.check(at, each, value);
            if (one.found.isEmpty()) {
                return;
            }
            tried.add(one.found);
        }
        if (!tried.isEmpty()) {
            found.addAll(tried.getFirst());
        }
    }

    private void object(String at, JsonNode schema, JsonNode value) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                find(at + "/" + name.asText(), "is missing");
            }
        });
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(entry -> {
            String below = at + "/" + entry.getKey();
            JsonNode property = schema.path("properties").path(entry.getKey());
            if (!property.isMissingNode()) {
                check(below, property, entry.getValue());
            } else if (others.isObject()) {
                check(below, others, entry.getValue());
            } else if (schema.has("properties") && !others.asBoolean()) {
                find(below, "is not described");
            }
        });
    }

    private static boolean isOf(JsonNode types, JsonNode value) {
        return types.isArray() ? types.valueStream().anyMatch(type -> isOf(type, value)) : isOf(types.asText(), value);
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalArgumentException("No type of JSON Schema: " + type);
        };
    }

    private void format(String at, String format, String text) {
        switch (format) {
            case "uuid" -> parsed(at, format, text, UUID::fromString);
            case "date-time" -> parsed(at, format, text, Instant::parse);
            case "date" -> parsed(at, format, text, LocalDate::parse);
            default -> {
                // What other formats mean is said by the constraints of the records.
            }
        }
    }

    private void parsed(String at, String format, String text, Function<String, ?> parse) {
        try {
            Objects.requireNonNull(parse.apply(text));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            find(at, "is no " + format);
        }
    }

    private void find(String at, String why) {
        found.add(at + " " + why);
    }
}

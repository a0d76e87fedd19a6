package org.kith.kit.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * An example for every body and every success answer, made from the schema: from the examples of its fields where they have
 * one, else from their types. Where a field has a pattern and no example, the whole has none rather than one that is wrong.
 */
final class Examples {
    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "01940000-0000-7000-8000-000000000001",
            "date-time", "2026-03-02T16:20:00Z",
            "date", "2026-03-02",
            "uri", "https://kith.example/");
    private static final int DEEPEST = 8;

    private final Map<String, Schema> schemas;

    private Examples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Adds what is missing. */
    static void add(OpenAPI document) {
        Map<String, Schema> schemas =
                document.getComponents() == null || document.getComponents().getSchemas() == null
                        ? Map.of()
                        : document.getComponents().getSchemas();
        Examples examples = new Examples(schemas);
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(examples::addTo));
    }

    private void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                addTo(answer.getContent());
            }
        });
    }

    private void addTo(Content content) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().values().stream()
                .filter(type -> type.getSchema() != null && type.getExample() == null && type.getExamples() == null)
                .forEach(type -> of(type.getSchema(), 0, new HashSet<>()).ifPresent(type::setExample));
    }

    /** An example of a schema; empty when none can be made that is certain to be right. */
    private Optional<Object> of(Schema schema, int depth, Set<String> open) {
        if (schema == null || depth > DEEPEST) {
            return Optional.empty();
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().getFirst());
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (!open.add(name)) {
                return Optional.empty();
            }
            Optional<Object> example = of(schemas.get(name), depth + 1, open);
            open.remove(name);
            return example;
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return Optional.of(schema.getEnumeration().getFirst());
        }
        if (schema.getAllOf() != null && schema.getAllOf().size() == 1) {
            return of(schema.getAllOf().getFirst(), depth + 1, open);
        }
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            return of(schema.getAnyOf().getFirst(), depth + 1, open);
        }
        return ofType(schema, depth, open);
    }

    private Optional<Object> ofType(Schema schema, int depth, Set<String> open) {
        Schema.SchemaType type = schema.getType() == null
                ? null
                : schema.getType().stream()
                        .filter(each -> each != Schema.SchemaType.NULL)
                        .findFirst()
                        .orElse(null);
        return switch (type) {
            case STRING -> text(schema);
            case INTEGER -> Optional.of(smallest(schema).longValue());
            case NUMBER -> Optional.of(smallest(schema));
            case BOOLEAN -> Optional.of(false);
            case ARRAY -> list(schema, depth, open);
            case OBJECT -> object(schema, depth, open);
            case null, default -> Optional.empty();
        };
    }

    private static BigDecimal smallest(Schema schema) {
        return schema.getMinimum() == null ? BigDecimal.ONE : schema.getMinimum();
    }

    private static Optional<Object> text(Schema schema) {
        if (schema.getFormat() != null && BY_FORMAT.containsKey(schema.getFormat())) {
            return Optional.of(BY_FORMAT.get(schema.getFormat()));
        }
        boolean plain = schema.getPattern() == null
                || Pattern.compile(schema.getPattern()).matcher("some text").find();
        boolean fits = schema.getMaxLength() == null || schema.getMaxLength() >= "some text".length();
        return plain && fits ? Optional.of("some text") : Optional.empty();
    }

    private Optional<Object> list(Schema schema, int depth, Set<String> open) {
        Optional<Object> item = of(schema.getItems(), depth + 1, open);
        boolean mayBeEmpty = schema.getMinItems() == null || schema.getMinItems() == 0;
        return item.isPresent()
                ? Optional.of(new ArrayList<>(List.of(item.get())))
                : mayBeEmpty ? Optional.of(new ArrayList<>()) : Optional.empty();
    }

    private Optional<Object> object(Schema schema, int depth, Set<String> open) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
                Optional<Object> value = of(property.getValue(), depth + 1, open);
                boolean required =
                        schema.getRequired() != null && schema.getRequired().contains(property.getKey());
                if (value.isEmpty() && required) {
                    return Optional.empty();
                }
                value.ifPresent(example -> object.put(property.getKey(), example));
            }
        }
        return Optional.of(object);
    }
}

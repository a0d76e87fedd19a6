package org.kith.contracts.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Is;
import org.kith.contracts.OrNull;
import org.kith.contracts.PayloadCheck;
import org.kith.contracts.Shape;

/** Derives the JSON Schema (2020-12) of an event from its record. Used once for a type: what it wrote is then frozen. */
final class SchemaWriter {
    private static final String HEX = "[0-9a-f]";
    private static final String UUID_PATTERN =
            "^" + HEX + "{8}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{12}$";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String INSTANT_PATTERN = "^" + DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$";

    private SchemaWriter() {}

    static ObjectNode schemaOf(Class<? extends EventPayload> payload) {
        ObjectNode schema = Json.object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", EventTypes.dataSchemaOf(EventTypes.nameOf(payload)));
        schema.put("title", payload.getSimpleName());
        schema.put("description", Words.about(payload));
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : payload.getRecordComponents()) {
            properties.set(component.getName(), property(payload, component));
            required.add(component.getName());
        }
        schema.put("additionalProperties", true);
        return schema;
    }

    private static ObjectNode property(Class<?> payload, RecordComponent component) {
        ObjectNode property = Json.object();
        property.put("description", Words.meaning(payload, component.getName()));
        boolean orNull = component.isAnnotationPresent(OrNull.class);
        if (component.getType() == List.class) {
            property.put("type", "array")
                    .put("maxItems", PayloadCheck.MOST_ENTRIES)
                    .put("uniqueItems", true);
            boolean ids = component.getAnnotation(Is.class) == null;
            fill(property.putObject("items"), ids ? UUID.class : String.class, component, false);
        } else {
            fill(property, component.getType(), component, orNull);
        }
        return property;
    }

    private static void fill(ObjectNode node, Class<?> type, RecordComponent component, boolean orNull) {
        if (type == UUID.class) {
            text(node, orNull).put("format", "uuid").put("pattern", UUID_PATTERN);
        } else if (type == Instant.class) {
            text(node, orNull).put("format", "date-time").put("pattern", INSTANT_PATTERN);
        } else if (type == LocalDate.class) {
            text(node, orNull).put("format", "date").put("pattern", "^" + DAY + "$");
        } else if (type == boolean.class) {
            node.put("type", "boolean");
        } else {
            shape(node, type, component, orNull);
        }
    }

    private static void shape(ObjectNode node, Class<?> type, RecordComponent component, boolean orNull) {
        Is is = component.getAnnotation(Is.class);
        if (is == null || is.value().number() != (type == int.class)) {
            throw new IllegalStateException(component.getDeclaringRecord().getSimpleName() + "." + component.getName()
                    + ": say with @Is what may stand in it");
        }
        Shape shape = is.value();
        if (shape.number()) {
            node.put("type", "integer").put("minimum", shape.min()).put("maximum", shape.max());
            return;
        }
        text(node, orNull);
        shape.pattern().ifPresent(pattern -> node.put("pattern", pattern));
        shape.maxLength().ifPresent(length -> node.put("maxLength", length));
        if (!shape.codes().isEmpty()) {
            ArrayNode codes = node.putArray(shape.closed() ? "enum" : "examples");
            shape.codes().forEach(codes::add);
            if (shape.closed() && orNull) {
                codes.addNull();
            }
        }
    }

    private static ObjectNode text(ObjectNode node, boolean orNull) {
        if (orNull) {
            node.putArray("type").add("string").add("null");
        } else {
            node.put("type", "string");
        }
        return node;
    }
}

package org.kith.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * A published schema made strict for the writer. Readers must bear more than a writer may send, so the published file
 * stays open while what we send ourselves is held to the letter.
 */
final class WriterSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WriterSchema() {}

    static String of(Class<? extends EventPayload> payload) {
        ObjectNode schema = published(payload);
        // Several compiled schemas must not share one identity with the published file.
        schema.remove("$id");
        schema.put("additionalProperties", false);
        for (RecordComponent component : payload.getRecordComponents()) {
            Is is = component.getAnnotation(Is.class);
            if (is != null && !is.value().codes().isEmpty()) {
                onlyKnown(entry(schema, component), is.value().codes(), component.isAnnotationPresent(OrNull.class));
            }
        }
        return schema.toString();
    }

    private static ObjectNode published(Class<? extends EventPayload> payload) {
        String resource = EventTypes.schemaOf(payload);
        try (InputStream in = WriterSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing: no event of this type may be written");
            }
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode entry(ObjectNode schema, RecordComponent component) {
        ObjectNode property = schema.withObjectProperty("properties").withObjectProperty(component.getName());
        return component.getType() == List.class ? property.withObjectProperty("items") : property;
    }

    private static void onlyKnown(ObjectNode property, List<String> codes, boolean orNull) {
        ArrayNode known = property.putArray("enum");
        codes.forEach(known::add);
        if (orNull) {
            known.addNull();
        }
    }
}

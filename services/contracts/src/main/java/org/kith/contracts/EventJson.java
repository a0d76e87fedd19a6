package org.kith.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one way an event's value becomes bytes and back: UTF-8 JSON, instants and dates as ISO-8601 text, fields in the
 * order of the record, nulls written out. Readers pass over fields they do not know, so that a newer writer does not
 * stop an older reader.
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    /** The payload as UTF-8 JSON; equal payloads give equal bytes. */
    public static byte[] write(EventPayload payload) {
        try {
            return MAPPER.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(payload.getClass().getName() + " cannot be written as JSON", e);
        }
    }

    /**
     * Reads a payload; unknown fields are passed over, and so is a code that is not known.
     *
     * @throws UnreadableEventException when the bytes are not JSON of that shape or say what the published schema refuses; its message
     *     names the field and never repeats a value
     */
    public static <T> T read(Class<T> type, byte[] json) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UnreadableEventException(type.getSimpleName() + " was the JSON value null");
            }
            if (value instanceof EventPayload payload) {
                check(payload);
            }
            return value;
        } catch (IOException e) {
            throw new UnreadableEventException(type.getSimpleName() + " cannot be read" + where(e));
        }
    }

    private static void check(EventPayload payload) {
        List<String> violations = PayloadCheck.violationsForReader(payload);
        if (!violations.isEmpty()) {
            throw new UnreadableEventException(
                    payload.getClass().getSimpleName() + " breaks its schema: " + String.join("; ", violations));
        }
    }

    /** Only the place: the parser's own message may repeat what somebody wrote. */
    private static String where(IOException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("/", " at /", ""));
        }
        if (e instanceof JsonProcessingException parsing && parsing.getLocation() != null) {
            return " at line " + parsing.getLocation().getLineNr() + ", column "
                    + parsing.getLocation().getColumnNr();
        }
        return "";
    }
}

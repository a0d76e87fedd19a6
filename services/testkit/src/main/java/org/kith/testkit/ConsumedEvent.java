package org.kith.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record read from a topic.
 *
 * @param topic where
 * @param partition where in it
 * @param offset where in that
 * @param key usually the aggregate's id
 * @param headers as text
 * @param value as UTF-8 text, or null
 */
public record ConsumedEvent(
        String topic, int partition, long offset, String key, Map<String, String> headers, String value) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ConsumedEvent from(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        String value = message.value() == null ? null : new String(message.value(), StandardCharsets.UTF_8);
        return new ConsumedEvent(message.topic(), message.partition(), message.offset(), message.key(), headers, value);
    }

    /** The CloudEvents type, or an empty text. */
    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /** The CloudEvents id, or an empty text. */
    public String id() {
        return headers.getOrDefault("ce_id", "");
    }

    /** The CloudEvents subject: the aggregate's id, or an empty text. */
    public String subject() {
        return headers.getOrDefault("ce_subject", "");
    }

    /** Whether it is an event of this type about this aggregate. */
    public boolean is(String type, Object subject) {
        return type().equals(type) && subject().equals(subject.toString());
    }

    /**
     * The body.
     *
     * @throws AssertionError if it is not JSON
     */
    public JsonNode json() {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + value, e);
        }
    }
}

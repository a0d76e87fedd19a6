package org.kith.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** One record as it came, parsed by ourselves. */
record ReceivedEvent(String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new ReceivedEvent(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? "" : record.key(),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }

    /**
     * The envelope.
     *
     * @throws UnreadableEvent when a header is missing or malformed
     */
    EventInfo info() {
        try {
            return new EventInfo(
                    UUID.fromString(required("ce_id")),
                    required("ce_type"),
                    topic,
                    UUID.fromString(required("ce_subject")),
                    Long.parseLong(required("ce_sequence")),
                    Instant.parse(required("ce_time")),
                    headers.get("traceparent"));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableEvent("a CloudEvents header is malformed");
        }
    }

    String where() {
        return topic + "-" + partition + "@" + offset;
    }

    private String required(String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableEvent("header " + name + " is missing");
        }
        return value;
    }
}

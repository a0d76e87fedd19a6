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
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(
                    storable(header.key()),
                    header.value() == null ? "" : storable(new String(header.value(), StandardCharsets.UTF_8)));
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
        if (!required("ce_subject").equals(key)) {
            throw new UnreadableEvent("the key is not the subject");
        }
        try {
            return new EventInfo(
                    UUID.fromString(required("ce_id")),
                    required("ce_type"),
                    topic,
                    UUID.fromString(key),
                    Long.parseLong(required("ce_sequence")),
                    time(),
                    headers.get("traceparent"));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableEvent("a CloudEvents header is malformed");
        }
    }

    /** No event of ours is older than Kith, and the database has no time that is far off. */
    private Instant time() {
        Instant time = Instant.parse(required("ce_time"));
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new UnreadableEvent("header ce_time is no time of an event");
        }
        return time;
    }

    /** The database takes no U+0000; no header of ours has one. */
    private static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
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

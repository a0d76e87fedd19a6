package org.kith.matching;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.kit.time.Ids;
import org.kith.testkit.KafkaProbe;

/** Publishes events as the other services would, on the real broker. */
final class Publish {
    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final KafkaProbe KAFKA = KafkaProbe.connect();

    private Publish() {}

    /** Publishes an event and returns the message. */
    static Message now(EventPayload payload) {
        return message(payload).again();
    }

    /** A message that is not sent yet; its sequence number is given by the order of these calls. */
    static Message message(EventPayload payload) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_type", EventTypes.nameOf(payload.getClass()));
        headers.put("ce_source", "/kith/test");
        headers.put("ce_subject", payload.subject().toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", Long.toString(SEQUENCE.incrementAndGet()));
        return new Message(
                EventTypes.topicOf(payload.getClass()),
                payload.subject(),
                Map.copyOf(headers),
                EventJson.write(payload));
    }

    /** A message of a topic. */
    record Message(String topic, UUID subject, Map<String, String> headers, byte[] value) {
        Message again() {
            KAFKA.send(topic, subject.toString(), headers, value);
            return this;
        }

        /** The same event, as somebody writes it who is not held to the record. */
        Message saying(String words, String others) {
            return new Message(
                    topic, subject, headers, text().replace(words, others).getBytes(StandardCharsets.UTF_8));
        }

        String text() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }
}

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

/** Says events as the other services would, on the real broker. */
final class Said {
    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final KafkaProbe KAFKA = KafkaProbe.connect();

    private Said() {}

    /** Says one thing and gives the headers and bytes it was said with. */
    static Words now(EventPayload payload) {
        return words(payload).again();
    }

    /** An event that is not said yet; its place in its aggregate's order is the order of these calls. */
    static Words words(EventPayload payload) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_type", EventTypes.nameOf(payload.getClass()));
        headers.put("ce_source", "/kith/test");
        headers.put("ce_subject", payload.subject().toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", Long.toString(SEQUENCE.incrementAndGet()));
        return new Words(
                EventTypes.topicOf(payload.getClass()),
                payload.subject(),
                Map.copyOf(headers),
                EventJson.write(payload));
    }

    /** An event as it lies on its topic. */
    record Words(String topic, UUID subject, Map<String, String> headers, byte[] value) {
        Words again() {
            KAFKA.send(topic, subject.toString(), headers, value);
            return this;
        }

        String text() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }
}

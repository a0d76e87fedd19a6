package org.kith.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.kith.contracts.EventTypes;

/** One unsent event as it lies in the outbox. */
record OutboxRecord(
        long position,
        UUID id,
        String topic,
        UUID key,
        String type,
        Instant time,
        UUID causation,
        String traceparent,
        byte[] value,
        int attempts) {

    /** The record for Kafka: CloudEvents 1.0 in binary mode. The sequence is the position: it rises for every key. */
    ProducerRecord<String, byte[]> toKafka(String service, String network) {
        ProducerRecord<String, byte[]> out =
                new ProducerRecord<>(topic, null, time.toEpochMilli(), key.toString(), value);
        Headers headers = out.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id.toString());
        add(headers, "ce_type", type);
        add(headers, "ce_source", "/kith/" + service);
        add(headers, "ce_subject", key.toString());
        add(headers, "ce_time", time.toString());
        add(headers, "ce_dataschema", EventTypes.dataSchemaOf(type));
        add(headers, "content-type", "application/json");
        add(headers, "ce_network", network);
        add(headers, "ce_sequence", Long.toString(position));
        if (causation != null) {
            add(headers, "ce_causationid", causation.toString());
        }
        if (traceparent != null) {
            add(headers, "traceparent", traceparent);
        }
        return out;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

package org.kith.kit.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * The envelope of an event.
 *
 * @param id id of the event, unique
 * @param type CloudEvents type
 * @param topic Kafka topic
 * @param subject id of the aggregate
 * @param sequence rises for every event of the aggregate
 * @param time when it was published
 * @param traceparent W3C trace context, may be null
 */
public record EventInfo(
        UUID id, String type, String topic, UUID subject, long sequence, Instant time, String traceparent) {}

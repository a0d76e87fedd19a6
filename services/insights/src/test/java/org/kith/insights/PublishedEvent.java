package org.kith.insights;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.kit.time.Ids;
import org.kith.testkit.Event;

/** An event of a test, with an id and a sequence of its own, as a service would publish it. */
record PublishedEvent(String topic, Event event) {
    private static final AtomicLong SEQUENCE = new AtomicLong(1_000);

    static PublishedEvent of(EventPayload payload) {
        String type = EventTypes.nameOf(payload.getClass());
        String topic = EventTypes.topicOf(payload.getClass());
        String body = new String(EventJson.write(payload), StandardCharsets.UTF_8);
        return new PublishedEvent(
                topic,
                Event.of(type, topic.split("\\.", -1)[1], payload.subject(), body)
                        .with("id", Ids.next())
                        .with("sequence", SEQUENCE.getAndIncrement()));
    }
}

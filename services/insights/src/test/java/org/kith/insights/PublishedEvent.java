package org.kith.insights;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.kit.time.Ids;
import org.kith.testkit.Event;

/** An event of a test, with an id and a sequence of its own, as a service would publish it. */
record PublishedEvent(String topic, Event event) {
    private static final AtomicLong SEQUENCE = new AtomicLong(1_000);

    /** Published when it happened. */
    static PublishedEvent of(EventPayload payload) {
        String at = JsonPath.from(body(payload)).getString("at");
        return of(payload, at == null ? Instant.now().toString() : at);
    }

    /** Published at a moment of its own. */
    static PublishedEvent of(EventPayload payload, Instant published) {
        return of(payload, published.toString());
    }

    private static String body(EventPayload payload) {
        return new String(EventJson.write(payload), StandardCharsets.UTF_8);
    }

    private static PublishedEvent of(EventPayload payload, String published) {
        String type = EventTypes.nameOf(payload.getClass());
        String topic = EventTypes.topicOf(payload.getClass());
        return new PublishedEvent(
                topic,
                Event.of(type, topic.split("\\.", -1)[1], payload.subject(), body(payload))
                        .with("id", Ids.next())
                        .with("time", published)
                        .with("sequence", SEQUENCE.getAndIncrement()));
    }
}

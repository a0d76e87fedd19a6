package org.kith.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event as it crosses Kafka: CloudEvents 1.0 attributes and a JSON body.
 *
 * @param attributes CloudEvents attributes without the {@code ce_} prefix
 * @param extra further headers, such as {@code traceparent}
 * @param body JSON
 */
public record Event(Map<String, String> attributes, Map<String, String> extra, String body) {
    /** Copies the maps. */
    public Event {
        attributes = Map.copyOf(attributes);
        extra = Map.copyOf(extra);
    }

    /**
     * A well-formed event that happened just now, the first of its aggregate.
     *
     * @param type such as {@code org.kith.offer.opened.v1}
     * @param service who says it, such as {@code offers}
     * @param subject id of the aggregate, which is also the key
     * @param body JSON
     */
    public static Event of(String type, String service, Object subject, String body) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        attributes.put("type", type);
        attributes.put("source", "/kith/" + service);
        attributes.put("subject", subject.toString());
        attributes.put("time", Instant.now().toString());
        attributes.put("dataschema", "/schemas/" + type + ".json");
        attributes.put("network", "northwick");
        attributes.put("sequence", "1");
        return new Event(attributes, Map.of("content-type", "application/json"), body);
    }

    /** The same event with another value for one attribute; null takes the attribute away. */
    public Event with(String attribute, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value.toString());
        }
        return new Event(changed, extra, body);
    }

    /** The same event with a further header, outside CloudEvents. */
    public Event header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(extra);
        more.put(name, value);
        return new Event(attributes, more, body);
    }

    /** The event's id. */
    public String id() {
        return attributes.get("id");
    }

    /** The aggregate's id. */
    public String subject() {
        return attributes.get("subject");
    }

    /** The headers of the record. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(extra);
        attributes.forEach((name, value) -> headers.put("ce_" + name, value));
        return headers;
    }
}

package org.kith.contracts.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;

/** The Kafka headers every event carries: CloudEvents attributes, our three extensions and the trace. */
final class EventHeaders {
    private static final List<Header> ALL = List.of(
            new Header("ce_specversion", "1.0", true, "version of CloudEvents"),
            new Header("ce_id", "", true, "id of the event, a UUIDv7: a second record with it is a repeat"),
            new Header("ce_type", "", true, "type of the event with its version"),
            new Header("ce_source", "", true, "service that publishes it, such as /kith/referrals"),
            new Header("ce_subject", "", true, "id of the aggregate, as in the key"),
            new Header("ce_time", "", true, "when it was published, UTC"),
            new Header("ce_dataschema", "", true, "which schema the value keeps"),
            new Header("content-type", "application/json", true, "how the value is written"),
            new Header("ce_network", "northwick", true, "network the event belongs to"),
            new Header(
                    "ce_sequence", "1", true, "version of the aggregate: what is older than what was applied is old"),
            new Header(
                    "ce_causationid",
                    "01980000-0000-7000-8000-00000000e000",
                    false,
                    "id of the event or request that led to it"),
            new Header(
                    "traceparent",
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                    false,
                    "W3C trace context"));

    private EventHeaders() {}

    static List<Header> all() {
        return ALL;
    }

    static ObjectNode schema() {
        ObjectNode schema = Json.object();
        schema.put("type", "object");
        schema.put("description", "CloudEvents attributes and extensions, each a text of UTF-8.");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Header header : ALL) {
            properties.putObject(header.name()).put("type", "string").put("description", header.meaning());
            if (header.always()) {
                required.add(header.name());
            }
        }
        return schema;
    }

    static ObjectNode example(EventPayload payload) {
        String type = EventTypes.nameOf(payload.getClass());
        ObjectNode example = Json.object();
        for (Header header : ALL) {
            example.put(
                    header.name(),
                    switch (header.name()) {
                        case "ce_id" -> "01980000-0000-7000-8000-00000000e001";
                        case "ce_type" -> type;
                        case "ce_source" ->
                            "/kith/" + GoldenFiles.producer(payload.getClass()).code();
                        case "ce_subject" -> payload.subject().toString();
                        case "ce_time" -> Instant.parse("2026-03-31T09:00:00Z").toString();
                        case "ce_dataschema" -> EventTypes.dataSchemaOf(type);
                        default -> header.sample();
                    });
        }
        return example;
    }

    /**
     * One header.
     *
     * @param name its key
     * @param sample a value for examples; empty where the event gives it
     * @param always whether every event has it
     * @param meaning what it says
     */
    record Header(String name, String sample, boolean always, String meaning) {}
}

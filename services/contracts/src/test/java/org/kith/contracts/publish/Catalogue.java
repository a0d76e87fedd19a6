package org.kith.contracts.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Service;

/** The event catalogue: who publishes what, who subscribes, which fields, an example. */
final class Catalogue {
    private static final String INTRODUCTION = """
        # Events

        <!-- Derived from the event records by PublishTest of services/contracts; edit those. -->

        What the services tell each other over Kafka. Every event is a CloudEvents 1.0 record in binary mode: the value
        is JSON, the attributes are headers, the key is the id of the aggregate it is about. An event holds ids, codes,
        areas, bands, times and counts; who somebody is stays with the service that owns it, and is asked for there.

        The schemas lie in `services/contracts/src/main/resources/schemas` and never change once published: a new
        meaning is a new type. A reader passes over fields it does not know. The same as a machine reads it:
        [asyncapi/kith.yaml](../asyncapi/kith.yaml). What each field means across events:
        [data dictionary](data-dictionary.md). How to add one: [add an event](../how-to/add-an-event.md).

        """;

    private Catalogue() {}

    static String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        headers(page);
        for (Service service : Service.values()) {
            if (!service.publishes().isEmpty()) {
                summary(page, service);
            }
        }
        page.append("## Each event\n\n");
        for (Class<? extends EventPayload> type : EventTypes.all()) {
            details(page, type);
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static void headers(StringBuilder page) {
        page.append("## Headers\n\n").append(Markdown.header("Header", "Always", "Meaning"));
        EventHeaders.all()
                .forEach(header -> page.append(
                        Markdown.row(Markdown.code(header.name()), header.always() ? "yes" : "no", header.meaning())));
        page.append('\n');
    }

    private static void summary(StringBuilder page, Service service) {
        page.append("## What ").append(service.code()).append(" publishes\n\nTopic ");
        page.append(Markdown.code(service.topic().orElseThrow())).append(".\n\n");
        page.append(Markdown.header("Event", "When", "Subscribers"));
        for (Class<? extends EventPayload> type : service.publishes()) {
            page.append(Markdown.row(
                    "[" + type.getSimpleName() + "](#" + anchor(type) + ")", Words.about(type), subscribers(type)));
        }
        page.append('\n');
    }

    private static void details(StringBuilder page, Class<? extends EventPayload> type) {
        page.append("### ").append(type.getSimpleName()).append("\n\n");
        page.append(Markdown.code(EventTypes.nameOf(type)))
                .append(", published by ")
                .append(GoldenFiles.producer(type).code());
        page.append(" on ").append(Markdown.code(EventTypes.topicOf(type)));
        page.append(". Subscribers: ").append(subscribers(type)).append(". ");
        page.append(Words.about(type)).append("\n\n").append(Markdown.header("Field", "Form", "Meaning"));
        ObjectNode schema = SchemaFiles.committed().schema(type);
        schema.path("properties")
                .properties()
                .forEach(field -> page.append(Markdown.row(
                        Markdown.code(field.getKey()),
                        Markdown.form(field.getValue()),
                        field.getValue().path("description").asText())));
        page.append("\n```json\n");
        page.append(
                Json.pretty(Json.parse(new String(EventJson.write(EventExamples.of(type)), StandardCharsets.UTF_8))));
        page.append("```\n\n");
    }

    private static String subscribers(Class<? extends EventPayload> type) {
        if (EventTypes.readByEveryProcess().contains(type)) {
            return "every process by itself";
        }
        List<String> subscribers = Arrays.stream(Service.values())
                .filter(service -> service.subscribesTo().contains(type))
                .map(Service::code)
                .toList();
        return subscribers.stream().collect(Collectors.joining(", "));
    }

    private static String anchor(Class<? extends EventPayload> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}

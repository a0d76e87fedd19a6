package org.kith.contracts.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Service;

/** The AsyncAPI 3 document of the network's events: channels, who sends and who receives, headers and payloads. */
final class AsyncApi {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(
                    YAMLGenerator.Feature.MINIMIZE_QUOTES,
                    YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();
    private static final String BINDING = "0.5.0";
    private static final int PARTITIONS = 3;

    private AsyncApi() {}

    static String yaml() {
        try {
            return "# Derived from the event records by PublishTest of services/contracts; edit those.\n"
                    + YAML.writeValueAsString(document());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode document() {
        ObjectNode document = Json.object();
        document.put("asyncapi", "3.0.0");
        info(document.putObject("info"));
        document.putObject("servers")
                .putObject("local")
                .put("host", "localhost:9292")
                .put("protocol", "kafka")
                .put("description", "The broker that kith up starts.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        for (Service service : Service.values()) {
            service.topic().ifPresent(topic -> channels.set(service.code(), channel(service, topic)));
            operations(operations, service);
        }
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        schemas.set("Headers", EventHeaders.schema());
        for (Class<? extends EventPayload> type : EventTypes.all()) {
            messages.set(type.getSimpleName(), message(type));
            ObjectNode schema = SchemaFiles.committed().schema(type);
            schema.remove(List.of("$schema", "$id"));
            schemas.set(type.getSimpleName(), schema);
        }
        return document;
    }

    private static void info(ObjectNode info) {
        info.put("title", "Kith events");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "What the services of one network tell each other, from a knock on a door to the outcome of a"
                        + " relationship. CloudEvents 1.0 in binary mode on Kafka: the value is the data, the attributes"
                        + " are headers, the key is the id of the aggregate, so that all about one aggregate is in order."
                        + " Ids, codes, areas, bands, times and counts only: no personal data. A record that a consumer"
                        + " cannot parse goes to the topic's name with .dead added.");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.html");
    }

    private static ObjectNode channel(Service service, String topic) {
        ObjectNode channel = Json.object();
        channel.put("address", topic);
        channel.put("title", "What " + service.code() + " publishes");
        channel.put("description", Words.constants(Service.class).get(service.name()));
        ObjectNode messages = channel.putObject("messages");
        service.publishes().forEach(type -> messages.putObject(type.getSimpleName())
                .put("$ref", "#/components/messages/" + type.getSimpleName()));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic).put("partitions", PARTITIONS);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add("delete");
        configuration.put("retention.ms", -1);
        kafka.put("bindingVersion", BINDING);
        return channel;
    }

    private static void operations(ObjectNode operations, Service service) {
        if (service.topic().isPresent()) {
            operation(operations.putObject(service.code() + "Publishes"), "send", service, service.publishes())
                    .put("summary", service.code() + " publishes what happened to what it owns.");
        }
        for (Service producer : Service.values()) {
            List<Class<? extends EventPayload>> consumed = producer.publishes().stream()
                    .filter(service.subscribesTo()::contains)
                    .toList();
            if (!consumed.isEmpty()) {
                String name = service.code() + "SubscribesTo" + capital(producer.code());
                operation(operations.putObject(name), "receive", producer, consumed)
                        .put("summary", service.code() + " subscribes to " + producer.code() + ".");
            }
        }
    }

    private static ObjectNode operation(
            ObjectNode operation, String action, Service producer, List<Class<? extends EventPayload>> types) {
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + producer.code());
        ArrayNode messages = operation.putArray("messages");
        types.forEach(type -> messages.addObject()
                .put("$ref", "#/channels/" + producer.code() + "/messages/" + type.getSimpleName()));
        return operation;
    }

    private static ObjectNode message(Class<? extends EventPayload> type) {
        ObjectNode message = Json.object();
        message.put("name", EventTypes.nameOf(type));
        message.put("title", type.getSimpleName());
        message.put("summary", Words.about(type));
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/Headers");
        message.putObject("payload").put("$ref", "#/components/schemas/" + type.getSimpleName());
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "id of the aggregate, as in ce_subject");
        kafka.put("bindingVersion", BINDING);
        EventPayload example = EventExamples.of(type);
        ObjectNode shown = message.putArray("examples").addObject();
        shown.set("headers", EventHeaders.example(example));
        shown.set("payload", Json.parse(new String(EventJson.write(example), StandardCharsets.UTF_8)));
        return message;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

package org.kith.gateway.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.kith.testkit.ApiDocument;

/**
 * Answers every GET as the service's OpenAPI document says, from the sample where there is one: with null wherever null may
 * be, or with a value wherever one may be.
 */
public final class DescribedAnswers implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is text in the document, and has a form. */
    private static final Map<String, String> TEXTS = Map.of(
            "ageBand", "5-11", "ages", "5-11", "slots", "000000000000000000001", "from", "2026-03", "to", "2026-05");

    private static final String ID = "01940000-0000-7000-8000-000000000001";

    private final String service;
    private final ApiDocument document;
    private final boolean nulls;

    private DescribedAnswers(String service, boolean nulls) {
        this.service = service;
        this.document = ApiDocument.written(service);
        this.nulls = nulls;
    }

    /** Null wherever null may be. */
    public static DescribedAnswers withNulls(String service) {
        return new DescribedAnswers(service, true);
    }

    /** A value wherever one may be. */
    public static DescribedAnswers withoutNulls(String service) {
        return new DescribedAnswers(service, false);
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        String path = http.getRequestURI().getPath();
        Optional<ApiDocument.Operation> operation = document.operation(http.getRequestMethod(), path);
        if (operation.isEmpty()) {
            StubService.send(http, 404, "application/problem+json", "{}");
            return;
        }
        http.getResponseHeaders().set("ETag", "\"4\"");
        StubService.send(http, 200, "application/json", answer(operation.get()).toString());
    }

    private JsonNode answer(ApiDocument.Operation operation) throws IOException {
        Optional<Sample> sample = Sample.all().stream()
                .filter(each ->
                        each.service().equals(service) && operation.name().equals("GET " + each.path()))
                .findFirst();
        return like(
                "",
                operation.answer(),
                sample.isPresent() ? JSON.readTree(sample.get().json()) : NODES.missingNode());
    }

    private JsonNode like(String name, JsonNode sent, JsonNode sample) {
        if (nulls && allowsNull(sent)) {
            return NODES.nullNode();
        }
        JsonNode schema = document.resolved(ofValues(sent));
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> object(schema, sample);
            case "array" -> list(name, schema, sample);
            case "string" -> filled(sample) ? sample : NODES.textNode(text(name, schema));
            case "boolean" -> filled(sample) ? sample : NODES.booleanNode(true);
            default -> filled(sample) ? sample : NODES.numberNode(2);
        };
    }

    private static boolean filled(JsonNode sample) {
        return !sample.isMissingNode() && !sample.isNull();
    }

    private JsonNode object(JsonNode schema, JsonNode sample) {
        if (!schema.has("properties")) {
            return filled(sample) ? sample : NODES.objectNode();
        }
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(
                        property.getKey(),
                        like(property.getKey(), property.getValue(), sample.path(property.getKey()))));
        return object;
    }

    private JsonNode list(String name, JsonNode schema, JsonNode sample) {
        ArrayNode list = NODES.arrayNode();
        sample.forEach(item -> list.add(like(name, schema.path("items"), item)));
        if (list.isEmpty()) {
            list.add(like(name, schema.path("items"), NODES.missingNode()));
        }
        return list;
    }

    private static String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> ID;
            case "date-time" -> "2026-03-02T16:20:00Z";
            case "date" -> "2026-03-02";
            default -> TEXTS.getOrDefault(name, "some text");
        };
    }

    private static boolean allowsNull(JsonNode schema) {
        return schema.path("type").valueStream().anyMatch(type -> "null".equals(type.asText()))
                || schema.path("anyOf").valueStream().anyMatch(DescribedAnswers::isNothing);
    }

    private static JsonNode ofValues(JsonNode schema) {
        return schema.path("anyOf")
                .valueStream()
                .filter(one -> !isNothing(one))
                .findFirst()
                .orElse(schema);
    }

    private static boolean isNothing(JsonNode schema) {
        return "null".equals(schema.path("type").asText());
    }
}

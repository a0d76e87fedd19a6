package org.kith.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document of the service under test. */
final class OpenApi {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private OpenApi() {}

    static JsonNode fetch() {
        Http.Answer answer = new Http("GET", "/q/openapi", Map.of(), Map.of("Accept", Http.JSON), null).send();
        if (answer.status() != 200) {
            throw new AssertionError("The service has no OpenAPI document: " + answer);
        }
        return parse(answer.body());
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not a JSON document", e);
        }
    }

    /** In one order, and without what depends on where the service runs. */
    static String normalised(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        copy.remove("servers");
        try {
            return JSON.writeValueAsString(JSON.treeToValue(copy, Object.class)) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError("A tree can always be written", e);
        }
    }

    static Set<String> operations(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation(method, path.getKey()));
                    }
                }));
        return operations;
    }

    /** Method and path, with the names of the path's parts left out: they are free to differ. */
    static String operation(String method, String template) {
        return method.toUpperCase(Locale.ROOT) + " " + template.replaceAll("\\{[^}]*}", "{}");
    }
}

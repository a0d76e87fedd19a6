package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An OpenAPI document, asked what it says of an answer.
 *
 * @param root the whole document
 */
public record ApiDocument(JsonNode root) {
    private static final String NAMED = "\\{[^}]*}";

    /**
     * What the document says of one operation.
     *
     * @param name method and path, as {@code GET /v1/offers/{id}}
     * @param description its part of the document
     */
    public record Operation(String name, JsonNode description) {
        /** The schema of the body of its success answer; missing when that has none. */
        public JsonNode answer() {
            return description.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .map(answer -> answer.getValue().at("/content/application~1json/schema"))
                    .findFirst()
                    .orElse(MissingNode.getInstance());
        }
    }

    /**
     * The document of a service as it is written down in {@code docs/openapi}.
     *
     * @throws UncheckedIOException if there is none
     */
    public static ApiDocument written(String service) {
        Path file = Repository.root().resolve("docs/openapi/" + service + ".json");
        try {
            return new ApiDocument(OpenApi.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }

    /** The operation that serves a path; where two could, the one that names fewer of its parts. */
    public Optional<Operation> operation(String method, String path) {
        String verb = method.toLowerCase(Locale.ROOT);
        return root.path("paths").properties().stream()
                .filter(entry -> entry.getValue().has(verb)
                        && pattern(entry.getKey()).matcher(path).matches())
                .min(Comparator.comparing((Map.Entry<String, JsonNode> entry) -> names(entry.getKey())))
                .map(entry -> new Operation(
                        method + " " + entry.getKey(), entry.getValue().path(verb)));
    }

    /**
     * What an answer breaks of what the document says, one sentence each; empty when it is as described.
     *
     * @param type media type without parameters, empty when there is none
     * @param body as text
     */
    public List<String> breaches(Operation operation, int status, String type, String body) {
        JsonNode answer = operation.description().path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            return List.of("it may not answer with " + status);
        }
        JsonNode content = answer.path("content");
        if (body.isEmpty()) {
            return content.isEmpty() ? List.of() : List.of("it answers with a body, and there is none");
        }
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            return List.of("it answers with " + types(content) + ", not with '" + type + "'");
        }
        return type.endsWith("json") ? SchemaBreaches.of(root, schema, OpenApi.parse(body)) : List.of();
    }

    private static List<String> types(JsonNode content) {
        return content.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Where a schema refers to, else the schema itself. */
    public JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? resolved(root.at(schema.get("$ref").asText().substring(1))) : schema;
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        for (String part : template.split("/")) {
            if (!part.isEmpty()) {
                pattern.append('/').append(part.matches(NAMED) ? "[^/]+" : Pattern.quote(part));
            }
        }
        return Pattern.compile(pattern.toString());
    }

    private static long names(String template) {
        return Pattern.compile(NAMED).matcher(template).results().count();
    }
}

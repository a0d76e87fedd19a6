package org.kith.gateway.edge.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.contracts.Service;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.policy.PolicyRule;

/** Makes one OpenAPI document of the services': only what the gateway serves, under the gateway's paths. */
final class Merger {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String SCHEMAS = "#/components/schemas/";

    private final AudiencePolicy policy;
    private final ObjectNode merged;
    private final ObjectNode schemas;
    private final ObjectNode paths;
    private final ArrayNode absent = JsonNodeFactory.instance.arrayNode();

    Merger(AudiencePolicy policy) {
        this.policy = policy;
        merged = frame();
        paths = (ObjectNode) merged.get("paths");
        schemas = merged.withObject("/components/schemas");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            path.getValue()
                    .properties()
                    .forEach(operation -> audience(
                            (ObjectNode) operation.getValue(), audience("gateway", operation.getKey(), path.getKey())));
        }
    }

    /** The document with what the gateway itself answers. */
    private static ObjectNode frame() {
        try (InputStream in = Merger.class.getResourceAsStream("/openapi-gateway.json")) {
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a service, or says that it is away. */
    Merger add(Service service, Optional<JsonNode> description) {
        if (description.isEmpty()) {
            absent.add(service.code());
            return this;
        }
        description.get().path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        description
                .get()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.set(name(service, schema.getKey()), renamed(schema.getValue(), service)));
        return this;
    }

    /** The whole document. */
    ObjectNode result() {
        merged.set("x-kith-absent", absent);
        return merged;
    }

    private void addPath(Service service, String path, JsonNode item) {
        ObjectNode served = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> operation : item.properties()) {
            if (!METHODS.contains(operation.getKey())) {
                served.set(operation.getKey(), renamed(operation.getValue(), service));
                continue;
            }
            List<String> roles = audience(service.code(), operation.getKey(), path);
            if (!roles.isEmpty()) {
                ObjectNode copy = (ObjectNode) renamed(operation.getValue(), service);
                copy.putArray("tags").add(service.code());
                copy.remove("security");
                audience(copy, roles);
                served.set(operation.getKey(), copy);
            }
        }
        if (served.properties().stream().anyMatch(entry -> METHODS.contains(entry.getKey()))) {
            paths.set("/api/" + service.code() + path, served);
        }
    }

    private List<String> audience(String section, String method, String path) {
        return policy.served(section, method.toUpperCase(Locale.ROOT), path)
                .map(PolicyRule::audience)
                .orElse(List.of());
    }

    private static void audience(ObjectNode operation, List<String> roles) {
        ArrayNode audience = operation.putArray("x-kith-audience");
        roles.forEach(audience::add);
        if (roles.contains("public")) {
            operation.putArray("security");
        }
    }

    private static String name(Service service, String schema) {
        return service.code() + "." + schema;
    }

    /** A copy whose references point to the schemas under their names in the whole document. */
    private static JsonNode renamed(JsonNode node, Service service) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> {
                JsonNode value = field.getValue();
                boolean reference =
                        field.getKey().equals("$ref") && value.asText().startsWith(SCHEMAS);
                if (reference) {
                    copy.put("$ref", SCHEMAS + name(service, value.asText().substring(SCHEMAS.length())));
                } else {
                    copy.set(field.getKey(), renamed(value, service));
                }
            });
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(renamed(element, service)));
            return copy;
        }
        return node;
    }
}

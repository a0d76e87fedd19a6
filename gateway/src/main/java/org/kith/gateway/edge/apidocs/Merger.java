package org.kith.gateway.edge.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.contracts.Service;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.policy.PolicyRule;

/**
 * Makes one OpenAPI document of the services' and the gateway's own: only what the gateway serves, under the gateway's
 * paths, each operation under its name in the audience policy.
 */
final class Merger {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String COMPONENTS = "#/components/";
    private static final String REFERENCE = "$ref";

    private final AudiencePolicy policy;
    private final ObjectNode merged;
    private final ObjectNode paths;
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final ArrayNode absent = JsonNodeFactory.instance.arrayNode();

    Merger(AudiencePolicy policy, URI address) {
        this.policy = policy;
        merged = frame();
        merged.withArray("servers").addObject().put("url", address.toString()).put("description", "This network");
        ((ObjectNode) merged.at("/info/contact")).put("url", address.toString());
        paths = merged.putObject("paths");
    }

    /** The document with what stands over all parts. */
    private static ObjectNode frame() {
        try (InputStream in = Merger.class.getResourceAsStream("/openapi-frame.json")) {
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what the gateway answers itself; first, for what it composes is not the service's any more. */
    Merger addGateway(JsonNode description) {
        add(AudiencePolicy.GATEWAY, "", description);
        return this;
    }

    /** Adds a service, or says that it does not answer. */
    Merger add(Service service, Optional<JsonNode> description) {
        description.ifPresentOrElse(
                found -> add(service.code(), "/api/" + service.code(), found), () -> absent.add(service.code()));
        return this;
    }

    private void add(String section, String prefix, JsonNode description) {
        description
                .path("paths")
                .properties()
                .forEach(path -> addPath(section, prefix + path.getKey(), path.getValue()));
        description.path("components").properties().forEach(kind -> {
            ObjectNode all = components.withObject("/" + kind.getKey());
            kind.getValue()
                    .properties()
                    .forEach(component ->
                            all.set(section + "." + component.getKey(), renamed(component.getValue(), section)));
        });
    }

    /** The whole document, without components that nothing refers to. */
    ObjectNode result() {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(paths));
        Set<String> needed = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            open.pop().findValuesAsText(REFERENCE).forEach(reference -> {
                if (reference.startsWith(COMPONENTS) && needed.add(reference)) {
                    open.push(components.at(reference.substring(COMPONENTS.length() - 1)));
                }
            });
        }
        ObjectNode kept = merged.withObject("/components");
        needed.forEach(reference -> {
            String[] at = reference.substring(COMPONENTS.length()).split("/", 2);
            kept.withObject("/" + at[0]).set(at[1], components.path(at[0]).path(at[1]));
        });
        merged.set("x-kith-absent", absent);
        return merged;
    }

    private void addPath(String section, String address, JsonNode item) {
        ObjectNode served = (ObjectNode) Optional.ofNullable(paths.get(address)).orElseGet(paths::objectNode);
        for (Map.Entry<String, JsonNode> operation : item.properties()) {
            String method = operation.getKey();
            if (!METHODS.contains(method)) {
                served.set(method, renamed(operation.getValue(), section));
            } else if (!served.has(method)) {
                policy.served(method.toUpperCase(Locale.ROOT), address)
                        .ifPresent(rule -> served.set(
                                method,
                                operation((ObjectNode) renamed(operation.getValue(), section), method, section, rule)));
            }
        }
        if (served.properties().stream().anyMatch(entry -> METHODS.contains(entry.getKey()))) {
            paths.set(address, served);
        }
    }

    private static ObjectNode operation(ObjectNode operation, String method, String section, PolicyRule rule) {
        operation.putArray("tags").add(section);
        operation.put("operationId", rule.operation());
        operation.remove("security");
        ArrayNode audience = operation.putArray("x-kith-audience");
        rule.audience().forEach(audience::add);
        String whom = rule.isPublic()
                ? "For everybody."
                : rule.audience().contains(PolicyRule.ANY)
                        ? "For everybody who is signed in, as far as they may."
                        : "For " + String.join(", ", rule.audience()) + ".";
        String description = operation.path("description").asText("");
        operation.put("description", description.isEmpty() ? whom : description.stripTrailing() + "\n\n" + whom);
        if (rule.isPublic()) {
            operation.putArray("security");
        }
        GatewayAnswers.add(operation, method, rule);
        return operation;
    }

    /** A copy whose references point to the components under their names in the whole document. */
    private static JsonNode renamed(JsonNode node, String section) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> {
                JsonNode value = field.getValue();
                if (field.getKey().equals(REFERENCE) && value.asText().startsWith(COMPONENTS)) {
                    String[] at = value.asText().substring(COMPONENTS.length()).split("/", 2);
                    copy.put(REFERENCE, COMPONENTS + at[0] + "/" + section + "." + at[1]);
                } else {
                    copy.set(field.getKey(), renamed(value, section));
                }
            });
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(renamed(element, section)));
            return copy;
        }
        return node;
    }
}

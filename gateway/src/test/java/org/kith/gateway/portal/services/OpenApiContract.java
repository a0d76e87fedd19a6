package org.kith.gateway.portal.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.portal.services.OpenApiContract.Finding.What;

/**
 * Holds what the portal sends to a service and reads from it to the service's OpenAPI document: every operation, every
 * component of every record by name, type, nullability and codes.
 */
final class OpenApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String service;
    private final JsonNode document;
    private final Predicate<String> hasWords;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * What does not agree.
     *
     * @param what whether the document contradicts the portal, or is silent
     */
    record Finding(What what, String service, String where, String why) {
        enum What {
            MISMATCH,
            MISSING
        }
    }

    OpenApiContract(String service, Predicate<String> hasWords) {
        this.service = service;
        this.hasWords = hasWords;
        document = read(java.nio.file.Path.of("../docs/openapi/" + service + ".json"));
    }

    static JsonNode read(java.nio.file.Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    private void find(What what, String where, String why) {
        findings.add(new Finding(what, service, where, why));
    }

    /** Every method of the client. */
    OpenApiContract check(Class<?> client) {
        String base = client.getAnnotation(Path.class).value();
        for (Method method : client.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            String full = base + (path == null ? "" : path.value());
            String verb = method.isAnnotationPresent(GET.class)
                    ? "get"
                    : method.isAnnotationPresent(POST.class) ? "post" : "";
            JsonNode operation = operation(full, verb);
            String where = verb.toUpperCase(java.util.Locale.ROOT) + " " + full;
            if (operation == null) {
                find(What.MISSING, where, "there is no such operation");
            } else {
                answer(where, operation, method);
                parameters(where, operation, method);
            }
        }
        return this;
    }

    private JsonNode operation(String path, String verb) {
        for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
            if (shape(entry.getKey()).equals(shape(path)) && entry.getValue().has(verb)) {
                return entry.getValue().get(verb);
            }
        }
        return null;
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static JsonNode success(JsonNode operation) {
        for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
            JsonNode schema = answer.getValue().at("/content/application~1json/schema");
            if (answer.getKey().startsWith("2") && !schema.isMissingNode() && !schema.isEmpty()) {
                return schema;
            }
        }
        return JSON.createObjectNode();
    }

    private void answer(String where, JsonNode operation, Method method) {
        Type type = unwrapped(method.getGenericReturnType());
        if (type == void.class) {
            return;
        }
        JsonNode schema = success(operation);
        if (schema.isEmpty()) {
            find(What.MISSING, where, "its answer has no schema");
        } else {
            compare(where, type, schema, Map.of(), false);
        }
    }

    private static Type unwrapped(Type type) {
        return type instanceof ParameterizedType generic
                        && (generic.getRawType() == Uni.class || generic.getRawType() == RestResponse.class)
                ? unwrapped(generic.getActualTypeArguments()[0])
                : type;
    }

    private void parameters(String where, JsonNode operation, Method method) {
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            HeaderParam header = parameter.getAnnotation(HeaderParam.class);
            if (query != null) {
                named(where, operation, "query", query.value());
            } else if (header != null) {
                named(where, operation, "header", header.value());
            } else if (!parameter.isAnnotationPresent(PathParam.class)) {
                JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
                if (schema.isMissingNode() || schema.isEmpty()) {
                    find(What.MISSING, where, "its request has no schema");
                } else {
                    compare(where + " request", parameter.getParameterizedType(), schema, Map.of(), true);
                }
            }
        }
    }

    private void named(String where, JsonNode operation, String in, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode one = resolved(parameter);
            if (in.equals(one.path("in").asText())
                    && name.equalsIgnoreCase(one.path("name").asText())) {
                return;
            }
        }
        // What a document does not say of a header may still be true; a query that it does not know is ignored.
        find("header".equals(in) ? What.MISSING : What.MISMATCH, where, "it has no " + in + " parameter " + name);
    }

    /** Follows references and takes the one schema out of those that allow null. */
    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.get("$ref").asText().substring(1)));
        }
        for (String of : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : schema.path(of)) {
                if (!"null".equals(one.path("type").asText())) {
                    return resolved(one);
                }
            }
        }
        return schema;
    }

    private static boolean allowsNull(JsonNode schema) {
        if (schema.path("nullable").asBoolean()) {
            return true;
        }
        for (JsonNode one : schema.path("type")) {
            if ("null".equals(one.asText())) {
                return true;
            }
        }
        return Stream.of("anyOf", "oneOf")
                .anyMatch(of -> schema.path(of).valueStream().anyMatch(one -> "null"
                        .equals(one.path("type").asText())));
    }

    private static boolean isOf(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.isArray()
                ? types.valueStream().anyMatch(one -> type.equals(one.asText()))
                : type.equals(types.asText());
    }

    private void compare(String where, Type type, JsonNode sent, Map<String, Type> variables, boolean request) {
        JsonNode schema = resolved(sent);
        Type actual = type instanceof TypeVariable<?> variable ? variables.get(variable.getName()) : type;
        if (actual instanceof Class<?> raw && raw.isPrimitive() && allowsNull(sent) && !request) {
            find(What.MISMATCH, where, "it can be null, and the portal takes it as a value");
        }
        if (actual instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == List.class) {
                expect(where, schema, "array");
                compare(where + "[]", arguments[0], schema.path("items"), variables, request);
            } else if (raw == Map.class) {
                expect(where, schema, "object");
            } else {
                record(where, raw, schema, Map.of(raw.getTypeParameters()[0].getName(), arguments[0]), request);
            }
        } else if (actual instanceof Class<?> raw && raw.isRecord()) {
            record(where, raw, schema, variables, request);
        } else {
            simple(where, (Class<?>) actual, schema);
        }
    }

    private void simple(String where, Class<?> type, JsonNode schema) {
        String format = schema.path("format").asText();
        if (type == String.class) {
            expect(where, schema, "string");
        } else if (type == UUID.class) {
            expect(where, schema, "string");
            format(where, format, "uuid");
        } else if (type == Instant.class) {
            expect(where, schema, "string");
            format(where, format, "date-time");
        } else if (type == LocalDate.class) {
            expect(where, schema, "string");
            format(where, format, "date");
        } else if (type == boolean.class || type == Boolean.class) {
            expect(where, schema, "boolean");
        } else if (type == BigDecimal.class) {
            expect(where, schema, "number");
        } else if (type == int.class || type == Integer.class) {
            expect(where, schema, "integer");
            if ("int64".equals(format)) {
                find(What.MISMATCH, where, "it is a long number, and the portal takes it as a short one");
            }
        } else if (type == long.class || type == Long.class) {
            expect(where, schema, "integer");
        } else {
            throw new IllegalArgumentException(where + " has a type that is not known here: " + type);
        }
    }

    private void expect(String where, JsonNode schema, String type) {
        if (schema.isMissingNode() || !schema.has("type")) {
            find(What.MISSING, where, "it has no type");
        } else if (!isOf(schema, type)) {
            find(What.MISMATCH, where, "it is " + schema.path("type") + ", and the portal takes it as " + type);
        }
    }

    private void format(String where, String format, String expected) {
        if (format.isEmpty()) {
            find(What.MISSING, where, "it has no format " + expected);
        } else if (!format.equals(expected)) {
            find(What.MISMATCH, where, "it is a " + format + ", and the portal takes it as a " + expected);
        }
    }

    private void record(String where, Class<?> type, JsonNode schema, Map<String, Type> variables, boolean request) {
        if (!schema.has("properties")) {
            find(What.MISSING, where, "it has no properties");
            return;
        }
        if (!seen.add(type.getName() + variables + schema.path("properties").hashCode())) {
            return;
        }
        Set<String> components = new HashSet<>();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component.getName());
            JsonNode property = schema.path("properties").path(component.getName());
            String at = where + " " + type.getSimpleName() + "." + component.getName();
            if (property.isMissingNode()) {
                find(What.MISSING, at, "there is no such property");
            } else {
                compare(at, component.getGenericType(), property, variables, request);
                if (!request) {
                    nullability(at, component, allowsNull(property) || !required.contains(component.getName()));
                }
                codes(at, component, property);
            }
        }
        if (request) {
            required.removeAll(components);
            required.forEach(name ->
                    find(What.MISMATCH, where, "the service asks for " + name + ", which the portal cannot send"));
        }
    }

    /** What can be null is marked, so that whoever uses it sees that; nothing else is. */
    private void nullability(String at, RecordComponent component, boolean mayBeNull) {
        boolean marked = component.isAnnotationPresent(Nullable.class);
        if (mayBeNull && !marked) {
            find(What.MISMATCH, at, "it can be null: mark it @Nullable and say on the page what there is then");
        } else if (marked && !mayBeNull) {
            find(What.MISMATCH, at, "it is never null: take @Nullable away");
        }
    }

    /** Every code that the document names has words. */
    private void codes(String at, RecordComponent component, JsonNode property) {
        Vocabulary vocabulary = component.getAnnotation(Vocabulary.class);
        if (vocabulary == null) {
            return;
        }
        JsonNode schema = resolved(property);
        JsonNode coded = schema.has("items") ? resolved(schema.get("items")) : schema;
        coded.path("enum").forEach(code -> {
            if (!code.isNull() && !hasWords.test(vocabulary.value() + "." + code.asText())) {
                find(What.MISMATCH, at, "there are no words for " + vocabulary.value() + "." + code.asText());
            }
        });
    }
}

package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What every operation of an API must say, so that somebody can program against it without reading the code. */
final class ApiDemands {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String PROBLEM = "application/problem+json";

    /** Names that only codes of a closed list have. */
    private static final Set<String> CODED = Set.of(
            "access",
            "ageBand",
            "ages",
            "closeness",
            "closure",
            "decision",
            "declinedBy",
            "gender",
            "kind",
            "kinds",
            "lawfulBasis",
            "outcome",
            "purpose",
            "purposes",
            "relation",
            "result",
            "riskBand",
            "seenWaitReason",
            "standing",
            "standingReason",
            "state",
            "status",
            "waitReason");

    private ApiDemands() {}

    /** Everything that the document leaves out; empty when it is whole. */
    static List<String> breaches(JsonNode document) {
        List<String> breaches = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> {
                    String where = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    operation(where, operation.getKey(), operation.getValue(), breaches);
                    if (!ids.add(operation.getValue().path("operationId").asText())) {
                        breaches.add(where + ": its operationId stands twice");
                    }
                }));
        examples(document, document, "", breaches);
        codes(document, breaches);
        return breaches;
    }

    /** What is called after a closed list of codes lists them, in an answer and in a request. */
    private static void codes(JsonNode document, List<String> breaches) {
        document.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> demand(
                        !CODED.contains(property.getKey()) || !isFreeText(document, property.getValue()),
                        schema.getKey() + "." + property.getKey(),
                        "no enum of its codes: mark it @CodeOf",
                        breaches)));
    }

    /** Whether it may be any text: neither a number or the like, nor one of listed codes. */
    private static boolean isFreeText(JsonNode document, JsonNode schema) {
        if (schema.has("$ref")) {
            return isFreeText(document, document.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.has("items")) {
            return isFreeText(document, schema.path("items"));
        }
        for (String of : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.path(of).valueStream().anyMatch(one -> isFreeText(document, one))) {
                return true;
            }
        }
        JsonNode type = schema.path("type");
        boolean text = type.isArray()
                ? type.valueStream().anyMatch(one -> one.asText().equals("string"))
                : type.asText().equals("string");
        return text && !schema.has("enum") && !schema.has("format");
    }

    /** Every example, however deep it stands and however deep it goes, is as its schema says. */
    private static void examples(JsonNode document, JsonNode part, String at, List<String> breaches) {
        if (part.has("schema") && part.has("example")) {
            example(document, part.path("schema"), part.path("example"), at, breaches);
        }
        if (part.has("type")) {
            part.path("examples").forEach(example -> example(document, part, example, at, breaches));
        }
        part.properties().forEach(below -> examples(document, below.getValue(), at + "/" + below.getKey(), breaches));
        for (int i = 0; part.isArray() && i < part.size(); i++) {
            examples(document, part.get(i), at + "/" + i, breaches);
        }
    }

    private static void example(
            JsonNode document, JsonNode schema, JsonNode example, String at, List<String> breaches) {
        SchemaBreaches.of(document, schema, example)
                .forEach(breach -> breaches.add(at + ": its example is not as described: " + breach));
    }

    private static void operation(String where, String method, JsonNode operation, List<String> breaches) {
        demand(!operation.path("operationId").asText("").isEmpty(), where, "no operationId", breaches);
        String summary = operation.path("summary").asText("");
        demand(summary.split(" ").length >= 3, where, "a summary that says something, not '" + summary + "'", breaches);
        demand(operation.path("x-roles").size() > 0, where, "no x-roles", breaches);
        demand(operation.path("tags").size() == 1, where, "one tag", breaches);
        parameters(where, operation, breaches);
        answers(where, method, operation.path("responses"), breaches);
    }

    private static void parameters(String where, JsonNode operation, List<String> breaches) {
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            boolean described = !parameter.path("description").asText("").isEmpty();
            demand(described, where, "no description of " + name, breaches);
        });
    }

    private static void answers(String where, String method, JsonNode answers, List<String> breaches) {
        List<Map.Entry<String, JsonNode>> successes = answers.properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .toList();
        demand(!successes.isEmpty(), where, "no success answer", breaches);
        successes.forEach(answer -> demand(
                answer.getKey().equals("204") || typed(answer.getValue()),
                where,
                answer.getKey() + " has no schema",
                breaches));
        boolean creates = answers.has("201");
        demand(
                !creates || answers.path("201").path("headers").has("Location"),
                where,
                "201 without Location",
                breaches);
        demand(!(creates && method.equals("get")), where, "a GET that creates", breaches);
        answers.properties().stream()
                .filter(answer ->
                        answer.getKey().startsWith("4") || answer.getKey().startsWith("5"))
                .forEach(answer -> demand(
                        answer.getValue().path("content").has(PROBLEM),
                        where,
                        answer.getKey() + " is no problem",
                        breaches));
        demand(answers.has("503"), where, "no problem answers", breaches);
    }

    private static boolean typed(JsonNode answer) {
        JsonNode content = answer.path("content");
        return content.size() > 0
                && content.properties().stream()
                        .allMatch(type -> !type.getValue().path("schema").isMissingNode()
                                && type.getValue().path("schema").size() > 0);
    }

    private static void demand(boolean holds, String where, String lack, List<String> breaches) {
        if (!holds) {
            breaches.add(where + ": " + lack);
        }
    }
}

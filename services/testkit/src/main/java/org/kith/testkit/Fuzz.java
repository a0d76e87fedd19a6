package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.kith.contracts.vocabulary.Role;

/**
 * Sends the service under test requests that nobody means, made from its own OpenAPI document and from ids that it told of
 * before: whatever comes, it refuses or takes it and does not fall over. The seed is said when it does, and makes the same
 * requests again. {@code -Dkith.fuzz=30000} sends more, {@code -Dkith.fuzz.seed=N} another lot.
 */
public final class Fuzz {
    private static final int REQUESTS = 300;
    private static final int MOST_TOLD = 5;
    private static final int MOST_IDS = 200;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "abc",
            "0",
            "-1",
            "1.5",
            "1e9",
            "999999999999999999999",
            "maybe",
            "null",
            "%00",
            "\u00A0",
            "\u202E",
            "2026-02-30",
            "-0001-01-01T00:00:00Z",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "1-1-1-1-1",
            "../..",
            "'; --",
            "<b>",
            "\uD83D\uDC4B",
            "x".repeat(3_000));
    private static final List<String> ACCEPTED = List.of(
            "application/json",
            "*/*",
            "x",
            "text/html",
            "application/json;q=x",
            ";",
            "a/b/c",
            "text/csv",
            "",
            ",",
            ", ,",
            "*",
            "*/",
            "/*",
            "a/b;",
            "a/b;Q=x",
            "*/*;q=1.5",
            "application/json,,text/html");
    private static final List<String> EVERY_ROLE = List.of(
            Role.LINK_WORKER,
            Role.PRACTITIONER,
            Role.PARTNER,
            Role.COORDINATOR,
            Role.COMMISSIONER,
            Role.DUTY,
            Role.VOLUNTEER,
            Role.NETWORK_ADMIN);
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    private final long seed = Long.getLong("kith.fuzz.seed", 2026);
    private final Random random = new Random(seed);
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Person> people;

    private record Operation(String method, String path, List<String> query, JsonNode example) {}

    private Fuzz(List<Person> people) {
        this.people = people;
        JsonNode document = OpenApi.fetch();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.add(new Operation(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        StreamSupport.stream(
                                        operation.getValue().path("parameters").spliterator(), false)
                                .filter(parameter ->
                                        parameter.path("in").asText().equals("query"))
                                .map(parameter -> parameter.path("name").asText())
                                .toList(),
                        operation.getValue().at("/requestBody/content/application~1json/example")))));
        operations.removeIf(operation -> !METHODS.contains(operation.method()));
    }

    /** Sends as these people, now and then as nobody; fails when an answer is the service's fault, or tells of its inside. */
    public static void nothingBreaksIt(Person... people) {
        new Fuzz(List.of(people)).run(Integer.getInteger("kith.fuzz", REQUESTS));
    }

    /** The same as everybody who could ask: each role at a council and at a charity, and a school's system. */
    public static void nothingBreaksIt() {
        List<Person> people = new ArrayList<>(List.of(Person.freshSystem(Organisation.fresh("school"))));
        for (Organisation organisation : List.of(Organisation.fresh("council"), Organisation.fresh("charity"))) {
            EVERY_ROLE.forEach(role -> people.add(Person.fresh(organisation, role)));
        }
        nothingBreaksIt(people.toArray(Person[]::new));
    }

    private void run(int requests) {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < requests && failures.size() < MOST_TOLD; i++) {
            Http request = request();
            Http.Answer answer = request.send();
            learn(answer);
            try {
                if (answer.status() >= 400) {
                    Refusals.check(answer, 400, 499);
                }
            } catch (AssertionError e) {
                failures.add("request " + i + ": " + told(request) + " -> " + e.getMessage());
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("With -Dkith.fuzz.seed=" + seed + ":\n" + String.join("\n", failures));
        }
    }

    private static String told(Http request) {
        return request.method() + " " + request.template() + " " + request.path() + " Accept: "
                + request.headers().get("Accept") + " "
                + (request.body() == null ? "" : new String(request.body(), StandardCharsets.UTF_8));
    }

    private Http request() {
        Operation operation = one(operations);
        Map<String, Object> path = new LinkedHashMap<>();
        java.util.regex.Pattern.compile("\\{([^}]+)}")
                .matcher(operation.path())
                .results()
                .forEach(name -> path.put(name.group(1), id()));
        StringBuilder template = new StringBuilder(operation.path());
        for (String name : operation.query()) {
            if (random.nextBoolean()) {
                template.append(template.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append("={query_")
                        .append(name)
                        .append('}');
                path.put("query_" + name, random.nextInt(4) == 0 ? id() : one(ODD));
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", random.nextInt(3) > 0 ? "application/json" : one(ACCEPTED));
        if (random.nextInt(20) > 0) {
            headers.put("Authorization", "Bearer " + Tokens.of(one(people)));
        }
        headers.put(
                "Idempotency-Key",
                random.nextInt(10) > 0 ? new UUID(random.nextLong(), random.nextLong()).toString() : "k");
        headers.put("If-Match", random.nextBoolean() ? "\"0\"" : one(List.of("\"1\"", "*", "x", "W/\"0\"", ",,")));
        String method = random.nextInt(30) == 0 ? one(METHODS) : operation.method();
        boolean bodied = !operation.example().isMissingNode() && !method.equals("GET");
        if (bodied || method.equals("POST")) {
            headers.put("Content-Type", random.nextInt(20) > 0 ? Http.JSON : "text/plain");
        }
        byte[] body = bodied ? body(operation.example()).getBytes(StandardCharsets.UTF_8) : null;
        return new Http(method, template.toString(), path, headers, body);
    }

    /** The example with one to three places that say something else, now and then not even JSON. */
    private String body(JsonNode example) {
        String json = example.toString();
        for (int i = random.nextInt(3); i >= 0; i--) {
            json = random.nextInt(12) == 0 ? broken(json) : changed(json);
        }
        return json;
    }

    private String broken(String json) {
        return switch (random.nextInt(4)) {
            case 0 -> json.substring(0, random.nextInt(Math.max(1, json.length())));
            case 1 -> json + json;
            case 2 -> json.replaceFirst("\\{", "{\"id\":1,\"id\":2,");
            default -> json.replace('"', '\'');
        };
    }

    private String changed(String json) {
        JsonNode tree;
        try {
            tree = OpenApi.JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return json;
        }
        List<BadValues> changes = BadValues.anywhere(tree, value(), random.nextInt(8) == 0);
        return changes.isEmpty() ? json : one(changes).in(tree);
    }

    private JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> OpenApi.JSON.getNodeFactory().nullNode();
            case 1 -> OpenApi.JSON.getNodeFactory().numberNode(random.nextInt());
            case 2 -> OpenApi.JSON.getNodeFactory().numberNode(new java.math.BigDecimal("1e400"));
            case 3 -> OpenApi.JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> OpenApi.JSON.getNodeFactory().arrayNode().addNull().add(1);
            case 5 -> OpenApi.JSON.getNodeFactory().objectNode().put("id", 1);
            case 6 -> OpenApi.JSON.getNodeFactory().textNode(id());
            default -> OpenApi.JSON.getNodeFactory().textNode(one(ODD) + (random.nextInt(6) == 0 ? "\u0000" : ""));
        };
    }

    private String id() {
        return switch (random.nextInt(5)) {
            case 0 -> one(ODD).isBlank() ? "x" : one(ODD.subList(2, ODD.size()));
            case 1 -> new UUID(random.nextLong(), random.nextLong()).toString();
            default -> ids.isEmpty() ? new UUID(0, 0).toString() : one(ids);
        };
    }

    private void learn(Http.Answer answer) {
        if (answer.status() >= 300 || !answer.contentType().startsWith(Http.JSON) || ids.size() >= MOST_IDS) {
            return;
        }
        OpenApi.parse(answer.body()).findValuesAsText("id").stream()
                .filter(id -> id.length() == 36)
                .limit(10)
                .forEach(ids::add);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

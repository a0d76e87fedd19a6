package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a refusal must look like: RFC 9457, and nothing about the inside of the service. */
final class Refusals {
    private static final List<String> INSIDES = List.of(
            "\tat ",
            "\n at ",
            "Exception",
            "java.lang.",
            "org.hibernate",
            "org.postgresql",
            "com.fasterxml",
            "org.kith.",
            "io.quarkus",
            "SQLSTATE",
            "duplicate key value",
            "Error id ");

    private Refusals() {}

    static void check(Http.Answer answer, int from, int to) {
        if (answer.status() < from || answer.status() > to) {
            String expected = from == to ? Integer.toString(from) : from + " to " + to;
            throw new AssertionError("Expected " + expected + ", got " + answer);
        }
        INSIDES.stream().filter(answer.body()::contains).findFirst().ifPresent(inside -> {
            throw new AssertionError("The answer tells of the inside (\"" + inside.strip() + "\"): " + answer);
        });
        if (!answer.isProblem()) {
            throw new AssertionError("Not application/problem+json: " + answer);
        }
        JsonNode problem = OpenApi.parse(answer.body());
        if (problem.path("status").asInt() != answer.status()) {
            throw new AssertionError("The problem's status is not the answer's: " + answer);
        }
        if (!problem.path("type").asText().startsWith("/problems/")) {
            throw new AssertionError("The problem's type has no page under /problems/: " + answer);
        }
        if (problem.path("title").asText().isBlank()) {
            throw new AssertionError("The problem has no title: " + answer);
        }
    }

    static void unchanged(long before, long after) {
        if (before != after) {
            throw new AssertionError("Something was written: " + before + " before, " + after + " after");
        }
    }
}

package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaBreachesTest {
    private static final JsonNode DOCUMENT = OpenApi.parse("""
        {"paths": {
           "/v1/visits": {"get": {"responses": {"204": {}}}},
           "/v1/visits/summary": {"get": {"responses": {"200": {"content": {"text/csv": {"schema": {"type": "string"}}}}}}},
           "/v1/visits/{id}": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
             {"$ref": "#/components/schemas/Visit"}}}}}}}},
         "components": {"schemas": {
           "Id": {"type": "string", "format": "uuid"},
           "Visit": {"type": "object", "required": ["id", "state", "note", "until", "by"], "properties": {
             "id": {"$ref": "#/components/schemas/Id"},
             "state": {"type": "string", "enum": ["planned", "over"]},
             "note": {"type": ["string", "null"]},
             "until": {"type": "string", "format": "date"},
             "by": {"anyOf": [{"$ref": "#/components/schemas/Id"}, {"type": "null"}]},
             "reason": {"type": ["string", "null"], "enum": ["late", null]},
             "steps": {"type": "array", "items": {"type": "integer"}},
             "counts": {"type": "object", "additionalProperties": {"type": "integer"}}}}}}}\
        """);
    private static final String GOOD = """
        {"id": "01940000-0000-7000-8000-000000000001", "state": "planned", "note": null, "until": "2026-03-02",
         "by": null, "reason": null, "steps": [1], "counts": {"a": 2}}\
        """;

    private final ApiDocument document = new ApiDocument(DOCUMENT);

    @Test
    void whatIsAsDescribedIsLeftAlone() {
        assertThat(breaches(GOOD)).isEmpty();
        assertThat(breaches(GOOD.replace("\"by\": null", "\"by\": \"01940000-0000-7000-8000-000000000002\"")))
                .isEmpty();
    }

    @Test
    void everyBreachIsNamedWithItsPlace() {
        assertThat(breaches(GOOD.replace("\"until\": \"2026-03-02\"", "\"until\": null")))
                .containsExactly("/until is null");
        assertThat(breaches(GOOD.replace("\"note\": null, ", ""))).containsExactly("/note is missing");
        assertThat(breaches(GOOD.replace("planned", "lost")))
                .singleElement()
                .asString()
                .startsWith("/state \"lost\"");
        assertThat(breaches(GOOD.replace("\"reason\": null", "\"reason\": \"early\"")))
                .singleElement()
                .asString()
                .startsWith("/reason");
        assertThat(breaches(GOOD.replace("[1]", "[1, \"two\"]")))
                .containsExactly("/steps/1 is STRING, not \"integer\"");
        assertThat(breaches(GOOD.replace("\"a\": 2", "\"a\": null"))).containsExactly("/counts/a is null");
        assertThat(breaches(GOOD.replace("\"steps\"", "\"stairs\""))).containsExactly("/stairs is not described");
        assertThat(breaches(GOOD.replace("\"by\": null", "\"by\": \"somebody\"")))
                .containsExactly("/by is no uuid");
        assertThat(breaches(GOOD.replace("2026-03-02", "soon"))).containsExactly("/until is no date");
    }

    @Test
    void statusAndMediaTypeAreHeldToo() {
        ApiDocument.Operation one = document.operation("GET", "/v1/visits/7").orElseThrow();
        assertThat(document.breaches(one, 201, "application/json", GOOD)).containsExactly("it may not answer with 201");
        assertThat(document.breaches(one, 200, "text/csv", "a,b"))
                .containsExactly("it answers with [application/json], not with 'text/csv'");
        assertThat(document.breaches(one, 200, "", "")).containsExactly("it answers with a body, and there is none");
        ApiDocument.Operation csv =
                document.operation("GET", "/v1/visits/summary").orElseThrow();
        assertThat(csv.name()).isEqualTo("GET /v1/visits/summary");
        assertThat(document.breaches(csv, 200, "text/csv", "a,b")).isEmpty();
        assertThat(document.operation("POST", "/v1/visits/7")).isEmpty();
        assertThat(document.operation("GET", "/v1/visits/7/notes")).isEmpty();
    }

    private List<String> breaches(String body) {
        return document.breaches(
                document.operation("GET", "/v1/visits/7").orElseThrow(), 200, "application/json", body);
    }
}

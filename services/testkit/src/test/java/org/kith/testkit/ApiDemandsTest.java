package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ApiDemandsTest {
    private static final String DEEP = "{\"a\": [{\"a\": [{\"a\": [{\"a\": [{\"a\": [{\"a\": [%s]}]}]}]}]}]}";

    @Test
    void anExampleIsHeldToItsSchemaHoweverDeep() {
        assertThat(ApiDemands.breaches(document(DEEP.formatted("{\"a\": []}")))).isEmpty();
        assertThat(ApiDemands.breaches(document(DEEP.formatted("7"))))
                .singleElement()
                .asString()
                .startsWith("/components/requestBodies/Deep/content/application/json")
                .endsWith("/a/0/a/0/a/0/a/0/a/0/a/0 is NUMBER, not \"object\"");
    }

    private static JsonNode document(String example) {
        return OpenApi.parse("""
            {"paths": {}, "components": {
              "requestBodies": {"Deep": {"content": {"application/json": {"example": %s,
                "schema": {"$ref": "#/components/schemas/Deep"}}}}},
              "schemas": {"Deep": {"type": "object", "required": ["a"], "properties": {
                "a": {"type": "array", "items": {"$ref": "#/components/schemas/Deep"}}}}}}}\
            """.formatted(example));
    }
}

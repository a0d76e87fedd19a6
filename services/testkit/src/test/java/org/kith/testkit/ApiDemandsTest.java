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

    @Test
    void whatIsCalledAfterACodeListsItsCodes() {
        assertThat(ApiDemands.breaches(schemas("\"type\": \"string\"")))
                .containsExactlyInAnyOrder(
                        "Thing.state: no enum of its codes: mark it @CodeOf",
                        "Thing.kinds: no enum of its codes: mark it @CodeOf");
        assertThat(ApiDemands.breaches(schemas("\"type\": [\"string\", \"null\"], \"enum\": [\"open\", null]")))
                .isEmpty();
        assertThat(ApiDemands.breaches(schemas("\"anyOf\": [{\"$ref\": \"#/components/schemas/State\"}]")))
                .isEmpty();
        assertThat(ApiDemands.breaches(schemas("\"type\": \"integer\""))).isEmpty();
    }

    private static JsonNode schemas(String type) {
        return OpenApi.parse("""
            {"paths": {}, "components": {"schemas": {
              "State": {"type": "string", "enum": ["open"]},
              "Thing": {"type": "object", "properties": {
                "name": {"type": "string"}, "state": {%1$s}, "kinds": {"type": "array", "items": {%1$s}}}}}}}\
            """.formatted(type));
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

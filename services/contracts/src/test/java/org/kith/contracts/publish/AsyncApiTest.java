package org.kith.contracts.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Service;
import org.kith.contracts.Topics;

class AsyncApiTest {
    private final JsonNode document = AsyncApi.parse(Committed.read(Committed.DOCS.resolve("asyncapi/kith.yaml")));

    @Test
    void theYamlHoldsTheDocumentToTheLetter() {
        assertThat(document).isEqualTo(Json.parse(AsyncApi.document().toString()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).hasSizeGreaterThan(EventTypes.all().size());
        assertThat(references).allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everyTopicIsAChannelAndEveryTypeAMessageOnIt() {
        assertThat(document.path("channels").findValuesAsText("address"))
                .containsExactlyInAnyOrderElementsOf(Topics.all());
        assertThat(document.at("/components/messages").findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.all().stream().map(EventTypes::nameOf).toList());
        for (Service service : Service.values()) {
            JsonNode messages = document.path("channels").path(service.code()).path("messages");
            assertThat(messages.size()).isEqualTo(service.publishes().size());
            service.publishes().forEach(type -> assertThat(messages.has(type.getSimpleName()))
                    .isTrue());
        }
    }

    @Test
    void everyExampleKeepsItsOwnSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (JsonNode message : document.at("/components/messages")) {
            for (String part : List.of("headers", "payload")) {
                String reference = message.path(part).path("$ref").asText();
                Schema schema =
                        registry.getSchema(document.at(reference.substring(1)).toString(), InputFormat.JSON);
                String example = message.at("/examples/0/" + part).toString();
                assertThat(schema.validate(example, InputFormat.JSON))
                        .as(message.path("name").asText())
                        .isEmpty();
            }
        }
    }
}

package org.kith.contracts.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;

/** The log is kept for ever, so nothing that names or describes a person may get on to it. */
class PersonalDataTest {
    private static final AllowList ALLOWED = AllowList.committed();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final List<String> PERSONAL = List.of(
            "Mary Smith",
            "Mary",
            "O'Neill",
            "12 Elm Road",
            "ZN1 0AA",
            "ZN10AA",
            "zn10aa",
            "07700 900123",
            "07700900123",
            "+447700900123",
            "mary@example.org",
            "14/02/2015",
            "20150214",
            "she was crying when I left",
            "a".repeat(41),
            "homework\nMary",
            "");

    static List<Class<? extends EventPayload>> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPropertyIsOnTheAllowListAndHasTheFormOfItsClass(Class<? extends EventPayload> type) {
        ObjectNode schema = SchemaFiles.committed().schema(type);
        assertThat(schema.path("properties")).isNotEmpty();
        assertThat(ALLOWED.problems(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noTextPropertyTakesWhatPeopleWriteAboutPeople(Class<? extends EventPayload> type) {
        SchemaFiles.committed().schema(type).path("properties").properties().forEach(property -> {
            JsonNode entry = AllowList.entry(property.getValue());
            if (entry.path("type").toString().contains("string")) {
                Schema schema = REGISTRY.getSchema(entry.toString(), InputFormat.JSON);
                for (String personal : PERSONAL) {
                    assertThat(schema.validate(TextNode.valueOf(personal).toString(), InputFormat.JSON))
                            .as("%s.%s takes \"%s\"", type.getSimpleName(), property.getKey(), personal)
                            .isNotEmpty();
                }
            }
        });
    }

    @Test
    void theAllowListHoldsNothingThatNoEventHas() {
        TreeSet<String> used = new TreeSet<>();
        EventTypes.all().forEach(type -> SchemaFiles.committed()
                .schema(type)
                .path("properties")
                .fieldNames()
                .forEachRemaining(used::add));
        assertThat(ALLOWED.properties()).containsExactlyElementsOf(used);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "familyName",
                "childName",
                "address",
                "homeAddress",
                "postcode",
                "phone",
                "mobileNumber",
                "email",
                "dateOfBirth",
                "birthDate",
                "dob",
                "age",
                "note",
                "freeText",
                "description",
                "what",
                "street_name"
            })
    void refusesANameOfPersonalDataEvenWhenSomebodyAllowsIt(String property) {
        ObjectNode schema = withProperty(property, "{\"type\":\"boolean\"}");
        assertThat(new AllowList(Map.of(property, FieldClass.CODE)).problems(schema))
                .containsExactly(property + " has the name of personal data: send an id and let the owner be asked");
    }

    @Test
    void refusesAPropertyThatNobodyAllowed() {
        assertThat(ALLOWED.problems(withProperty("shoeSize", "{\"type\":\"integer\",\"minimum\":0,\"maximum\":9}")))
                .containsExactly("shoeSize is not on the allow-list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | {\"type\":\"string\"}",
                "kind | {\"type\":\"string\",\"maxLength\":4000,\"pattern\":\"^.*$\"}",
                "kind | {\"type\":\"string\",\"pattern\":\"^[a-z]+$\"}",
                "kind | {\"type\":[\"string\",\"null\"]}",
                "ages | {\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
                "ages | {\"type\":\"array\"}",
                "zone | {\"type\":\"object\"}",
                "zone | {}",
                "knocks | {\"type\":\"integer\"}",
                "offerId | {\"type\":\"string\",\"format\":\"uuid\"}"
            })
    void refusesWhatIsOpenToFreeText(String property, String schema) {
        assertThat(ALLOWED.problems(withProperty(property, schema))).contains(property + " is open to free text");
    }

    @Test
    void refusesAnotherFormThanItsClassHas() {
        assertThat(ALLOWED.problems(withProperty("at", "{\"type\":\"integer\",\"minimum\":0,\"maximum\":9}")))
                .containsExactly("at is on the allow-list as time but does not have that form");
    }

    private static ObjectNode withProperty(String name, String propertySchema) {
        ObjectNode schema = Json.object();
        schema.putObject("properties").set(name, Json.parse(propertySchema));
        return schema;
    }
}

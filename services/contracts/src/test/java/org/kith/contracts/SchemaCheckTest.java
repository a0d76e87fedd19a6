package org.kith.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.referrals.NeedOpened;

class SchemaCheckTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NEED_OPENED = EventTypes.nameOf(NeedOpened.class);

    static List<Golden.Example> examples() {
        return Golden.forConsumer(Service.INSIGHTS);
    }

    @Test
    void letsAWriterSendWhatTheExampleSays() throws IOException {
        assertThat(violationsOf(NEED_OPENED, need -> {})).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyFieldOfEveryTypeIsRequired(Golden.Example example) throws IOException {
        ObjectNode value = value(example);
        for (Iterator<String> names = value.deepCopy().fieldNames(); names.hasNext(); ) {
            String name = names.next();
            ObjectNode without = value.deepCopy();
            without.remove(name);
            assertThat(SchemaCheck.violations(example.type(), bytes(without)))
                    .as("%s without %s", example.type(), name)
                    .singleElement()
                    .asString()
                    .contains(name);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noTypeTakesAFieldItDoesNotHave(Golden.Example example) throws IOException {
        ObjectNode value = value(example);
        value.put("nickname", "Mary");
        assertThat(SchemaCheck.violations(example.type(), bytes(value)))
                .singleElement()
                .asString()
                .contains("nickname")
                .doesNotContain("Mary");
    }

    @Test
    void highRiskNeverReachesMatching() throws IOException {
        assertThat(violationsOf(NEED_OPENED, need -> need.put("riskBand", "high")))
                .singleElement()
                .asString()
                .startsWith("/riskBand");
    }

    @Test
    void aWriterSendsOnlyCodesKnownToday() throws IOException {
        assertThat(violationsOf(NEED_OPENED, need -> need.put("kind", "sky-diving")))
                .singleElement()
                .asString()
                .startsWith("/kind");
        assertThat(violationsOf(EventTypes.nameOf(MatchDeclined.class), match -> match.put("by", "mary")))
                .hasSize(1);
    }

    @Test
    void numbersStayWithinTheirBounds() throws IOException {
        assertThat(violationsOf(NEED_OPENED, need -> need.put("level", 5))).hasSize(1);
        assertThat(violationsOf(NEED_OPENED, need -> need.put("urgency", -1))).hasSize(1);
        assertThat(violationsOf(NEED_OPENED, need -> need.put("level", 1.5))).hasSize(1);
        assertThat(violationsOf(NEED_OPENED, need -> need.put("level", "2"))).hasSize(1);
    }

    @Test
    void onlyWhatMayBeNullIsNull() throws IOException {
        assertThat(violationsOf(NEED_OPENED, need -> need.putNull("gender"))).isEmpty();
        assertThat(violationsOf(NEED_OPENED, need -> need.putNull("languageRequired")))
                .isEmpty();
        assertThat(violationsOf(NEED_OPENED, need -> need.putNull("ageBand"))).isNotEmpty();
        assertThat(violationsOf(NEED_OPENED, need -> need.putNull("leadId"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T10:00:00Z", "2026-03-01T10:00:00+01:00", "2026-03-01", "yesterday"})
    void anInstantIsARealOneInUtc(String at) throws IOException {
        assertThat(violationsOf(NEED_OPENED, need -> need.put("at", at))).isNotEmpty();
    }

    @Test
    void aSentenceNeverRepeatsTheValue() throws IOException {
        for (Golden.Example example : examples()) {
            ObjectNode value = value(example);
            value.deepCopy().fieldNames().forEachRemaining(name -> value.put(name, "Mary Smith of 12 Elm Road"));
            List<String> violations = SchemaCheck.violations(example.type(), bytes(value));
            assertThat(violations).hasSizeGreaterThanOrEqualTo(value.size());
            assertThat(String.join("\n", violations)).doesNotContain("Mary", "Elm");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "Mary", "null", "[]", "1", "\"Mary\"", "{} {}", "{\"a\":NaN}"})
    void whatIsNotAnObjectIsRefused(String json) {
        List<String> violations = SchemaCheck.violations(NEED_OPENED, json.getBytes(StandardCharsets.UTF_8));
        assertThat(violations).isNotEmpty();
        assertThat(String.join("\n", violations)).doesNotContain("Mary");
    }

    @Test
    void allThatAServicePublishesHasItsSchema() {
        for (Service service : Service.values()) {
            Golden.ofProducer(service)
                    .forEach(example -> assertThat(SchemaCheck.violations(example.type(), example.json()))
                            .isEmpty());
        }
    }

    @Test
    void manyThreadsMayCheckAtOnce() {
        assertThat(Golden.all().parallelStream()
                        .flatMap(example -> SchemaCheck.violations(example.type(), example.json()).stream()))
                .isEmpty();
    }

    @Test
    void aTypeNobodyPublishedIsRefused() {
        assertThat(SchemaCheck.violations("org.kith.child.named.v1", "{}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("the type is not one of EventTypes");
    }

    private static List<String> violationsOf(String type, Consumer<ObjectNode> change) throws IOException {
        Golden.Example example = examples().stream()
                .filter(candidate -> candidate.type().equals(type))
                .findFirst()
                .orElseThrow();
        ObjectNode value = value(example);
        change.accept(value);
        return SchemaCheck.violations(type, bytes(value));
    }

    private static ObjectNode value(Golden.Example example) throws IOException {
        return (ObjectNode) MAPPER.readTree(example.json());
    }

    private static byte[] bytes(ObjectNode value) throws IOException {
        return MAPPER.writeValueAsBytes(value);
    }
}

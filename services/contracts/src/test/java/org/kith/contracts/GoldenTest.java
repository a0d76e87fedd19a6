package org.kith.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<Golden.Example> all() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWhatAWriterMaySend(Golden.Example example) {
        assertThat(SchemaCheck.violations(example.type(), example.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsIntoItsRecordAndBackWithoutLoss(Golden.Example example) throws IOException {
        EventPayload payload = example.payload();
        assertThat(payload.subject()).isNotNull();
        JsonNode written = MAPPER.readTree(EventJson.write(payload));
        assertThat(written).isEqualTo(MAPPER.readTree(example.json()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void liesInTheFoldersOfWhoSaysItAndWhoListens(Golden.Example example) {
        Class<? extends EventPayload> type = EventTypes.find(example.type()).orElseThrow();
        assertThat(example.producer().publishes()).contains(type);
        assertThat(example.consumer().subscribesTo()).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void everyListenerHasTheUsualCaseOfWhatItListensTo(Service consumer) {
        assertThat(Golden.forConsumer(consumer).stream()
                        .filter(example -> example.variant().isEmpty())
                        .map(Golden.Example::type)
                        .toList())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .hasSameElementsAs(
                        consumer.subscribesTo().stream().map(EventTypes::nameOf).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyListenerHasTheCaseOfNullsWhereThereIsOne(Service consumer) {
        for (Class<? extends EventPayload> type : consumer.subscribesTo()) {
            boolean nullable = Arrays.stream(type.getRecordComponents())
                    .anyMatch(component -> component.isAnnotationPresent(OrNull.class));
            assertThat(Golden.forConsumer(consumer).stream()
                            .filter(example -> example.type().equals(EventTypes.nameOf(type)))
                            .map(Golden.Example::variant))
                    .as("%s of %s", type.getSimpleName(), consumer)
                    .hasSize(nullable ? 2 : 1);
        }
    }

    @Test
    void producerAndConsumersSeeTheSameFiles() {
        assertThat(Arrays.stream(Service.values())
                        .flatMap(service -> Golden.ofProducer(service).stream())
                        .collect(Collectors.toSet()))
                .hasSameElementsAs(Golden.all());
        assertThat(Golden.ofProducer(Service.INSIGHTS)).isEmpty();
        assertThat(Golden.ofProducer(Service.OFFERS))
                .extracting(Golden.Example::consumer)
                .contains(Service.MATCHING, Service.DOORSTEPS, Service.INSIGHTS);
    }
}

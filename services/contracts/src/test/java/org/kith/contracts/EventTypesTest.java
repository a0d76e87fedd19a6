package org.kith.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesTest {
    static List<Class<? extends EventPayload>> all() {
        return EventTypes.all();
    }

    static List<Class<? extends EventPayload>> subscribedTo() {
        return EventTypes.all().stream()
                .filter(type -> !EventTypes.readByEveryProcess().contains(type))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNamedAfterAnAggregateAndAVerbAndFoundByThatName(Class<? extends EventPayload> type) {
        assertThat(EventTypes.nameOf(type)).matches("org\\.kith(\\.[a-z]+){2,3}\\.v[1-9]");
        assertThat(EventTypes.find(EventTypes.nameOf(type))).contains(type);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isSaidByExactlyOneServiceOnItsTopicFromItsPackage(Class<? extends EventPayload> type) {
        assertThat(Arrays.stream(Service.values())
                        .filter(service -> service.publishes().contains(type)))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.topic()).contains(EventTypes.topicOf(type));
                    assertThat(type.getPackageName()).endsWith("." + service.code());
                });
    }

    @ParameterizedTest
    @MethodSource("subscribedTo")
    void isAboutOneOfItsOwnIds(Class<? extends EventPayload> type) {
        EventPayload example = Golden.all().stream()
                .filter(candidate -> candidate.type().equals(EventTypes.nameOf(type)))
                .findFirst()
                .orElseThrow()
                .payload();
        RecordComponent first = type.getRecordComponents()[0];
        assertThat(first.getType()).isEqualTo(UUID.class);
        assertThat(Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() == UUID.class)
                        .map(component -> value(component, example)))
                .contains(example.subject());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyListensToItself(Service service) {
        if (service != Service.INSIGHTS) {
            assertThat(service.subscribesTo()).doesNotContainAnyElementsOf(service.publishes());
            assertThat(service.publishes()).isNotEmpty();
        }
    }

    @Test
    void everyTopicHasItsService() {
        assertThat(Arrays.stream(Service.values()).flatMap(service -> service.topic().stream()))
                .containsExactlyInAnyOrderElementsOf(Topics.all());
        assertThat(EventTypes.all()).doesNotHaveDuplicates();
    }

    @Test
    void aServiceIsFoundByItsName() {
        assertThat(Service.find("offers")).contains(Service.OFFERS);
        assertThat(Service.find("OFFERS")).isEmpty();
    }

    private static Object value(RecordComponent component, EventPayload payload) {
        try {
            return component.getAccessor().invoke(payload);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

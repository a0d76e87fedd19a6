package org.kith.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.contracts.referrals.ReferralAcknowledged;

/** The record and the schema that is derived from it refuse the same, for every field of every type. */
class PayloadCheckTest {
    private static final List<Object> TEXTS = List.of(
            "",
            " ",
            "x",
            "Mary Smith of 12 Elm Road",
            "homework",
            "sky-diving",
            "high",
            "low",
            "NW01",
            "N1 1AA",
            "en",
            "EN",
            "F",
            "1A",
            "010010010010010010000",
            "010010010010010000000",
            "homework\n",
            "a".repeat(41),
            "system-open-door");

    private static final List<Object> NUMBERS = List.of(
            Integer.MIN_VALUE,
            -1,
            0,
            1,
            2,
            3,
            4,
            5,
            1_000,
            1_001,
            1_440,
            1_441,
            10_000,
            10_001,
            100_000,
            100_001,
            10_000_000,
            10_000_001,
            Integer.MAX_VALUE);

    static List<Golden.Example> examples() {
        return Golden.all();
    }

    @Test
    void aTextOfThousandsOfPartsIsRefusedAndTakesNoStack() {
        Instant at = Instant.parse("2026-11-02T10:00:00Z");
        String zone = "a" + "-a".repeat(20_000);
        assertThat(PayloadCheck.violations(new ReferralAcknowledged(UUID.randomUUID(), zone, at, at)))
                .singleElement()
                .asString()
                .contains("too long");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleMayBeWritten(Golden.Example example) {
        assertThat(PayloadCheck.violations(example.payload())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refusesWhatTheSchemaRefuses(Golden.Example example) throws ReflectiveOperationException {
        RecordComponent[] components = example.payload().getClass().getRecordComponents();
        for (int field = 0; field < components.length; field++) {
            for (Object value : values(components[field])) {
                EventPayload changed = with(example.payload(), field, value);
                if (changed == null) {
                    continue;
                }
                List<String> byRecord = PayloadCheck.violations(changed);
                assertThat(byRecord.isEmpty())
                        .as("%s.%s = %s: %s", example.type(), components[field].getName(), value, byRecord)
                        .isEqualTo(SchemaCheck.violations(example.type(), EventJson.write(changed))
                                .isEmpty());
                assertThat(String.join("\n", byRecord)).doesNotContain("Mary");
            }
        }
    }

    private static List<Object> values(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == int.class) {
            return NUMBERS;
        }
        List<Object> values = new ArrayList<>();
        if (type == String.class) {
            values.addAll(TEXTS);
        } else if (type == Instant.class) {
            values.add(Instant.parse("0000-01-01T00:00:00Z"));
            values.add(Instant.parse("9999-12-31T23:59:59.999999999Z"));
            values.add(Instant.parse("+10000-01-01T00:00:00Z"));
            values.add(Instant.parse("-0001-12-31T23:59:59Z"));
        } else if (type == LocalDate.class) {
            values.add(LocalDate.of(2028, 2, 29));
            values.add(LocalDate.of(10_000, 1, 1));
            values.add(LocalDate.of(-1, 12, 31));
        } else if (type == List.class) {
            values.addAll(lists(component));
        }
        if (!type.isPrimitive()) {
            values.add(null);
        }
        return values;
    }

    private static List<Object> lists(RecordComponent component) {
        if (component.getAnnotation(Is.class) == null) {
            UUID id = UUID.randomUUID();
            return List.of(
                    List.of(),
                    List.of(id),
                    List.of(id, id),
                    Collections.singletonList(null),
                    IntStream.range(0, 1_000).mapToObj(i -> UUID.randomUUID()).toList(),
                    IntStream.range(0, 1_001).mapToObj(i -> UUID.randomUUID()).toList());
        }
        List<Object> lists = new ArrayList<>(
                List.of(List.of(), Collections.singletonList(null), List.of("en", "en"), List.of("5-10", "5-10")));
        TEXTS.forEach(text -> lists.add(List.of(text)));
        return lists;
    }

    /** Null when the record itself refuses the value: what cannot be made cannot be written. */
    private static EventPayload with(EventPayload payload, int field, Object value)
            throws ReflectiveOperationException {
        RecordComponent[] components = payload.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == field ? value : components[i].getAccessor().invoke(payload);
        }
        Constructor<? extends EventPayload> constructor = payload.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class);
            return null;
        }
    }
}

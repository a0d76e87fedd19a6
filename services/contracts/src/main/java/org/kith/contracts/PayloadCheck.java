package org.kith.contracts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whether an event may be written, and whether one that came may be believed, by what its record says. The published schema is derived from the same
 * record, and a test holds that both refuse the same; checking the record costs a hundredth of checking JSON. Beyond the
 * published schema a writer sends no code that is not known today. The class may be used by any number of threads.
 */
public final class PayloadCheck {
    /** Most entries of a list. */
    public static final int MOST_ENTRIES = 1_000;

    private static final int LAST_YEAR = 9_999;

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private PayloadCheck() {}

    /**
     * What is wrong with an event, one sentence each; empty when it may be written. A sentence names the field and the rule
     * and never repeats the value.
     */
    public static List<String> violations(EventPayload payload) {
        return violations(payload, true);
    }

    /** What is wrong with an event that came; a newer writer may send a code that is not known here. */
    static List<String> violationsForReader(EventPayload payload) {
        return violations(payload, false);
    }

    private static List<String> violations(EventPayload payload, boolean knownCodes) {
        List<String> wrong = new ArrayList<>();
        for (Field field : FIELDS.get(payload.getClass())) {
            String reason = field.wrong(payload, knownCodes);
            if (reason != null) {
                wrong.add("/" + field.name + ": " + reason);
            }
        }
        return wrong;
    }

    private record Field(
            String name,
            Method accessor,
            boolean orNull,
            boolean isList,
            Shape shape,
            Pattern pattern,
            Set<String> codes) {
        private static final Set<Class<?>> PLAIN =
                Set.of(UUID.class, Instant.class, LocalDate.class, boolean.class, List.class);

        static Field of(RecordComponent component) {
            Is is = component.getAnnotation(Is.class);
            Shape shape = is == null ? null : is.value();
            Class<?> type = component.getType();
            if (shape == null
                    ? !PLAIN.contains(type)
                    : type != int.class && type != String.class && type != List.class) {
                throw new IllegalStateException(component.getDeclaringRecord().getSimpleName() + "."
                        + component.getName() + " is of a type that no check is known for");
            }
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Field(
                    component.getName(),
                    accessor,
                    component.isAnnotationPresent(OrNull.class),
                    type == List.class,
                    shape,
                    shape == null ? null : shape.pattern().map(Pattern::compile).orElse(null),
                    shape == null ? Set.of() : Set.copyOf(shape.codes()));
        }

        private String wrong(EventPayload payload, boolean knownCodes) {
            Object value = value(payload);
            if (value == null) {
                return orNull && !isList ? null : "must not be null";
            }
            return value instanceof List<?> list ? wrongList(list, knownCodes) : wrongValue(value, knownCodes);
        }

        private String wrongList(List<?> list, boolean knownCodes) {
            if (list.size() > MOST_ENTRIES) {
                return "has more than " + MOST_ENTRIES + " entries";
            }
            if (new HashSet<>(list).size() < list.size()) {
                return "says an entry twice";
            }
            return list.stream()
                    .map(entry -> entry == null ? "has an entry that is null" : wrongValue(entry, knownCodes))
                    .filter(reason -> reason != null)
                    .findFirst()
                    .orElse(null);
        }

        private String wrongValue(Object value, boolean knownCodes) {
            return switch (value) {
                case String text -> wrongText(text, knownCodes);
                case Integer number ->
                    number < shape.min() || number > shape.max()
                            ? "is not from " + shape.min() + " to " + shape.max()
                            : null;
                case Instant at -> wrongYear(at.atOffset(ZoneOffset.UTC).getYear());
                case LocalDate day -> wrongYear(day.getYear());
                default -> null;
            };
        }

        private String wrongText(String text, boolean knownCodes) {
            if (knownCodes && !codes.isEmpty() && !codes.contains(text)) {
                return "is no code that is known";
            }
            // First, for the expressions repeat groups, and a text of thousands of them would take the whole stack.
            if (text.codePointCount(0, text.length()) > shape.maxLength().orElse(Integer.MAX_VALUE)) {
                return "is too long";
            }
            return pattern != null && !pattern.matcher(text).matches() ? "has not the form " + pattern : null;
        }

        private static String wrongYear(int year) {
            return year < 0 || year > LAST_YEAR ? "is no date that can be written" : null;
        }

        private Object value(EventPayload payload) {
            try {
                return accessor.invoke(payload);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(
                        name + " of " + payload.getClass().getSimpleName(), e);
            }
        }
    }
}

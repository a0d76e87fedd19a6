package org.kith.kit.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.kith.kit.problem.Problem;

/**
 * Reads what stands in a query, as strictly as a body: what does not parse is a bad request that names the parameter, and
 * not an address that does not exist. A part of the path that does not parse stays one.
 */
@Provider
class ParameterReaders implements ParamConverterProvider {
    private static final String WHOLE_NUMBER = "Write a whole number.";
    private static final String YES_OR_NO = "Write true or false.";
    private static final String ID = "Write an id of 36 characters.";
    private static final String DAY = "Write a day as YYYY-MM-DD.";
    private static final String MONTH = "Write a month as YYYY-MM.";

    private record Reader(Function<String, Object> parse, String toWrite) {}

    private static final Map<Class<?>, Reader> READERS = Map.of(
            int.class, new Reader(Integer::valueOf, WHOLE_NUMBER),
            Integer.class, new Reader(Integer::valueOf, WHOLE_NUMBER),
            long.class, new Reader(Long::valueOf, WHOLE_NUMBER),
            Long.class, new Reader(Long::valueOf, WHOLE_NUMBER),
            boolean.class, new Reader(ParameterReaders::yesOrNo, YES_OR_NO),
            Boolean.class, new Reader(ParameterReaders::yesOrNo, YES_OR_NO),
            UUID.class, new Reader(ParameterReaders::id, ID),
            LocalDate.class, new Reader(LocalDate::parse, DAY),
            YearMonth.class, new Reader(YearMonth::parse, MONTH));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Reader reader = READERS.get(type);
        if (reader == null || annotations == null) {
            return null;
        }
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .<ParamConverter<T>>map(name -> new Named<>(name, reader))
                .orElse(null);
    }

    private static Object id(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not of 36 characters");
        }
        return UUID.fromString(text);
    }

    private static Object yesOrNo(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Named<T>(String name, Reader reader) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reader.parse().apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw wrong(e);
            }
        }

        private Problem wrong(RuntimeException why) {
            Problem problem = Problem.field(name, "wrong-type", reader.toWrite());
            problem.addSuppressed(why);
            return problem;
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}

package org.kith.bench.matching.instance;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.kith.bench.WrongInput;

/** One line of a file, taken apart; whatever is wrong with a field is said with file, line and field. */
final class Line {
    private final String file;
    private final int number;
    private final List<String> fields;
    private final String[] values;

    Line(String file, int number, List<String> fields, String text) {
        this.file = file;
        this.number = number;
        this.fields = fields;
        this.values = text.split(",", -1);
        if (values.length < fields.size()) {
            throw wrong(
                    fields.get(values.length),
                    "is missing: the line has " + values.length + " of " + fields.size() + " fields");
        }
        if (values.length > fields.size()) {
            throw wrong(fields.getLast(), "must be the last field, found " + (values.length - fields.size()) + " more");
        }
    }

    boolean isHeader() {
        return List.of(values).equals(fields);
    }

    String text(String field) {
        return values[fields.indexOf(field)];
    }

    String required(String field) {
        String value = text(field);
        if (value.isEmpty()) {
            throw wrong(field, "must not be empty");
        }
        return value;
    }

    List<String> list(String field) {
        String value = text(field);
        List<String> parts = value.isEmpty() ? List.of() : List.of(value.split("\\|", -1));
        if (parts.contains("")) {
            throw wrong(field, "has an empty part: '" + value + "'");
        }
        return parts;
    }

    int number(String field, int least, int most) {
        long value = id(field);
        if (value < least || value > most) {
            throw wrong(field, "must be " + least + " to " + most + ", found " + value);
        }
        return (int) value;
    }

    long id(String field) {
        String value = text(field);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw wrong(field, "must be a whole number, found '" + value + "'");
        }
    }

    <T> T read(String field, Function<String, T> reader) {
        try {
            return reader.apply(required(field));
        } catch (IllegalArgumentException e) {
            throw wrong(field, "cannot be read: " + e.getMessage());
        }
    }

    int code(List<String> words, String field, ToIntFunction<List<String>> reader) {
        try {
            return reader.applyAsInt(words);
        } catch (IllegalArgumentException e) {
            throw wrong(field, e.getMessage());
        }
    }

    WrongInput wrong(String field, String says) {
        return new WrongInput(file + " line " + number + ", field " + field + ": " + says);
    }
}

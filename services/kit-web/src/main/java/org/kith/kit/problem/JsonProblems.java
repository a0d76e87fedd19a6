package org.kith.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is wrong with JSON that cannot be read: where, which code, and what to write there. Never what was sent. */
public final class JsonProblems {
    private static final Map<Class<?>, String> TO_WRITE = Map.ofEntries(
            Map.entry(boolean.class, "Write true or false."),
            Map.entry(Boolean.class, "Write true or false."),
            Map.entry(int.class, "Write a whole number, without quotation marks."),
            Map.entry(Integer.class, "Write a whole number, without quotation marks."),
            Map.entry(long.class, "Write a whole number, without quotation marks."),
            Map.entry(Long.class, "Write a whole number, without quotation marks."),
            Map.entry(BigInteger.class, "Write a whole number, without quotation marks."),
            Map.entry(double.class, "Write a number, without quotation marks."),
            Map.entry(Double.class, "Write a number, without quotation marks."),
            Map.entry(String.class, "Write text, in quotation marks and without a NUL character."),
            Map.entry(UUID.class, "Write an id of 36 characters, in quotation marks."),
            Map.entry(LocalDate.class, "Write a day from 1900 on as YYYY-MM-DD, for example 2027-03-27."),
            Map.entry(
                    Instant.class, "Write a time with its zone as RFC 3339 has it, for example 2027-03-27T10:15:00Z."));

    private JsonProblems() {}

    /** Whether it is JSON at all, and a value in it is wrong. */
    static boolean isOfAField(JsonProcessingException e) {
        return e instanceof JsonMappingException || isDoubled(e);
    }

    /** The wrong place; its pointer is empty when the whole body is wrong. */
    public static FieldError of(JsonProcessingException e) {
        if (isDoubled(e)) {
            return new FieldError(
                    e.getProcessor() instanceof JsonParser parser
                            ? parser.getParsingContext().pathAsPointer().toString()
                            : "",
                    "doubled-member",
                    "The member comes twice. Send it once.");
        }
        if (!(e instanceof JsonMappingException mapping)) {
            return new FieldError("", "malformed", "The body is not JSON that can be read.");
        }
        String pointer = pointer(mapping);
        return switch (mapping) {
            case UnrecognizedPropertyException unknown ->
                new FieldError(pointer, "unknown-field", "There is no such field.");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new FieldError(pointer, "unknown-code", "This is none of the codes that the field takes.");
            case MismatchedInputException mismatch
            when message(mismatch).startsWith("Trailing token") ->
                new FieldError("", "second-document", "Something follows the end of the body. Send one document.");
            case MismatchedInputException mismatch ->
                new FieldError(pointer, "wrong-type", toWrite(mismatch.getTargetType()));
            default -> new FieldError(pointer, "unreadable", "The value cannot be read.");
        };
    }

    private static String toWrite(Class<?> type) {
        if (type == null) {
            return "The value has the wrong type or format.";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "Write a list.";
        }
        return TO_WRITE.getOrDefault(type, "The value has the wrong type or format.");
    }

    /** Jackson has no type of its own for it; where it stands, the parser knows. */
    private static boolean isDoubled(JsonProcessingException e) {
        return message(e).startsWith("Duplicate field");
    }

    private static String message(JsonProcessingException e) {
        return e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    }

    private static String pointer(JsonMappingException e) {
        List<String> steps = e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "" + step.getIndex()
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .toList();
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }
}

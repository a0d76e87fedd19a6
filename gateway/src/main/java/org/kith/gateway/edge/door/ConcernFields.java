package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a concern, however they were written. In doubt all words are kept, and a child is in danger. */
final class ConcernFields {
    static final String WITHOUT_WORDS = "(A concern was raised without words. Call the person who raised it.)";

    private static final String WHAT = "what";
    private static final String DANGER = "immediatedanger";
    private static final Set<String> NO_WORDS_IN = Set.of("id", DANGER, "raisedat", "doorid", "familyid", "referralid");
    private static final Set<String> NO = Set.of("false", "no", "0");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private ConcernFields() {}

    /** Every value under a name, whatever its case and however often it stands. */
    static List<JsonNode> values(JsonNode object, String name) {
        List<JsonNode> values = new ArrayList<>();
        object.properties().forEach(field -> {
            if (isCalled(field.getKey(), name)) {
                if (field.getValue().isArray()) {
                    field.getValue().forEach(values::add);
                } else {
                    values.add(field.getValue());
                }
            }
        });
        return values;
    }

    private static boolean isCalled(String key, String name) {
        if (name.equals(DANGER)) {
            String lower = key.toLowerCase(Locale.ROOT);
            return lower.contains("danger") || lower.startsWith("immed");
        }
        return key.equalsIgnoreCase(name)
                || !name.isEmpty()
                        && key.length() > name.length()
                        && key.length() <= name.length() + 3
                        && key.replaceAll("[^A-Za-z]", "").equalsIgnoreCase(name);
    }

    /** Whether it says anything about what happened, or that a child is in danger. */
    static boolean isSaid(JsonNode object) {
        return Stream.of(WHAT, DANGER)
                .flatMap(name -> values(object, name).stream())
                .anyMatch(value -> !value.isNull());
    }

    /** Whether there is nothing in it that a person could read. */
    static boolean isEmpty(JsonNode object) {
        return object.properties().stream()
                .filter(field -> !NO_WORDS_IN.contains(field.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .allMatch(value -> value.isNull()
                        || value.isValueNode() && value.asText().isBlank()
                        || value.isContainerNode() && value.isEmpty());
    }

    /** Its words; those that were typed without a name are part of them. Empty when it has none that can be told apart. */
    static String words(JsonNode object) {
        return words(object, nothing -> false);
    }

    /** The same without what is found by itself. */
    static String words(JsonNode object, Predicate<JsonNode> byItself) {
        List<JsonNode> what = values(object, WHAT);
        if (what.isEmpty() || !what.stream().allMatch(JsonNode::isValueNode)) {
            return "";
        }
        return Stream.concat(what.stream(), values(object, LooseJson.UNNAMED).stream())
                .filter(value -> !value.isNull() && !byItself.test(value))
                .map(value -> value.isValueNode() ? value.asText() : value.toString())
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /**
     * Whether a child is in danger, or may be.
     *
     * @param doubt what to take it for when it is not said
     */
    static boolean danger(JsonNode object, boolean doubt) {
        List<JsonNode> said =
                values(object, DANGER).stream().filter(value -> !value.isNull()).toList();
        boolean odd = object.properties().stream()
                .anyMatch(field -> field.getValue().isArray()
                        && field.getValue().isEmpty()
                        && field.getKey().equalsIgnoreCase(DANGER));
        return odd || (said.isEmpty() ? doubt : !said.stream().allMatch(ConcernFields::isNo));
    }

    private static boolean isNo(JsonNode value) {
        return value.isValueNode() && NO.contains(value.asText().strip().toLowerCase(Locale.ROOT));
    }

    /** The id as it was sent; null without one. */
    static String sentId(JsonNode object) {
        return values(object, "id").stream()
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(value -> clean(value.asText()).strip())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The id under a name; null when there is none, or more than one. */
    static UUID uuid(JsonNode object, String name) {
        List<UUID> ids = values(object, name).stream()
                .map(value -> value.isTextual() ? uuid(value.textValue()) : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.size() == 1 ? ids.getFirst() : null;
    }

    /** What stands under a name: the id if there is one, else all that was written; null when there is nothing. */
    static String written(JsonNode object, String name) {
        UUID id = uuid(object, name);
        String all = values(object, name).stream()
                .filter(value -> !value.isNull())
                .map(value -> clean(value.isValueNode() ? value.asText() : value.toString())
                        .strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return id != null ? id.toString() : all.isEmpty() ? null : all;
    }

    /** An id as every service reads it: 36 characters; null when the text is none. */
    static UUID uuid(String text) {
        return text != null && UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    static Instant instant(JsonNode object, String name) {
        return values(object, name).stream()
                .map(ConcernFields::instant)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The time that a text says; null when it says none. */
    static Instant instant(JsonNode value) {
        try {
            return Instant.parse(value.asText());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Without halves of characters, which cannot be sent. */
    static String clean(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

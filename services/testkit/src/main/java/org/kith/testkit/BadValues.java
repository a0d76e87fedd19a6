package org.kith.testkit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One wrong value in one place of a good JSON document.
 *
 * @param name what is wrong, for the test's name
 * @param at where
 * @param value what is put there; null takes the field away
 * @param mayBeTaken a service may accept it
 */
record BadValues(String name, JsonPointer at, JsonNode value, boolean mayBeTaken) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");
    private static final List<String> UNSEEN = List.of("\u00A0", "\u200B\u200B", "\u2800", "\u3164", "\u202A\u202C");
    private static final String MARK = "the same again";
    private static final JsonNode AN_OBJECT = JSON.objectNode().put("knock", "knock");

    static List<BadValues> of(
            JsonNode good, Set<String> required, Set<String> enumerated, Set<String> prose, Set<String> spared) {
        List<BadValues> bad = new ArrayList<>();
        List<JsonPointer> places = new ArrayList<>();
        collect(good, JsonPointer.empty(), places);
        for (JsonPointer place : places) {
            if (!spared.contains(place.toString())) {
                bad.addAll(wrong(place, good.at(place), prose.contains(place.toString())));
            }
        }
        for (String pointer : enumerated) {
            bad.add(refused("an unknown word in " + pointer, pointer(good, pointer), JSON.textNode("no-such-word")));
        }
        for (String pointer : required) {
            bad.add(refused("no " + pointer, pointer(good, pointer), null));
            bad.add(refused("null for " + pointer, pointer(good, pointer), JSON.nullNode()));
            if (good.at(pointer).isTextual()) {
                UNSEEN.forEach(text -> bad.add(
                        refused("text that nobody sees in " + pointer, pointer(good, pointer), JSON.textNode(text))));
            }
        }
        return bad;
    }

    /** The good document with the wrong value in it. */
    String in(JsonNode good) {
        JsonNode copy = good.deepCopy();
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(at.last().getMatchingProperty());
            } else {
                object.set(at.last().getMatchingProperty(), value);
            }
        } else if (parent instanceof ArrayNode array) {
            if (value == null) {
                array.remove(at.last().getMatchingIndex());
            } else {
                array.set(at.last().getMatchingIndex(), value);
            }
        } else {
            throw new IllegalStateException("The good document has no " + at);
        }
        return copy.toString();
    }

    /** The value in each place of the document, or each place left out. */
    static List<BadValues> anywhere(JsonNode good, JsonNode value, boolean leftOut) {
        List<JsonPointer> places = new ArrayList<>();
        collect(good, JsonPointer.empty(), places);
        return places.stream()
                .map(place -> new BadValues("another value in " + place, place, leftOut ? null : value, true))
                .toList();
    }

    /** The good document with each of its members twice, one after the other. */
    static List<String> doubled(JsonNode good) {
        List<JsonPointer> places = new ArrayList<>();
        collect(good, JsonPointer.empty(), places);
        List<String> documents = new ArrayList<>();
        for (JsonPointer place : places) {
            if (good.at(place.head()) instanceof ObjectNode) {
                String name = JSON.textNode(place.last().getMatchingProperty()).toString();
                String mark = "\"" + MARK + "\":null";
                ObjectNode copy = (ObjectNode) good.deepCopy();
                ((ObjectNode) copy.at(place.head())).putNull(MARK);
                documents.add(copy.toString().replace(mark, name + ":" + good.at(place)));
            }
        }
        return documents;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (!at.matches()) {
            places.add(at);
        }
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), at.appendProperty(field.getKey()), places));
        } else if (node.isArray() && !node.isEmpty()) {
            // The first element stands for the others.
            collect(node.get(0), at.appendIndex(0), places);
        }
    }

    private static List<BadValues> wrong(JsonPointer at, JsonNode good, boolean prose) {
        List<BadValues> bad = new ArrayList<>();
        if (good.isTextual()) {
            bad.add(refused("an object for the text " + at, at, AN_OBJECT));
            bad.add(refused("a number for the text " + at, at, JSON.numberNode(17652)));
            bad.add(refused("control characters in " + at, at, JSON.textNode("a\u0000b\u0007c\u001b[2J")));
            bad.add(text("SQL in " + at, at, "x'; DROP TABLE flyway_schema_history; --", prose));
            bad.add(text("HTML in " + at, at, "<img src=x onerror=\"alert(1)\">", prose));
            bad.addAll(wrongTimes(at, good.textValue()));
        } else if (good.isNumber()) {
            bad.add(refused("an object for the number " + at, at, AN_OBJECT));
            bad.add(refused("a word for the number " + at, at, JSON.textNode("several")));
            bad.add(refused("the number as a text for " + at, at, JSON.textNode(good.asText())));
            bad.add(refused("a yes for the number " + at, at, JSON.booleanNode(true)));
            bad.add(refused(
                    "a number out of all bounds in " + at, at, JSON.numberNode(new BigInteger("9".repeat(40)))));
            if (good.isIntegralNumber()) {
                bad.add(refused("a fraction for the whole number " + at, at, JSON.numberNode(good.asInt() + 0.5)));
            }
        } else if (good.isBoolean()) {
            bad.add(refused("an object for the yes or no " + at, at, AN_OBJECT));
            bad.add(refused("a word for the yes or no " + at, at, JSON.textNode("perhaps")));
            bad.add(refused("a text for the yes or no " + at, at, JSON.textNode(good.asText())));
            bad.add(refused("a number for the yes or no " + at, at, JSON.numberNode(2)));
        } else if (good.isArray()) {
            bad.add(refused("an object for the list " + at, at, AN_OBJECT));
        } else if (good.isObject()) {
            bad.add(refused("a text for the object " + at, at, JSON.textNode("knock")));
        }
        return bad;
    }

    /** A day is no moment and no list, a moment has a zone. */
    private static List<BadValues> wrongTimes(JsonPointer at, String good) {
        if (DAY.matcher(good).matches()) {
            return List.of(
                    refused("a moment for the day " + at, at, JSON.textNode(good + "T23:00:00Z")),
                    refused(
                            "a list for the day " + at,
                            at,
                            JSON.arrayNode().add(2018).add(5).add(2)),
                    refused("a day written the other way round in " + at, at, JSON.textNode("02/05/2018")));
        }
        if (MOMENT.matcher(good).matches()) {
            return List.of(
                    refused("a moment without a zone in " + at, at, JSON.textNode("2026-11-28T10:00:00")),
                    refused("a moment of seconds in " + at, at, JSON.numberNode(1795883479.5)),
                    refused("a moment before all years in " + at, at, JSON.textNode("-0001-01-01T00:00:00Z")));
        }
        return List.of();
    }

    private static BadValues refused(String name, JsonPointer at, JsonNode value) {
        return new BadValues(name, at, value, false);
    }

    private static BadValues text(String name, JsonPointer at, String value, boolean mayBeTaken) {
        return new BadValues(name, at, JSON.textNode(value), mayBeTaken);
    }

    private static JsonPointer pointer(JsonNode good, String pointer) {
        if (good.at(pointer).isMissingNode()) {
            throw new IllegalArgumentException("The good body has no " + pointer + ": it would prove nothing");
        }
        return JsonPointer.compile(pointer);
    }
}

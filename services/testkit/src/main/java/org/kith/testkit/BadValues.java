package org.kith.testkit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        if (good.isTextual()) {
            return List.of(
                    refused("an object for the text " + at, at, AN_OBJECT),
                    refused("control characters in " + at, at, JSON.textNode("a\u0000b\u0007c\u001b[2J")),
                    text("SQL in " + at, at, "x'; DROP TABLE flyway_schema_history; --", prose),
                    text("HTML in " + at, at, "<img src=x onerror=\"alert(1)\">", prose));
        }
        if (good.isNumber()) {
            return List.of(
                    refused("an object for the number " + at, at, AN_OBJECT),
                    refused("a word for the number " + at, at, JSON.textNode("several")),
                    refused(
                            "a number out of all bounds in " + at,
                            at,
                            JSON.numberNode(new java.math.BigInteger("9".repeat(40)))));
        }
        if (good.isBoolean()) {
            return List.of(
                    refused("an object for the yes or no " + at, at, AN_OBJECT),
                    refused("a word for the yes or no " + at, at, JSON.textNode("perhaps")));
        }
        if (good.isArray()) {
            return List.of(refused("an object for the list " + at, at, AN_OBJECT));
        }
        if (good.isObject()) {
            return List.of(refused("a text for the object " + at, at, JSON.textNode("knock")));
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

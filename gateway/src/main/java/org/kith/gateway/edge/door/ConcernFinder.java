package org.kith.gateway.edge.door;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the concerns in what a device sent, however the rest looks: everything that stands under {@code concern} or
 * {@code concerns}, at any depth; in a body that is not JSON as a whole, wherever those names stand.
 */
final class ConcernFinder {
    /** A link worker raises a few; more than this in one batch is no afternoon. */
    static final int MOST = 1_000;

    private static final String WITHOUT_WORDS = "(A concern was raised without words. Call the link worker.)";
    private static final String WHAT = "what";
    private static final String DOOR = "doorId";
    private static final Pattern NAME = Pattern.compile("(?<!\\\\)\"concerns?\"\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\"what\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)+)");
    private static final int WINDOW = 64 * 1024;
    private static final int RAW_WORDS = 1_000;

    private final ObjectMapper json;
    private final String walkId;
    private final List<FoundConcern> found = new ArrayList<>();

    private ConcernFinder(ObjectMapper json, String walkId) {
        this.json = json;
        this.walkId = walkId;
    }

    static boolean isConcern(String field) {
        return field.equalsIgnoreCase("concern") || field.equalsIgnoreCase("concerns");
    }

    /** The concerns in a tree, in the order in which they stand. */
    static List<FoundConcern> inTree(ObjectMapper json, String walkId, JsonNode tree) {
        ConcernFinder finder = new ConcernFinder(json, walkId);
        finder.walk(tree, Surroundings.NONE, false);
        return List.copyOf(finder.found);
    }

    /** The concerns in a text that is not JSON as a whole. */
    static List<FoundConcern> inText(ObjectMapper json, String walkId, byte[] body) {
        ConcernFinder finder = new ConcernFinder(json, walkId);
        String text = new String(body, StandardCharsets.UTF_8);
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (name.find(from) && finder.found.size() < MOST) {
            from = finder.read(text, name.end());
        }
        return List.copyOf(finder.found);
    }

    private void walk(JsonNode node, Surroundings around, boolean knocks) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), knocks ? around.inKnock(i, node.get(i)) : around, false);
            }
        } else if (node.isObject()) {
            Surroundings here = (knocks ? around.inKnock(0, node) : around).within(node);
            node.properties().forEach(field -> {
                if (isConcern(field.getKey())) {
                    take(field.getValue(), here);
                } else {
                    walk(field.getValue(), here, field.getKey().equals("knocks"));
                }
            });
        }
    }

    private void take(JsonNode value, Surroundings around) {
        if (value.isArray()) {
            value.forEach(each -> take(each, around));
        } else if (value.isObject()) {
            takeObject(value, around);
        } else if (value.isTextual() && !value.textValue().isBlank()) {
            add(value, value.textValue(), around);
        } else if (value.isNumber() || value.isBoolean() && value.booleanValue()) {
            add(value, WITHOUT_WORDS, around);
        }
    }

    private void takeObject(JsonNode object, Surroundings around) {
        JsonNode what = object.path(WHAT);
        if (what.isTextual()) {
            add(object, what.textValue().isBlank() ? WITHOUT_WORDS : what.textValue(), around);
            // Another one may stand inside.
            walk(object, around, false);
            return;
        }
        List<JsonNode> inside = object.findParents(WHAT).stream()
                .filter(each -> each.path(WHAT).isTextual())
                .toList();
        if (inside.isEmpty()) {
            add(object, object.isEmpty() ? WITHOUT_WORDS : object.toString(), around);
        } else {
            inside.forEach(each -> takeObject(each, around));
        }
    }

    private void add(JsonNode concern, String what, Surroundings around) {
        JsonNode sentId = concern.path("id");
        UUID id = uuid(sentId);
        Surroundings own = concern.isObject() ? around.within(concern) : around;
        found.add(new FoundConcern(
                sentId.isValueNode() && !sentId.isNull() ? sentId.asText() : null,
                id == null ? named(walkId + "|" + around.knockId() + "|" + concern) : id,
                what,
                concern.path("immediateDanger").asBoolean(false),
                own.at(),
                own.knockId(),
                own.knockIndex(),
                own.doorId()));
    }

    /** Reads the value that begins at the place; returns from where to look on. */
    private int read(String text, int start) {
        String window = text.substring(start, Math.min(text.length(), start + WINDOW));
        try (JsonParser parser = json.createParser(window)) {
            JsonNode value = json.readTree(parser);
            if (value != null) {
                take(value, Surroundings.NONE);
            }
            return start + (int) parser.currentLocation().getCharOffset();
        } catch (IOException e) {
            Matcher next = NAME.matcher(window);
            takeBroken(next.find() ? window.substring(0, next.start()) : window);
            return start;
        }
    }

    /** Of what cannot be read the words are taken, else all of it as it stands: the duty team can make sense of it. */
    private void takeBroken(String text) {
        List<MatchResult> words = WORDS.matcher(text).results().toList();
        words.forEach(what -> add(json.getNodeFactory().textNode(what.group(1)), what.group(1), Surroundings.NONE));
        String raw = text.substring(0, Math.min(text.length(), RAW_WORDS)).strip();
        if (words.isEmpty() && !raw.isEmpty()) {
            add(json.getNodeFactory().textNode(raw), raw, Surroundings.NONE);
        }
    }

    static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static UUID uuid(JsonNode node) {
        try {
            return node.isTextual() ? UUID.fromString(node.textValue()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * What a concern stands in.
     *
     * @param knockId the knock, or null
     * @param knockIndex its place, or -1
     * @param doorId the nearest door, or null
     * @param at the nearest time, or null
     */
    private record Surroundings(UUID knockId, int knockIndex, UUID doorId, Instant at) {
        static final Surroundings NONE = new Surroundings(null, -1, null, null);

        Surroundings inKnock(int index, JsonNode knock) {
            return new Surroundings(uuid(knock.path("id")), index, doorId, at);
        }

        Surroundings within(JsonNode object) {
            UUID door = uuid(object.path(DOOR));
            Instant when = instant(object.path("raisedAt"));
            Instant knocked = when == null ? instant(object.path("at")) : when;
            return new Surroundings(knockId, knockIndex, door == null ? doorId : door, knocked == null ? at : knocked);
        }

        private static Instant instant(JsonNode node) {
            try {
                return node.isTextual() ? Instant.parse(node.textValue()) : null;
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}

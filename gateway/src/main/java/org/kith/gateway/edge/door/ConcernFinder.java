package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the concerns in what a device sent, however the rest looks: everything that stands under {@code concern} or
 * {@code concerns}, at any depth; in a body that is not JSON as a whole, wherever those names stand.
 */
final class ConcernFinder {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String WHAT = "what";
    private static final Pattern NAME = Pattern.compile("concern", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\"what\"?\\s*:?\\s*\"((?:[^\"\\\\]|\\\\.)++)");
    private static final Pattern RAISED =
            Pattern.compile("\"concerns?\"(?!\\s*:\\s*(?:null|false|\"\"|\\[\\s*]))", Pattern.CASE_INSENSITIVE);

    /** So much of what cannot be read at all is kept. */
    private static final int RAW = 1_000;

    private final String walkId;
    private final boolean broken;
    private final List<FoundConcern> found = new ArrayList<>();

    private ConcernFinder(String walkId, boolean broken) {
        this.walkId = walkId;
        this.broken = broken;
    }

    static boolean isConcern(String field) {
        return field.equalsIgnoreCase("concern") || field.equalsIgnoreCase("concerns");
    }

    /** The concerns in a tree, in the order in which they stand. */
    static List<FoundConcern> inTree(String walkId, JsonNode tree) {
        return in(walkId, tree, false);
    }

    /** The concerns in a text that is not JSON as a whole, or says two things at once. */
    static List<FoundConcern> inText(String walkId, byte[] body) {
        boolean broken = !isJson(body);
        List<FoundConcern> found = new ArrayList<>(in(walkId, LooseJson.read(body), broken));
        String text = LooseJson.text(body);
        if (NAME.matcher(text).find()) {
            missed(walkId, text, found, broken);
        }
        return List.copyOf(found);
    }

    /** Whether it can be read and only says something twice. */
    private static boolean isJson(byte[] body) {
        try {
            return JSON.readTree(body) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Words that stand where even a forgiving reader looks for something else; nobody knows where, or how urgent. */
    private static void missed(String walkId, String text, List<FoundConcern> found, boolean broken) {
        for (Matcher words = WORDS.matcher(text); words.find(); ) {
            String what = ConcernFields.clean(LooseJson.unquoted(words.group(1)));
            if (found.stream().noneMatch(concern -> concern.what().contains(what.strip()))) {
                found.add(placeless(walkId, what));
            }
        }
        Matcher raised = RAISED.matcher(text);
        boolean thin = broken && found.stream().anyMatch(ConcernFinder::isThin);
        if ((found.isEmpty() || thin) && raised.find()) {
            int to = Math.min(text.length(), raised.start() + RAW);
            found.add(placeless(walkId, ConcernFields.clean(text.substring(raised.start(), to))));
        }
    }

    /** Whether a person could make nothing of its words. */
    private static boolean isThin(FoundConcern concern) {
        String what = concern.what().strip();
        return what.length() < 3 || what.startsWith("{") || what.equals(ConcernFields.WITHOUT_WORDS);
    }

    private static FoundConcern placeless(String walkId, String what) {
        return new FoundConcern(null, named(walkId + "|" + what).toString(), what, true, null, null, -1, null);
    }

    private static List<FoundConcern> in(String walkId, JsonNode tree, boolean broken) {
        ConcernFinder finder = new ConcernFinder(walkId, broken);
        finder.walk(tree, Surroundings.NONE, false);
        return List.copyOf(finder.found);
    }

    private void walk(JsonNode node, Surroundings around, boolean knocks) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Surroundings here = around.at("/" + i);
                walk(node.get(i), knocks ? here.inKnock(i, node.get(i)) : here, false);
            }
        } else if (node.isObject()) {
            Surroundings here = (knocks ? around.inKnock(0, node) : around).within(node);
            node.properties().forEach(field -> {
                Surroundings inside = here.at(field.getKey().isEmpty() ? "" : "/" + field.getKey());
                if (isConcern(field.getKey())) {
                    take(field.getValue(), inside, broken);
                } else {
                    walk(field.getValue(), inside, field.getKey().equals("knocks"));
                }
            });
        }
    }

    private void take(JsonNode value, Surroundings around, boolean danger) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                take(value.get(i), around.at("/" + i), danger);
            }
        } else if (value.isObject()) {
            takeObject(value, around, danger);
        } else if (value.isTextual() && !value.textValue().isBlank()) {
            add(value, value.textValue(), danger, around);
        } else if (value.isNumber() || value.isBoolean() && value.booleanValue()) {
            add(value, ConcernFields.WITHOUT_WORDS, danger, around);
        }
    }

    private void takeObject(JsonNode object, Surroundings around, boolean outerDanger) {
        boolean danger = ConcernFields.danger(object, outerDanger || broken) || outerDanger && !broken;
        String words = ConcernFields.words(object);
        if (!words.isEmpty()) {
            add(object, words, danger, around);
            // Another one may stand inside.
            walk(object, around, false);
            return;
        }
        boolean said = ConcernFields.isSaid(object);
        List<JsonNode> inside = said
                ? List.of()
                : object.findParents(WHAT).stream()
                        .filter(each -> !each.equals(object))
                        .toList();
        if (inside.isEmpty()) {
            String all = ConcernFields.isEmpty(object) ? ConcernFields.WITHOUT_WORDS : object.toString();
            add(object, all, danger, around);
        } else {
            for (int i = 0; i < inside.size(); i++) {
                takeObject(inside.get(i), around.at("//" + i), danger);
            }
        }
    }

    private void add(JsonNode concern, String said, boolean danger, Surroundings around) {
        String what = ConcernFields.clean(said);
        String sentId = concern.isObject() ? ConcernFields.sentId(concern) : null;
        Surroundings own = concern.isObject() ? around.within(concern) : around;
        found.add(new FoundConcern(
                sentId,
                sentId == null
                        ? named(walkId + "|" + around.path() + "|" + what).toString()
                        : sentId,
                what,
                danger,
                own.at(),
                own.knockId(),
                own.knockIndex(),
                own.doorId()));
    }

    static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a concern stands in.
     *
     * @param path where it stands in what was sent
     * @param knockId the knock, or null
     * @param knockIndex its place, or -1
     * @param doorId the nearest door, or null
     * @param at the nearest time, or null
     */
    private record Surroundings(String path, UUID knockId, int knockIndex, UUID doorId, Instant at) {
        static final Surroundings NONE = new Surroundings("", null, -1, null, null);

        Surroundings at(String step) {
            return new Surroundings(path + step, knockId, knockIndex, doorId, at);
        }

        Surroundings inKnock(int index, JsonNode knock) {
            return new Surroundings(path, ConcernFields.uuid(knock, "id"), index, doorId, at);
        }

        Surroundings within(JsonNode object) {
            UUID door = ConcernFields.uuid(object, "doorId");
            Instant when = ConcernFields.instant(object, "raisedAt");
            Instant knocked = when == null ? ConcernFields.instant(object, "at") : when;
            return new Surroundings(
                    path, knockId, knockIndex, door == null ? doorId : door, knocked == null ? at : knocked);
        }
    }
}

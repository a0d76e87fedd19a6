package org.kith.gateway.edge.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the concerns in what a device sent, however the rest looks: everything that stands under {@code concern} or
 * {@code concerns}, at any depth; in a body that is not JSON as a whole, wherever those names stand. However it is nested,
 * each thing is looked at once.
 */
final class ConcernFinder {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String WHAT = "what";
    private static final Pattern NAME = Pattern.compile("concern", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\"what\"?\\s*:?\\s*\"((?:[^\"\\\\]|\\\\.)++)");
    private static final Pattern RAISED =
            Pattern.compile("\"concerns?\"(?!\\s*:\\s*(?:null|false|\"\"|\\[\\s*]))", Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_TEXT =
            Pattern.compile("\"(?:concerns?|what)\\\\*+\"\\s*+:", Pattern.CASE_INSENSITIVE);

    /** So much of what cannot be read at all is kept. */
    private static final int RAW = 1_000;

    /** So much of what is too deep to be read is kept beside its words. */
    private static final int DEEP = 10_000;

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]{}\\s]{3,}+");

    /** So many words that were not read as such are looked for in all that was found. */
    private static final int MOST_COMPARED = 500;

    private final String walkId;
    private final boolean broken;
    private final FoundConcerns found;

    /** What holds an object with words. */
    private final Set<JsonNode> aroundWords = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What holds a concern, which is found by itself. */
    private final Set<JsonNode> aroundConcerns = Collections.newSetFromMap(new IdentityHashMap<>());

    private ConcernFinder(String walkId, boolean broken) {
        this.walkId = walkId;
        this.broken = broken;
        found = new FoundConcerns(walkId);
    }

    static boolean isConcern(String field) {
        return field.equalsIgnoreCase("concern") || field.equalsIgnoreCase("concerns");
    }

    /** The concerns in a tree. */
    static FoundConcerns inTree(String walkId, JsonNode tree) {
        return new ConcernFinder(walkId, false).in(tree);
    }

    /** The concerns in a text that is not JSON as a whole, says two things at once, or is too much to be read. */
    static FoundConcerns inText(String walkId, byte[] body) {
        ConcernFinder finder = new ConcernFinder(walkId, !isJson(body));
        finder.in(LooseJson.read(body));
        String text = LooseJson.text(body);
        if (NAME.matcher(text).find()) {
            finder.missed(text);
        }
        return finder.found;
    }

    /** Whether a text is JSON to its end, and not words, and names a concern or its words. */
    private static boolean holdsOne(String text) {
        return IN_TEXT.matcher(text).find() && isJson(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it can be read and only says something twice. */
    private static boolean isJson(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Words that stand where even a forgiving reader looks for something else; nobody knows where, or how urgent. */
    private void missed(String text) {
        Set<String> known = found.words().map(String::strip).collect(Collectors.toCollection(HashSet::new));
        String all = found.words().collect(Collectors.joining("\n"));
        int compared = 0;
        for (Matcher words = WORDS.matcher(text); words.find(); ) {
            String what = ConcernFields.clean(LooseJson.unquoted(words.group(1)));
            boolean isKnown = known.contains(what.strip()) || compared++ < MOST_COMPARED && all.contains(what.strip());
            if (!isKnown) {
                if (found.hasRoom()) {
                    known.add(what.strip());
                }
                found.add(placeless(what), false);
            }
        }
        Matcher raised = RAISED.matcher(text);
        boolean thin = broken && found.each().anyMatch(ConcernFinder::isThin);
        if ((found.isEmpty() || thin) && raised.find()) {
            found.add(placeless(cut(text, raised.start(), RAW)), false);
        }
    }

    private static String cut(String text, int from, int length) {
        return ConcernFields.clean(text.substring(from, Math.min(text.length(), from + length)));
    }

    /** Whether a person could make nothing of its words. */
    private static boolean isThin(FoundConcern concern) {
        String what = concern.what().strip();
        return what.length() < 3 || what.startsWith("{") || what.equals(ConcernFields.WITHOUT_WORDS);
    }

    private FoundConcern placeless(String what) {
        return new FoundConcern(
                null,
                FoundConcerns.named(walkId + "|" + what).toString(),
                what,
                true,
                null,
                null,
                -1,
                null,
                FoundConcern.NOBODY);
    }

    private FoundConcerns in(JsonNode sent) {
        JsonNode tree = JsonInText.opened(sent, ConcernFinder::holdsOne);
        survey(tree);
        walk(tree, ConcernSurroundings.NONE, new Where(false, true, false, broken));
        return found;
    }

    /** Notes what stands around words and concerns: 1 for words in it or in what it holds, 2 for a concern, 3 for both. */
    private int survey(JsonNode node) {
        int holds = 0;
        int own = 0;
        if (node instanceof LooseJson.AsWritten written) {
            return (WORDS.matcher(written.textValue()).find() ? 1 : 0)
                    | (RAISED.matcher(written.textValue()).find() ? 2 : 0);
        }
        for (JsonNode each : node) {
            holds |= survey(each);
        }
        if (node.isObject()) {
            own = node.has(WHAT) ? 1 : 0;
            boolean raised = node.properties().stream().anyMatch(field -> isConcern(field.getKey()));
            holds |= raised ? 2 : 0;
        }
        if ((holds & 1) != 0) {
            aroundWords.add(node);
        }
        if ((holds & 2) != 0) {
            aroundConcerns.add(node);
        }
        return holds | own;
    }

    private void walk(JsonNode node, ConcernSurroundings around, Where where) {
        if (node instanceof LooseJson.AsWritten written) {
            String text = written.textValue();
            if (RAISED.matcher(text).find()
                    || where.inConcern && WORDS.matcher(text).find()) {
                take(node, around, where);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                ConcernSurroundings here = around.at("/" + i);
                within(node.get(i), where.knocks ? here.inKnock(i, node.get(i)) : here, where.withoutKnocks());
            }
        } else if (node.isObject()) {
            ConcernSurroundings here = (where.knocks ? around.inKnock(0, node) : around).within(node);
            node.properties().forEach(field -> {
                String name = field.getKey();
                ConcernSurroundings inside = here.at(name.isEmpty() ? "" : "/" + name);
                if (isConcern(name)) {
                    take(field.getValue(), inside, where);
                } else {
                    within(field.getValue(), inside, where.in(name));
                }
            });
        }
    }

    /** In a concern whose words stand deeper, everything that has words is one. */
    private void within(JsonNode node, ConcernSurroundings around, Where where) {
        if (where.inConcern && node.isObject() && node.has(WHAT)) {
            takeObject(node, around, where);
        } else {
            walk(node, around, where);
        }
    }

    private void take(JsonNode value, ConcernSurroundings around, Where where) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                take(value.get(i), around.at("/" + i), where);
            }
        } else if (value.isObject()) {
            takeObject(value, around, where);
        } else if (value instanceof LooseJson.AsWritten written) {
            add(value, saidIn(written.textValue()), true, around, where);
        } else if (value.isTextual() && !value.textValue().isBlank()) {
            add(value, value.textValue(), where.danger, around, where);
        } else if (value.isNumber() || value.isBoolean() && value.booleanValue()) {
            add(value, ConcernFields.WITHOUT_WORDS, where.danger, around, where);
        }
    }

    /** The words that can be told apart in what was not read, and how it begins. */
    private static String saidIn(String text) {
        Set<String> words = new LinkedHashSet<>();
        int length = 0;
        for (Matcher each = WORDS.matcher(text); length < FoundConcerns.MOST_WORDS && each.find(); ) {
            String what = LooseJson.unquoted(each.group(1));
            length += words.add(what) ? what.length() + 1 : 0;
        }
        Matcher raised = RAISED.matcher(text);
        String whole = BRACKETS.matcher(text.substring(raised.find() ? raised.start() : 0))
                .replaceAll(" ");
        words.add(cut(whole, 0, DEEP));
        return String.join("\n", words);
    }

    private void takeObject(JsonNode object, ConcernSurroundings around, Where where) {
        boolean danger = ConcernFields.danger(object, where.danger || broken) || where.danger && !broken;
        String words = ConcernFields.words(object, aroundConcerns::contains);
        if (!words.isEmpty()) {
            add(object, words, danger, around, where);
            // Another one may stand inside.
            walk(object, around, new Where(false, false, where.inConcern, where.inConcern ? danger : broken));
        } else if (!ConcernFields.isSaid(object) && aroundWords.contains(object)) {
            walk(object, around, new Where(false, false, true, danger));
        } else {
            String all = ConcernFields.isEmpty(object) ? ConcernFields.WITHOUT_WORDS : object.toString();
            add(object, all, danger, around, where);
        }
    }

    private void add(JsonNode concern, String said, boolean danger, ConcernSurroundings around, Where where) {
        String what = ConcernFields.clean(said);
        String sentId = concern.isObject() ? ConcernFields.sentId(concern) : null;
        ConcernSurroundings own = concern.isObject() ? around.within(concern) : around;
        String id = sentId == null
                ? FoundConcerns.named(walkId + "|" + around.path().written() + "|" + what)
                        .toString()
                : sentId;
        found.add(
                new FoundConcern(
                        sentId,
                        id,
                        what,
                        danger,
                        own.at(),
                        own.knockId(),
                        own.knockIndex(),
                        own.doorId(),
                        FoundConcern.OfWhom.in(concern)),
                where.placed);
    }

    /**
     * Where the finder is.
     *
     * @param knocks among knocks
     * @param placed where a batch has its concerns: in itself, or in one of its knocks
     * @param inConcern in a concern whose words stand deeper
     * @param danger whether what is found here is taken for danger when it does not say
     */
    private record Where(boolean knocks, boolean placed, boolean inConcern, boolean danger) {
        Where withoutKnocks() {
            return new Where(false, placed, inConcern, danger);
        }

        Where in(String name) {
            boolean toKnocks = name.equals(BatchReader.KNOCKS);
            return new Where(toKnocks, placed && (toKnocks || name.equals(LooseJson.UNNAMED)), inConcern, danger);
        }
    }
}

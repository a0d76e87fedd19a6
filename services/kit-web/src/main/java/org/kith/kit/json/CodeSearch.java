package org.kith.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds where something is said in JSON that may have any form: at any depth, in lists or with something wrapped around it,
 * under names in any spelling, as JSON within a text. For what must be taken before anything is judged.
 */
public final class CodeSearch {
    /** What a thing calls itself; what stands around a list does not name what is in it. */
    private static final String ITSELF = "id";

    private static final Set<String> NO = Set.of("", "false", "no", "0");
    private static final String STARTS_OF_JSON = "{[\"";
    private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Za-z]++");
    private static final Pattern UUID_TEXT = Pattern.compile(
            "(?<![0-9a-zA-Z-])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-" + "[0-9a-fA-F]{12}(?![0-9a-zA-Z-])");

    /** Texts in texts; each is shorter than the one around it, but nobody sends more. */
    private static final int DEEPEST_TEXT = 3;

    /** What is wrapped around one value; what is deeper is another thing. */
    private static final int DEEPEST_WRAP = 8;

    /** Values that one name may have, and objects in which one is looked for. */
    private static final int MOST = 100;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_POINTER = 12;

    private final String word;
    private final String under;
    private final Map<String, Set<String>> beside;
    private final Function<JsonNode, JsonNode> inside;
    private final List<Occurrence> found = new ArrayList<>();
    private final Map<JsonNode, Map<String, List<String>>> saidBy = new IdentityHashMap<>();

    private CodeSearch(
            String word, String under, Map<String, Set<String>> beside, Function<JsonNode, JsonNode> inside) {
        this.word = letters(word);
        this.under = letters(under);
        this.beside = new TreeMap<>(beside);
        this.inside = inside;
    }

    /**
     * Every place in which a word is said, in their order.
     *
     * @param word a code: it is said as the value of a name, or as a name whose value is not no
     * @param under the name whose value says it
     * @param beside what is said with it, by the names under which it may stand, of which only the letters count: in the
     *     same object, or in one inside if that says one thing, or in the nearest around
     * @param inside the JSON that a text holds; missing when it holds none
     */
    public static List<Occurrence> find(
            JsonNode tree,
            String word,
            String under,
            Map<String, Set<String>> beside,
            Function<JsonNode, JsonNode> inside) {
        CodeSearch finder = new CodeSearch(word, under, beside, inside);
        finder.walk(tree, Place.NOWHERE, 0);
        return List.copyOf(finder.found);
    }

    /** The JSON that a text holds; missing when it holds none. */
    public static JsonNode inText(JsonNode text) {
        String said = text.asText("").strip();
        if (said.length() < 2 || STARTS_OF_JSON.indexOf(said.charAt(0)) < 0) {
            return MissingNode.getInstance();
        }
        try {
            return LenientJson.read(said.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private void walk(JsonNode node, Place place, int texts) {
        if (node.isTextual()) {
            JsonNode held = texts < DEEPEST_TEXT ? inside.apply(node) : MissingNode.getInstance();
            if (held.isContainerNode() || held.isTextual()) {
                walk(held, place, texts + 1);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), place.inList(i), texts);
            }
        } else if (node.isObject()) {
            Place here = place.within(node);
            if (says(node)) {
                add(here);
            }
            node.properties().forEach(field -> walk(field.getValue(), here.at(field.getKey()), texts));
        }
    }

    private boolean says(JsonNode object) {
        return object.properties().stream().anyMatch(field -> {
            String name = letters(field.getKey());
            return name.equals(under)
                            && texts(field.getValue()).stream()
                                    .anyMatch(text -> letters(text).contains(word))
                    || name.startsWith(word) && isYes(field.getValue());
        });
    }

    /** Whether a value is anything but no. */
    private boolean isYes(JsonNode value) {
        List<String> texts = texts(value);
        return texts.isEmpty()
                ? value.isObject() && !value.isEmpty()
                : texts.stream().anyMatch(text -> !NO.contains(text.strip().toLowerCase(Locale.ROOT)));
    }

    private void add(Place here) {
        Map<String, List<String>> said = new TreeMap<>();
        beside.forEach((name, spelt) -> {
            List<String> texts = of(here.object, spelt);
            if (texts.isEmpty()) {
                texts = inside(here.object, spelt);
            }
            if (texts.isEmpty()) {
                texts = around(here, spelt, name.equals(ITSELF));
            }
            if (!texts.isEmpty()) {
                said.put(name, texts);
            }
        });
        // What says the same as the object around it is one with it.
        boolean isSaid = here.around().anyMatch(place -> said.equals(saidBy.get(place.object)));
        if (!isSaid) {
            saidBy.put(here.object, said);
            found.add(new Occurrence(here.pointer(), said));
        }
    }

    private List<String> of(JsonNode object, Set<String> spelt) {
        return object.properties().stream()
                .filter(field -> spelt.contains(letters(field.getKey())))
                .flatMap(field -> texts(field.getValue()).stream())
                .limit(MOST)
                .toList();
    }

    /** What an object inside says; of several that differ nobody knows which is meant. */
    private List<String> inside(JsonNode object, Set<String> spelt) {
        Set<List<String>> said = new HashSet<>();
        Deque<JsonNode> next = new ArrayDeque<>(List.of(object));
        for (int i = 0; i < MOST && !next.isEmpty(); i++) {
            JsonNode each = next.removeFirst();
            List<String> texts = of(each, spelt);
            if (!texts.isEmpty()) {
                said.add(texts);
            }
            each.forEach(value -> {
                if (value.isObject() && next.size() < MOST) {
                    next.add(value);
                }
            });
        }
        return said.size() == 1 ? said.iterator().next() : List.of();
    }

    private List<String> around(Place here, Set<String> spelt, boolean ofItself) {
        return here.around()
                .takeWhile(place -> !(ofItself && place.isList))
                .filter(place -> place.object != null)
                .map(place -> of(place.object, spelt))
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The texts of a value, whatever is wrapped around them. */
    private List<String> texts(JsonNode value) {
        Set<String> texts = new LinkedHashSet<>();
        gather(value, texts, 0);
        return List.copyOf(texts);
    }

    private void gather(JsonNode value, Set<String> texts, int depth) {
        if (depth > DEEPEST_WRAP || texts.size() >= MOST || value.isNull()) {
            return;
        }
        if (value.isContainerNode()) {
            Iterator<JsonNode> each = value.iterator();
            for (int i = 0; i < MOST && each.hasNext(); i++) {
                gather(each.next(), texts, depth + 1);
            }
            return;
        }
        JsonNode held = value.isTextual() ? inside.apply(value) : MissingNode.getInstance();
        texts.add(value.asText());
        if (held.isContainerNode() || held.isTextual()) {
            gather(held, texts, depth + 1);
        }
    }

    private static String letters(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_NAME));
        return NOT_LETTERS.matcher(start).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * Something that was said.
     *
     * @param pointer where, as a JSON pointer; no longer than helps somebody to find it
     * @param beside what was said with it, by the names asked for
     */
    public record Occurrence(String pointer, Map<String, List<String>> beside) {
        /** What was said under a name. */
        public Stream<String> texts(String name) {
            return beside.getOrDefault(name, List.of()).stream();
        }

        /** The ids that were said under a name, whatever stands around them. */
        public List<UUID> ids(String name) {
            return texts(name)
                    .flatMap(text -> UUID_TEXT.matcher(text).results())
                    .map(MatchResult::group)
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
        }
    }

    /**
     * Where the finder is.
     *
     * @param outer what is around it
     * @param object the object that it is, or null
     * @param step how it is called in what is around it
     * @param isList whether it is one of a list
     */
    private record Place(Place outer, JsonNode object, String step, boolean isList) {
        static final Place NOWHERE = new Place(null, null, "", false);

        Place within(JsonNode node) {
            return new Place(this, node, "", false);
        }

        Place at(String name) {
            return new Place(this, null, name.isEmpty() ? "" : "/" + name, false);
        }

        Place inList(int index) {
            return new Place(this, null, "/" + index, true);
        }

        /** What is around it, the nearest first. */
        Stream<Place> around() {
            return Stream.iterate(outer, Objects::nonNull, place -> place.outer).limit(2 * MOST);
        }

        String pointer() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place place = this; place != null; place = place.outer) {
                if (!place.step.isEmpty()) {
                    steps.addFirst(place.step.substring(0, Math.min(place.step.length(), LONGEST_NAME)));
                }
            }
            return steps.stream().limit(LONGEST_POINTER).collect(Collectors.joining());
        }
    }
}

package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Golden;
import org.kith.contracts.Service;

/**
 * Every pair of events about the same thing that a service subscribes to, made from the golden examples of the catalogue. Each pair
 * happens in both orders, and each history is told in both orders, to worlds of its own. Two worlds of one history must end alike.
 */
public final class EventPairs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> THINGS =
            List.of("familyId", "referralId", "needId", "offerId", "volunteerId", "matchId", "relationshipId");
    private static final List<String> PEOPLE = List.of("receiverId", "senderId", "leadId", "organisationId");

    private EventPairs() {}

    /** The usual example of every type that the service subscribes to. */
    public static List<Word> of(Service consumer) {
        return Golden.forConsumer(consumer).stream()
                .filter(example -> example.variant().isEmpty())
                .map(example -> Word.of(example.payload()))
                .toList();
    }

    /** The usual example of one type that the service subscribes to. */
    public static Word usual(Service consumer, Class<? extends EventPayload> type) {
        return of(consumer).stream().filter(word -> word.is(type)).findFirst().orElseThrow();
    }

    /** The same event with each of these values in a field. */
    public static List<Word> saying(
            Service consumer, Class<? extends EventPayload> type, String field, Object... values) {
        Word usual = usual(consumer, type);
        return Stream.of(values).map(value -> usual.saying(field, value)).toList();
    }

    /** The histories of all pairs that are about the same thing, two for each pair. */
    public static List<History> histories(List<Word> words) {
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                Word a = words.get(i);
                Word b = words.get(j);
                if (a.things().stream().anyMatch(b.things()::contains)) {
                    histories.add(new History(a, b));
                    histories.add(new History(b, a));
                }
            }
        }
        return histories;
    }

    /** Writes these events to their topics, those of one key in this order, and waits until the consumer group has taken them. */
    public static void tell(KafkaProbe kafka, String group, List<Event> events) {
        Map<String, List<Event>> byTopic = events.stream()
                .collect(Collectors.groupingBy(
                        event -> "kith." + event.attributes().get("source").substring("/kith/".length()) + ".v1"));
        byTopic.forEach((topic, some) -> kafka.send(topic, some.toArray(Event[]::new)));
        byTopic.keySet().forEach(topic -> kafka.awaitCaughtUp(group, topic));
    }

    /** Tells each world its history twice, all first events before all second ones. */
    public static void tellTwice(KafkaProbe kafka, String group, List<World> worlds, Instant at, long sequence) {
        List<List<Event>> told =
                worlds.stream().map(world -> world.told(at, sequence)).toList();
        for (int time = 0; time < 2; time++) {
            tell(kafka, group, told.stream().map(List::getFirst).toList());
            tell(kafka, group, told.stream().map(List::getLast).toList());
        }
    }

    /**
     * Holds the two worlds of every history to each other.
     *
     * @param pairs the worlds of each history
     * @param kept what is kept of each world
     * @throws AssertionError with every history whose worlds do not end alike
     */
    public static void requireAlike(List<List<World>> pairs, Map<World, String> kept) {
        List<String> different = pairs.stream()
                .filter(pair -> !kept.get(pair.getFirst()).equals(kept.get(pair.getLast())))
                .map(pair -> "%s%n  in order: %s%n  reversed: %s"
                        .formatted(pair.getFirst().history(), kept.get(pair.getFirst()), kept.get(pair.getLast())))
                .toList();
        if (!different.isEmpty()) {
            throw new AssertionError(
                    "These histories end differently when told in the other order:\n" + String.join("\n", different));
        }
    }

    /**
     * What is kept of each world, its own ids named, so that two worlds can be compared.
     *
     * @param queries by the thing that they are about, such as {@code needId}; each has a column {@code of} with its id and one parameter,
     *     the ids as texts
     */
    public static Map<World, String> kept(Db db, List<World> worlds, Map<String, String> queries) {
        Map<World, String> kept = new HashMap<>();
        new TreeMap<>(queries).forEach((thing, query) -> {
            String[] ids =
                    worlds.stream().map(world -> world.id(thing).toString()).toArray(String[]::new);
            Map<Object, List<String>> found = db.rows(query, (Object) ids).stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("of"), Collectors.mapping(Object::toString, Collectors.toList())));
            worlds.forEach(world -> kept.merge(
                    world,
                    world.named(thing + " "
                            + found.getOrDefault(world.id(thing), List.of()).stream()
                                    .sorted()
                                    .toList()),
                    (one, other) -> one + "\n" + other));
        });
        return kept;
    }

    /**
     * An event before it is about somebody.
     *
     * @param type its type
     * @param says what it says besides ids and times
     */
    public record Word(Class<? extends EventPayload> type, ObjectNode says) {
        static Word of(EventPayload payload) {
            try {
                return new Word(payload.getClass(), (ObjectNode) JSON.readTree(EventJson.write(payload)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The same event that says something else. */
        public Word saying(String field, Object value) {
            ObjectNode other = says.deepCopy();
            other.set(field, JSON.valueToTree(value));
            return new Word(type, other);
        }

        /** Whether it is of this type. */
        public boolean is(Class<? extends EventPayload> other) {
            return type == other;
        }

        private Set<String> things() {
            Set<String> things = new TreeSet<>(THINGS);
            things.removeIf(thing -> !says.has(thing) && !says.has(thing + "s"));
            return things;
        }

        /** It happens in a world. */
        public Event in(World world, Instant at, long sequence) {
            ObjectNode value = says.deepCopy();
            Stream.concat(THINGS.stream(), PEOPLE.stream()).forEach(field -> {
                if (value.has(field)) {
                    value.put(field, world.id(field).toString());
                }
                if (value.has(field + "s")) {
                    value.putArray(field + "s").add(world.id(field).toString());
                }
            });
            if (value.has("withOrganisationId")) {
                value.put("withOrganisationId", world.id("receiverId").toString());
            }
            value.put("at", at.toString());
            EventPayload payload = EventJson.read(type, value.toString().getBytes(StandardCharsets.UTF_8));
            return Event.of(
                            EventTypes.nameOf(type),
                            EventTypes.topicOf(type).split("\\.")[1],
                            payload.subject(),
                            new String(EventJson.write(payload), StandardCharsets.UTF_8))
                    .with("sequence", sequence);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(type.getSimpleName());
            for (String code : List.of("reason", "riskBand", "standing", "level")) {
                JsonNode value = says.get(code);
                if (value != null) {
                    text.append(' ').append(value.asText());
                }
            }
            return text.toString();
        }
    }

    /**
     * Two events in the order in which they happened.
     *
     * @param first the earlier one
     * @param second the later one
     */
    public record History(Word first, Word second) {
        /** Whether one of the two is of this type. */
        public boolean has(Class<? extends EventPayload> type) {
            return first.is(type) || second.is(type);
        }

        /** Somebody who hears of it as it happened, and somebody who hears the later event first. */
        public List<World> worlds() {
            return List.of(new World(this, false), new World(this, true));
        }

        @Override
        public String toString() {
            return first + ", then " + second;
        }
    }

    /**
     * Things and people of which one history is told.
     *
     * @param history what happens to them
     * @param laterFirst whether the later event is told first
     * @param salt what makes its ids its own
     */
    public record World(History history, boolean laterFirst, UUID salt) {
        private World(History history, boolean laterFirst) {
            this(history, laterFirst, UUID.randomUUID());
        }

        /** The id that a field such as {@code familyId} has in this world. */
        public UUID id(String field) {
            return UUID.nameUUIDFromBytes((salt + field).getBytes(StandardCharsets.UTF_8));
        }

        /** The two events in the order in which they are told. */
        public List<Event> told(Instant at, long sequence) {
            Event first = history.first().in(this, at, sequence);
            Event second = history.second().in(this, at.plusSeconds(60), sequence + 1);
            return laterFirst ? List.of(second, first) : List.of(first, second);
        }

        /** What is shown of it, with its own ids named, so that two worlds can be compared. */
        public String named(String shown) {
            String text = shown;
            for (String field : Stream.concat(THINGS.stream(), PEOPLE.stream()).toList()) {
                text = text.replace(id(field).toString(), "<" + field + ">");
            }
            return text;
        }
    }
}

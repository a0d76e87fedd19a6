package org.kith.gateway.edge.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kith.gateway.edge.door.BatchItem.ItemProblem;
import org.kith.gateway.edge.problem.EmergencyNumbers;
import org.kith.kit.problem.ProblemType;

/**
 * Takes a batch apart. What a part says is judged by its owner; here it is only seen to that each owner gets its own part
 * and nothing of another's: no name and no concern goes to doorsteps.
 */
@ApplicationScoped
class BatchReader {
    static final String KNOCKS = "knocks";

    private static final String PEOPLE = "people";
    private static final String ID = "id";
    private static final String PERSON_ID = "personId";
    private static final String CONTACT = "contact";
    private static final String GIVER = "giver";
    private static final List<String> OF_THE_WALK = List.of("patchId", "startedAt", "endedAt");
    private static final Set<String> FIELDS = Set.of("patchId", "startedAt", "endedAt", PEOPLE, KNOCKS);

    /** Devices of before asked nobody in words that were written down. */
    private static final String NO_WORDING = "unrecorded";

    /** Names, values and brackets that are read as a batch; a full afternoon has some fifty thousand. */
    private static final int MOST_TOKENS = 100_000;

    /** Of what is wrong with a batch as a whole so much is named. */
    private static final int MOST_WRONG = 100;

    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final EmergencyNumbers emergencyNumbers;

    BatchReader(EmergencyNumbers emergencyNumbers) {
        this.emergencyNumbers = emergencyNumbers;
    }

    SentBatch read(String walkId, byte[] body) {
        JsonNode tree;
        try {
            tree = json.readTree(body);
        } catch (IOException e) {
            String where = e instanceof JsonProcessingException p ? at(p) : "";
            return unreadable(walkId, ConcernFinder.inText(walkId, body), body, where);
        }
        FoundConcerns concerns = ConcernFinder.inTree(walkId, tree);
        return tree.isObject()
                ? new Reading((ObjectNode) tree).batch(walkId, concerns)
                : unreadable(walkId, concerns, body, "");
    }

    private SentBatch unreadable(String walkId, FoundConcerns concerns, byte[] body, String where) {
        List<BatchItem> wrong = new ArrayList<>(List.of(wrong("", where)));
        if (concerns.areTooMany()) {
            wrong.add(tooManyConcerns());
        }
        return SentBatch.unreadable(
                walkId, concerns.all(), DoNotKnockFinder.in(LooseJson.read(body)), List.copyOf(wrong));
    }

    private static String at(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return " It has more in it, or deeper, than a batch may have: send it in several.";
        }
        return e.getLocation() == null
                ? ""
                : " It breaks in line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ".";
    }

    private BatchItem wrong(String pointer, String where) {
        ProblemType type = ProblemType.MALFORMED;
        String detail = pointer.isEmpty()
                ? "The body is not a batch in JSON that can be read." + where
                        + " Nothing of it is stored but the concerns that are listed, and that somebody asked not to be "
                        + "knocked where that can be read. If there was another concern: "
                        + emergencyNumbers.sentence()
                : "There is no such field, or it is not a list.";
        return BatchItem.of(
                BatchItem.BATCH,
                null,
                Outcome.refused(type.status(), new ItemProblem(type.slug(), type.title(), detail, pointer)));
    }

    /** What is kept together is stored; what was sent beyond it is safe only one by one. */
    private static BatchItem tooManyConcerns() {
        ProblemType type = ProblemType.TOO_LARGE;
        String detail = "A batch has at most " + FoundConcerns.MOST_IN_PLACE
                + " concerns, and " + FoundConcerns.MOST_ELSEWHERE
                + " in other places. Those beyond are kept together, as the words of the last one listed. Send the concerns that "
                + "are not listed again in another batch.";
        return BatchItem.of(
                BatchItem.BATCH,
                null,
                Outcome.refused(type.status(), new ItemProblem(type.slug(), type.title(), detail, null)));
    }

    /** One batch on its way to its owners. */
    private final class Reading {
        private final ObjectNode tree;
        private final List<JsonNode> people = new ArrayList<>();
        private final List<JsonNode> contacts = new ArrayList<>();
        private final List<Integer> knockOfContact = new ArrayList<>();
        private final Map<String, Set<Integer>> knocksOfPerson = new HashMap<>();
        private final List<BatchItem> wrong = new ArrayList<>();

        Reading(ObjectNode tree) {
            this.tree = tree;
        }

        SentBatch batch(String walkId, FoundConcerns concerns) {
            tree.propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(field -> !FIELDS.contains(field) && !ConcernFinder.isConcern(field))
                    .limit(MOST_WRONG)
                    .forEach(field -> wrong.add(wrong("/" + field, "")));
            if (concerns.areTooMany()) {
                wrong.add(tooManyConcerns());
            }
            list(PEOPLE).forEach(person -> people.add(withoutConcerns(person)));
            ArrayNode knocks = tree.arrayNode();
            list(KNOCKS)
                    .forEach(knock -> knocks.add(
                            knock.isObject()
                                    ? knock(withoutConcerns(knock), knocks.size())
                                    : DoNotKnockFinder.requests(knock)));
            boolean walked = !knocks.isEmpty() || tree.hasNonNull("startedAt") || tree.hasNonNull("endedAt");
            ObjectNode walk = tree.objectNode();
            OF_THE_WALK.stream().filter(tree::hasNonNull).forEach(field -> walk.set(field, tree.get(field)));
            walk.set(KNOCKS, knocks);
            List<FoundDoNotKnock> wishes = DoNotKnockFinder.in(tree);
            boolean goesOn = walked && ConcernFields.uuid(walkId) != null;
            return new SentBatch(
                    walkId,
                    ConcernFields.uuid(tree, "patchId"),
                    concerns.all(),
                    List.copyOf(people),
                    List.copyOf(contacts),
                    walked ? walk : null,
                    goesOn ? DoNotKnockFinder.beside(walk, wishes) : wishes,
                    List.copyOf(knockOfContact),
                    Map.copyOf(knocksOfPerson),
                    List.copyOf(wrong),
                    true);
        }

        /** One thing without a list around it is a list of one. */
        private List<JsonNode> list(String field) {
            JsonNode list = tree.path(field);
            if (list.isArray()) {
                return list.valueStream().toList();
            }
            if (list.isObject()) {
                return List.of(list);
            }
            if (!list.isMissingNode() && !list.isNull()) {
                wrong.add(wrong("/" + field, ""));
            }
            return List.of();
        }

        private JsonNode knock(JsonNode knock, int index) {
            knock.path("needs").forEach(need -> {
                if (need instanceof ObjectNode object) {
                    contact(object, index, knock.path("at"));
                }
            });
            knock.path("offers").forEach(offer -> {
                if (offer instanceof ObjectNode object) {
                    personOf(object);
                    if (object.hasNonNull(PERSON_ID)) {
                        knocksOfPerson
                                .computeIfAbsent(object.get(PERSON_ID).asText(), id -> new HashSet<>())
                                .add(index);
                    }
                }
            });
            return knock;
        }

        private void contact(ObjectNode need, int index, JsonNode at) {
            JsonNode contact = need.remove(CONTACT);
            if (contact != null && !contact.isNull()) {
                ObjectNode named = tree.objectNode();
                named.set("needId", need.path(ID).isMissingNode() ? named.nullNode() : need.get(ID));
                knockOfContact.add(index);
                if (ConcernFields.instant(at) != null) {
                    named.set("askedAt", at);
                }
                contacts.add(contact.isObject() ? named.setAll((ObjectNode) contact) : named);
            }
        }

        /** An offer of an old device says who gives: a person of their own, under an id made from the offer's. */
        private void personOf(ObjectNode offer) {
            JsonNode giver = offer.remove(GIVER);
            JsonNode offerId = offer.path(ID);
            if (giver == null || giver.isNull()) {
                return;
            }
            String id = offer.hasNonNull(PERSON_ID)
                    ? offer.get(PERSON_ID).asText()
                    : FoundConcerns.named(offerId.asText().toLowerCase(Locale.ROOT))
                            .toString();
            offer.put(PERSON_ID, id);
            boolean phone = !giver.path("phone").asText("").isBlank();
            ObjectNode person = tree.objectNode().put(ID, id);
            person.set("name", giver.path("name"));
            if (phone) {
                person.set("phone", giver.get("phone"));
            }
            // Who gave a number gave it to be rung about the offer; there was no other question.
            people.add(person.put("mayContact", phone).put("wordingVersion", NO_WORDING));
        }

        private JsonNode withoutConcerns(JsonNode node) {
            if (node.isObject()) {
                ObjectNode copy = tree.objectNode();
                node.properties().forEach(field -> {
                    if (!ConcernFinder.isConcern(field.getKey())) {
                        copy.set(field.getKey(), withoutConcerns(field.getValue()));
                    }
                });
                return copy;
            }
            if (node.isArray()) {
                ArrayNode copy = tree.arrayNode();
                node.forEach(each -> copy.add(withoutConcerns(each)));
                return copy;
            }
            return node;
        }
    }
}

package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A batch after reading, each part for its owner.
 *
 * @param walkId the walk, as it stands in the address
 * @param patchUuid the patch it names, or null
 * @param concerns wherever they stood
 * @param people who offered something
 * @param contacts whom to ring about needs
 * @param knocks without what is for another owner; null when nothing is to be logged
 * @param wishes requests not to be knocked that do not go with the knocks
 * @param knockOfContact place of the knock that each contact came with
 * @param knocksOfPerson places of the knocks whose offers name a person
 * @param wrong what is wrong with the batch as a whole
 * @param readable whether it is a batch at all
 */
record SentBatch(
        String walkId,
        UUID patchUuid,
        List<FoundConcern> concerns,
        List<JsonNode> people,
        List<JsonNode> contacts,
        ObjectNode knocks,
        List<FoundDoNotKnock> wishes,
        List<Integer> knockOfContact,
        Map<String, Set<Integer>> knocksOfPerson,
        List<BatchItem> wrong,
        boolean readable) {

    static SentBatch unreadable(
            String walkId, List<FoundConcern> concerns, List<FoundDoNotKnock> wishes, List<BatchItem> wrong) {
        return new SentBatch(
                walkId, null, concerns, List.of(), List.of(), null, wishes, List.of(), Map.of(), wrong, false);
    }

    /** The walk as an id, or null when the address names none. */
    UUID walkUuid() {
        return ConcernFields.uuid(walkId);
    }

    /** Ids of the knocks as the device wrote them, in their order. */
    List<String> knockIds() {
        return knocks == null
                ? List.of()
                : knocks.path(BatchReader.KNOCKS)
                        .valueStream()
                        .map(SentBatch::id)
                        .toList();
    }

    /** Nothing is in it that could be stored. */
    boolean isEmpty() {
        return concerns.isEmpty() && people.isEmpty() && contacts.isEmpty() && wishes.isEmpty() && knocks == null;
    }

    static String id(JsonNode thing) {
        JsonNode id = thing.path(thing.has("needId") ? "needId" : "id");
        return id.isValueNode() && !id.isNull() ? id.asText() : null;
    }
}

package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * Finds the requests not to be knocked in a body that is no batch: JSON with something behind it or a list around it, or one
 * that says something twice. Doorsteps takes them, and the device keeps the batch; nothing else of it goes on.
 */
final class DoNotKnockFinder {
    private static final String DO_NOT_KNOCK = "do-not-knock";
    private static final String DOOR = "doorId";
    private static final String OUTCOME = "outcome";
    private static final String UNTIL = "doNotKnockUntil";
    private static final List<String> REQUEST_FIELDS = List.of("id", DOOR, "at", OUTCOME, UNTIL);

    private DoNotKnockFinder() {}

    /** What of it goes to doorsteps: a batch of requests and nothing else; null when there is none. */
    static ObjectNode in(byte[] body) {
        ArrayNode requests = JsonNodeFactory.instance.arrayNode();
        find(LooseJson.read(body), requests);
        ObjectNode batch = JsonNodeFactory.instance.objectNode();
        batch.set(BatchReader.KNOCKS, requests);
        return requests.isEmpty() ? null : batch;
    }

    private static void find(JsonNode node, ArrayNode requests) {
        if (node.isObject() && node.hasNonNull(DOOR) && (asks(node.path(OUTCOME)) || node.hasNonNull(UNTIL))) {
            ObjectNode request = requests.addObject();
            REQUEST_FIELDS.stream().filter(node::hasNonNull).forEach(field -> request.set(field, node.get(field)));
        }
        node.forEach(each -> find(each, requests));
    }

    private static boolean asks(JsonNode outcome) {
        if (outcome.isArray()) {
            return outcome.valueStream().anyMatch(DoNotKnockFinder::asks);
        }
        String said = outcome.asText("").strip().toLowerCase(Locale.ROOT);
        return said.replaceAll("[\\s_-]+", "-").equals(DO_NOT_KNOCK);
    }
}

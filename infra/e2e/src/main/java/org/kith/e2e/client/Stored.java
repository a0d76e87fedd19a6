package org.kith.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the network answered to a batch from a device: one item for each concern, person, contact and knock.
 *
 * @param answer status 200 when all was stored, else 207
 */
public record Stored(Answer answer) {
    /** How many items of a part, such as {@code knock}, have a result, such as {@code created}. */
    public int count(String part, String result) {
        return Math.toIntExact(items().filter(item -> item.path("part").asText().equals(part)
                        && item.path("result").asText().equals(result))
                .count());
    }

    /** The item of an id; missing when the answer has none. */
    public JsonNode item(Object id) {
        return items().filter(item -> item.path("id").asText().equals(id.toString()))
                .findFirst()
                .orElseGet(() -> answer.json().path("no such item"));
    }

    /** The answer in short: counts, and the items that were not stored. */
    public String summary() {
        if (answer.status() != 200 && answer.status() != 207) {
            return answer.summary();
        }
        List<String> missing = new ArrayList<>();
        items().filter(item -> item.path("status").asInt() >= 400)
                .limit(5)
                .forEach(item -> missing.add(item.toString()));
        return answer.status() + ": " + count("knock", "created") + " knocks created, " + count("knock", "duplicate")
                + " duplicate " + missing;
    }

    private Stream<JsonNode> items() {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false);
    }
}

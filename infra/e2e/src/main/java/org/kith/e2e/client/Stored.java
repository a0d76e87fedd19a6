package org.kith.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What the network answered to a batch from a device: one item for each concern, person, contact and knock.
 *
 * @param answer the last answer: status 200 when all was stored, else 207
 * @param items  what became of each part
 */
public record Stored(Answer answer, List<JsonNode> items) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Sends a batch, and again as a device does while something of it is not stored, which the ids make safe. What was
     * stored the first time counts as it was answered then. What is known the second time although it was answered as not
     * stored had been stored late: it counts as new.
     */
    public static Stored send(Api device, UUID walk, Object batch) {
        Stored first = sendOnce(device, walk, batch);
        Stored[] all = {first};
        if (first.count("not-stored") > 0) {
            Await.until(
                    () -> all[0] = all[0].followedBy(sendOnce(device, walk, batch)),
                    stored -> stored.count("not-stored") == 0,
                    PATIENCE);
        }
        return all[0];
    }

    /** Sends a batch once, whatever becomes of it. */
    public static Stored sendOnce(Api device, UUID walk, Object batch) {
        Answer answer = device.post("/api/v1/walks/" + walk + "/batch", batch);
        return new Stored(
                answer,
                StreamSupport.stream(answer.json().path("items").spliterator(), false)
                        .toList());
    }

    private Stored followedBy(Stored next) {
        return new Stored(
                next.answer,
                next.items.stream()
                        .map(item -> items.stream()
                                .filter(before -> before.path("id").equals(item.path("id"))
                                        && before.path("part").equals(item.path("part")))
                                .findFirst()
                                .map(before -> followed(before, item))
                                .orElse(item))
                        .toList());
    }

    private static JsonNode followed(JsonNode before, JsonNode now) {
        if (!before.path("result").asText().equals("not-stored")) {
            return before;
        }
        return now.path("result").asText().equals("duplicate")
                ? now.<ObjectNode>deepCopy().put("result", "created")
                : now;
    }

    private int count(String result) {
        return Math.toIntExact(items.stream()
                .filter(item -> item.path("result").asText().equals(result))
                .count());
    }

    /** How many items of a part, such as {@code knock}, have a result, such as {@code created}. */
    public int count(String part, String result) {
        return Math.toIntExact(items.stream()
                .filter(item -> item.path("part").asText().equals(part)
                        && item.path("result").asText().equals(result))
                .count());
    }

    /** The item of an id; missing when the answer has none. */
    public JsonNode item(Object id) {
        return items.stream()
                .filter(item -> item.path("id").asText().equals(id.toString()))
                .findFirst()
                .orElseGet(() -> answer.json().path("no such item"));
    }

    /** The answer in short: counts, and the items that were not stored. */
    public String summary() {
        if (answer.status() != 200 && answer.status() != 207) {
            return answer.summary();
        }
        List<String> missing = new ArrayList<>();
        items.stream()
                .filter(item -> item.path("status").asInt() >= 400)
                .limit(5)
                .forEach(item -> missing.add(item.toString()));
        return answer.status() + ": " + count("knock", "created") + " knocks created, " + count("knock", "duplicate")
                + " duplicate " + missing;
    }
}

package org.kith.e2e.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.e2e.client.Api;

/** The knocks of one walk as the link worker's device holds them until there is signal. */
final class Batch {
    final UUID walk = Api.id();
    private final UUID patch;
    private final Instant begin;
    private final List<Map<String, Object>> knocks = new ArrayList<>();

    Batch(UUID patch, Instant begin) {
        this.patch = patch;
        this.begin = begin;
    }

    /** Logs a knock at a door; more fields, such as offers, may be put into what is given back. */
    Map<String, Object> knock(UUID door, String outcome) {
        Map<String, Object> knock = new LinkedHashMap<>();
        knock.put("id", Api.id());
        knock.put("doorId", door);
        knock.put("at", begin.plus(Duration.ofMinutes(3L * knocks.size())).toString());
        knock.put("outcome", outcome);
        knocks.add(knock);
        return knock;
    }

    Map<String, Object> body() {
        return body(knocks);
    }

    /** The second half of the knocks, last first. */
    Map<String, Object> halfBackwards() {
        List<Map<String, Object>> half = new ArrayList<>(knocks.subList(knocks.size() / 2, knocks.size()));
        Collections.reverse(half);
        return body(half);
    }

    int size() {
        return knocks.size();
    }

    private Map<String, Object> body(List<Map<String, Object>> some) {
        return Map.of(
                "patchId",
                patch,
                "startedAt",
                begin.toString(),
                "endedAt",
                begin.plus(Duration.ofMinutes(3L * knocks.size())).toString(),
                "knocks",
                some);
    }

    /** An offer as the link worker writes it down. */
    static Map<String, Object> offer(
            UUID id, String kind, String slots, List<String> languages, int radiusMetres, String giver) {
        return Map.of(
                "id", id,
                "kind", kind,
                "slots", slots,
                "languages", languages,
                "radiusMetres", radiusMetres,
                "ages", List.of("0-4", "5-10", "11-15"),
                "gender", "X",
                "capacity", 1,
                "giver", Map.of("name", giver, "phone", "01632 960 123"));
    }
}

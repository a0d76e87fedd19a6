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
import org.kith.e2e.client.Stored;

/** An afternoon as the link worker's device holds it until there is signal: knocks, people, contacts and concerns. */
final class Batch {
    private static final String WORDING = "2026-1";

    final UUID walk = Api.id();
    private final UUID patch;
    private final Instant begin;
    private final List<Map<String, Object>> knocks = new ArrayList<>();
    private final List<Map<String, Object>> people = new ArrayList<>();
    private final List<Map<String, Object>> concerns = new ArrayList<>();

    Batch(UUID patch, Instant begin) {
        this.patch = patch;
        this.begin = begin;
    }

    /** Sends everything, again while something is not stored. */
    Stored send(Api device) {
        return Stored.send(device, walk, body(knocks));
    }

    /** Sends everything once, whatever becomes of it. */
    Stored sendOnce(Api device) {
        return Stored.sendOnce(device, walk, body(knocks));
    }

    /** Sends the second half of the knocks, last first. */
    Stored sendHalfBackwards(Api device) {
        List<Map<String, Object>> half = new ArrayList<>(knocks.subList(knocks.size() / 2, knocks.size()));
        Collections.reverse(half);
        return Stored.send(device, walk, body(half));
    }

    private Map<String, Object> body(List<Map<String, Object>> some) {
        return Map.of(
                "patchId",
                patch,
                "startedAt",
                begin.toString(),
                "endedAt",
                begin.plus(Duration.ofMinutes(3L * knocks.size())).toString(),
                "people",
                people,
                "knocks",
                some,
                "concerns",
                concerns);
    }

    /** Logs a knock at a door; more fields may be put into what is given back. */
    Map<String, Object> knock(UUID door, String outcome) {
        Map<String, Object> knock = new LinkedHashMap<>();
        knock.put("id", Api.id());
        knock.put("doorId", door);
        knock.put("at", begin.plus(Duration.ofMinutes(3L * knocks.size())).toString());
        knock.put("outcome", outcome);
        knocks.add(knock);
        return knock;
    }

    /** Somebody met at a door, who may be contacted at a number of their own; gives their id. */
    UUID person(String name) {
        UUID id = Api.id();
        String phone = "01632 960 %03d".formatted(Math.floorMod(name.hashCode(), 1000));
        people.add(Map.of("id", id, "name", name, "phone", phone, "mayContact", true, "wordingVersion", WORDING));
        return id;
    }

    /** A need of somebody at a door, who may be rung about it. */
    static Map<String, Object> need(UUID id, String kind, String name) {
        return Map.of(
                "id",
                id,
                "kind",
                kind,
                "contact",
                Map.of("name", name, "phone", "01632 960 124", "mayContact", true, "wordingVersion", WORDING));
    }

    /** A concern that belongs to a knock. */
    static Map<String, Object> concern(UUID id, String what) {
        return Map.of("id", id, "what", what, "immediateDanger", false);
    }

    /** A concern that belongs to no knock: something seen on the way. */
    void concernOnTheWay(UUID id, String what) {
        concerns.add(Map.of("id", id, "what", what, "immediateDanger", false, "raisedAt", begin.toString()));
    }

    /** An offer as the link worker writes it down. */
    static Map<String, Object> offer(
            UUID id, UUID person, String kind, String slots, List<String> languages, int radiusMetres) {
        return Map.of(
                "id", id,
                "personId", person,
                "kind", kind,
                "slots", slots,
                "languages", languages,
                "radiusMetres", radiusMetres,
                "ages", List.of("0-4", "5-10", "11-15"),
                "gender", "X",
                "capacity", 1);
    }
}

package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * What a concern stands in.
 *
 * @param path where it stands in what was sent
 * @param knockId the knock, or null
 * @param knockIndex its place, or -1
 * @param doorId the nearest door, or null
 * @param at the nearest time, or null
 */
record ConcernSurroundings(Step path, UUID knockId, int knockIndex, UUID doorId, Instant at) {
    static final ConcernSurroundings NONE = new ConcernSurroundings(new Step(null, ""), null, -1, null, null);

    ConcernSurroundings at(String step) {
        return new ConcernSurroundings(new Step(path, step), knockId, knockIndex, doorId, at);
    }

    ConcernSurroundings inKnock(int index, JsonNode knock) {
        return new ConcernSurroundings(path, ConcernFields.uuid(knock, "id"), index, doorId, at);
    }

    ConcernSurroundings within(JsonNode object) {
        UUID door = ConcernFields.uuid(object, "doorId");
        Instant when = ConcernFields.instant(object, "raisedAt");
        Instant knocked = when == null ? ConcernFields.instant(object, "at") : when;
        return new ConcernSurroundings(
                path, knockId, knockIndex, door == null ? doorId : door, knocked == null ? at : knocked);
    }

    /**
     * One step of a path. The path is written out for a concern alone: each step of everything that was sent would fill the
     * memory.
     */
    record Step(Step before, String name) {
        private static final int LONGEST = 100;

        String written() {
            StringBuilder path = new StringBuilder();
            for (Step step = this; step != null; step = step.before) {
                path.insert(0, step.shortened());
            }
            return path.toString();
        }

        private String shortened() {
            return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + name.hashCode();
        }
    }
}

package org.kith.gateway.portal.duty;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.portal.page.Fact;
import org.kith.gateway.portal.page.Facts;
import org.kith.gateway.portal.page.Texts;

/**
 * A concern as its page shows it.
 *
 * @param id id
 * @param danger whether a child was said to be in danger at once
 * @param facts the concern in short
 * @param acknowledged whether the duty team has read it
 * @param seen whether somebody has seen the child
 * @param overdue whether that was late, or is
 * @param listed whether it is on the common list, with its clock
 */
@TemplateData
public record ConcernModel(
        String id,
        boolean danger,
        List<Fact> facts,
        boolean acknowledged,
        boolean seen,
        boolean overdue,
        boolean listed) {
    /**
     * @param concern as the common list has it
     * @param door as doorsteps has it; null when it did not come from a door, or cannot be had
     */
    static ConcernModel of(JsonNode concern, JsonNode door) {
        Facts facts = new Facts();
        facts.add("What was seen or said", words(concern, door));
        facts.add("Where", where(door));
        facts.add("From a", DutyLine.source(concern.path("source").asText("")));
        facts.add(zone(door), concern.hasNonNull("zone") ? concern.path("zone").asText() : "");
        facts.add("Raised", moment(concern, "raisedAt"));
        facts.add("With the duty team since", moment(concern, "receivedAt"));
        facts.add("Acknowledged", moment(concern, "acknowledgedAt"));
        facts.add("Child to be seen by", moment(concern, "dueAt"));
        facts.add("Child seen", moment(concern, "seenAt"));
        return new ConcernModel(
                concern.path("id").asText(),
                concern.path("immediateDanger").asBoolean(),
                facts.list(),
                concern.hasNonNull("acknowledgedAt"),
                concern.hasNonNull("seenAt"),
                concern.path("overdue").asBoolean(),
                true);
    }

    /** A concern that doorsteps has, and the common list has not yet. */
    static ConcernModel atDoor(JsonNode door) {
        Facts facts = new Facts();
        facts.add("What was seen or said", door.path("what").asText(""));
        facts.add("Where", where(door));
        facts.add("From a", DutyLine.source("knock"));
        facts.add(zone(door), door.hasNonNull("zone") ? door.path("zone").asText() : "");
        facts.add("Raised", moment(door, "heardAt"));
        facts.add("With the duty team since", moment(door, "receivedAt"));
        facts.add("Acknowledged", moment(door, "acknowledgedAt"));
        facts.add("Child seen", moment(door, "seenAt"));
        return new ConcernModel(
                door.path("id").asText(),
                door.path("immediateDanger").asBoolean(),
                facts.list(),
                door.hasNonNull("acknowledgedAt"),
                door.hasNonNull("seenAt"),
                false,
                false);
    }

    /** What was said at a door stays with doorsteps; the page says so when it cannot be had. */
    private static String words(JsonNode concern, JsonNode door) {
        if (concern.hasNonNull("what")) {
            return concern.path("what").asText();
        }
        return door == null
                ? "Not available at the moment: ask who raised it."
                : door.path("what").asText("");
    }

    private static String zone(JsonNode door) {
        return door != null && door.path("placeGuessed").asBoolean() ? "Zone (not certain)" : "Zone";
    }

    private static String where(JsonNode door) {
        if (door == null || !door.hasNonNull("door")) {
            return "";
        }
        JsonNode address = door.path("door");
        return Stream.of("label", "street", "postcode")
                .map(part -> address.path(part).asText(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String moment(JsonNode concern, String field) {
        return concern.hasNonNull(field) ? Texts.moment(concern.path(field).asText()) : "";
    }
}

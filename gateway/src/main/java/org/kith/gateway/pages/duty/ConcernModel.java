package org.kith.gateway.pages.duty;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import org.kith.gateway.pages.Fact;
import org.kith.gateway.pages.Texts;

/**
 * A concern as its page shows it.
 *
 * @param id id
 * @param danger whether a child was said to be in danger at once
 * @param facts the concern in short
 * @param acknowledged whether the duty team has read it
 * @param seen whether somebody has seen the child
 * @param overdue whether that was late, or is
 */
@TemplateData
public record ConcernModel(
        String id, boolean danger, List<Fact> facts, boolean acknowledged, boolean seen, boolean overdue) {

    static ConcernModel of(JsonNode concern, String words) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "What was seen or said", words);
        add(facts, "From a", DutyLine.source(concern.path("source").asText("")));
        add(facts, "Zone", concern.hasNonNull("zone") ? concern.path("zone").asText() : "");
        add(facts, "Raised", moment(concern, "raisedAt"));
        add(facts, "With the duty team since", moment(concern, "receivedAt"));
        add(facts, "Acknowledged", moment(concern, "acknowledgedAt"));
        add(facts, "Child to be seen by", moment(concern, "dueAt"));
        add(facts, "Child seen", moment(concern, "seenAt"));
        return new ConcernModel(
                concern.path("id").asText(),
                concern.path("immediateDanger").asBoolean(),
                List.copyOf(facts),
                concern.hasNonNull("acknowledgedAt"),
                concern.hasNonNull("seenAt"),
                concern.path("overdue").asBoolean());
    }

    private static String moment(JsonNode concern, String field) {
        return concern.hasNonNull(field) ? Texts.moment(concern.path(field).asText()) : "";
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }
}

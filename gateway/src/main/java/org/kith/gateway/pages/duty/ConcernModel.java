package org.kith.gateway.pages.duty;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.kith.gateway.pages.Fact;
import org.kith.gateway.pages.Facts;
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
        Facts facts = new Facts();
        facts.add("What was seen or said", words);
        facts.add("From a", DutyLine.source(concern.path("source").asText("")));
        facts.add("Zone", concern.hasNonNull("zone") ? concern.path("zone").asText() : "");
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
                concern.path("overdue").asBoolean());
    }

    private static String moment(JsonNode concern, String field) {
        return concern.hasNonNull(field) ? Texts.moment(concern.path(field).asText()) : "";
    }
}

package org.kith.gateway.portal.duty;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Texts;

/**
 * Something the duty team has on its hands.
 *
 * @param href where it is
 * @param name what people call it
 * @param why why the duty team has it
 * @param danger whether a child was said to be in danger at once
 * @param state where it stands
 * @param received since when
 * @param due by when the child is to be seen
 * @param overdue whether that was late, or is
 */
@TemplateData
public record DutyLine(
        String href,
        String name,
        String why,
        boolean danger,
        String state,
        String received,
        String due,
        boolean overdue) {

    static DutyLine of(JsonNode item) {
        boolean concern = "concern".equals(item.path("type").asText());
        String id = item.path("id").asText();
        return new DutyLine(
                concern ? "/duty/concerns/" + id : "/referrals/" + id,
                concern
                        ? "Concern from a " + source(item.path("source").asText())
                        : "Referral " + item.path("reference").asText(),
                why(item.path("why").asText()),
                item.path("immediateDanger").asBoolean(),
                "raised".equals(item.path("state").asText())
                        ? "Raised"
                        : Labels.state(item.path("state").asText()),
                Texts.moment(item.path("receivedAt").asText("")),
                Texts.moment(item.path("dueAt").asText("")),
                item.path("overdue").asBoolean());
    }

    /** A concern that doorsteps has, and the common list has not yet. */
    static DutyLine atDoor(JsonNode concern) {
        return new DutyLine(
                "/duty/concerns/" + concern.path("id").asText(),
                "Concern from a " + source("knock"),
                why("concern"),
                concern.path("immediateDanger").asBoolean(),
                concern.hasNonNull("acknowledgedAt") ? Labels.state("acknowledged") : "Raised",
                Texts.moment(concern.path("receivedAt").asText("")),
                "As soon as possible",
                false);
    }

    static String source(String code) {
        return switch (code) {
            case "knock" -> "knock at a door";
            case "direct" -> "call";
            default -> code;
        };
    }

    private static String why(String code) {
        return switch (code) {
            case "high-risk" -> "High risk";
            case "step-up" -> "Stepped up";
            case "concern" -> "Concern";
            default -> code;
        };
    }
}

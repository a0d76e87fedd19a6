package org.kith.gateway.portal.needs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.StreamSupport;
import org.kith.gateway.portal.page.Texts;

/**
 * Why nobody is left for a need, and what would open a way.
 *
 * @param reason why; empty when it is not known to the visitor
 * @param ways what would open a way, the widest first
 */
@TemplateData
public record WaysModel(String reason, List<String> ways) {
    static final WaysModel NONE = new WaysModel("", List.of());

    /** From what the plan says of a need that it leaves unmet. */
    public static WaysModel of(JsonNode unmet) {
        return new WaysModel(
                Texts.field(unmet.path("reason"), "words"),
                StreamSupport.stream(unmet.path("ways").spliterator(), false)
                        .map(way -> Texts.field(way, "words"))
                        .toList());
    }
}

package org.kith.gateway.portal.walks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kith.gateway.portal.page.Fact;
import org.kith.gateway.portal.page.Texts;

/**
 * What came of a walk, or of all of them.
 *
 * @param when the walk's beginning; empty for all
 * @param zone its zone
 * @param doors doors knocked
 * @param conversations knocks where somebody talked
 * @param offers offers heard
 * @param needs needs heard
 * @param outcomes knocks of every outcome that occurred
 */
@TemplateData
public record WalkTally(
        String when, String zone, long doors, long conversations, long offers, long needs, List<Fact> outcomes) {
    private static final Map<String, String> OUTCOMES = Map.of(
            "no-answer", "No answer",
            "not-now", "Not now",
            "declined", "Declined",
            "do-not-knock", "Do not knock",
            "conversation", "Conversation",
            "offer-heard", "Offer heard",
            "need-heard", "Need heard",
            "empty", "Empty",
            "unsafe", "Unsafe");

    static WalkTally of(JsonNode walk, JsonNode tally) {
        List<Fact> outcomes = new ArrayList<>();
        tally.path("byOutcome").properties().forEach(outcome -> {
            if (outcome.getValue().asLong() > 0) {
                outcomes.add(new Fact(
                        OUTCOMES.getOrDefault(outcome.getKey(), outcome.getKey()),
                        outcome.getValue().asText()));
            }
        });
        return new WalkTally(
                Texts.moment(walk.path("startedAt").asText("")),
                walk.path("zone").asText(""),
                tally.path("doors").asLong(),
                tally.path("conversations").asLong(),
                tally.path("offers").asLong(),
                tally.path("needs").asLong(),
                List.copyOf(outcomes));
    }
}

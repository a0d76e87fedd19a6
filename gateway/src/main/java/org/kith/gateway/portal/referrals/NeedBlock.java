package org.kith.gateway.portal.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kith.gateway.edge.story.Absent;
import org.kith.gateway.edge.story.Story;
import org.kith.gateway.portal.page.Fact;
import org.kith.gateway.portal.page.Facts;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Slots;
import org.kith.gateway.portal.page.StateTag;
import org.kith.gateway.portal.page.Texts;

/**
 * A need and what became of it.
 *
 * @param id id
 * @param kind what would help
 * @param state where it stands
 * @param facts what else is known of it
 * @param waiting whether an offer can be proposed for it
 * @param notice what could help, or that nothing was found, or why that cannot be said; empty for a need that does not wait
 * @param steps matches and relationships
 */
@TemplateData
public record NeedBlock(
        String id, String kind, StateTag state, List<Fact> facts, boolean waiting, String notice, List<Step> steps) {

    /**
     * What became of the need.
     *
     * @param name what it is
     * @param value how it stands
     * @param href its page, for those who have it; empty when it has none
     */
    @TemplateData
    public record Step(String name, String value, String href) {}

    static NeedBlock of(JsonNode need, Story story) {
        String id = need.path("id").asText();
        JsonNode found = of(story.suggestions(), id).findFirst().orElse(null);
        List<Step> steps = new ArrayList<>();
        of(story.matches(), id).map(NeedBlock::match).forEach(steps::add);
        of(story.relationships(), id).map(NeedBlock::relationship).forEach(steps::add);
        return new NeedBlock(
                id,
                Labels.kind(need.path("kind").asText()),
                StateTag.of(need.path("state").asText()),
                facts(need),
                found != null,
                notice(story.suggestions(), found),
                List.copyOf(steps));
    }

    private static List<Fact> facts(JsonNode need) {
        return new Facts()
                .add("In the referrer's words", Texts.field(need, "detail"))
                .add("How soon", Labels.urgency(Texts.field(need, "urgency")))
                .add("Times", Slots.words(Texts.field(need, "slots")))
                .add("Language needed", Labels.language(Texts.field(need, "languageRequired")))
                .add("Language welcome", Labels.language(Texts.field(need, "languagePreferred")))
                .list();
    }

    private static String notice(JsonNode part, JsonNode found) {
        if (Absent.is(part)) {
            return part.path("reason").asText();
        }
        if (found == null) {
            return "";
        }
        JsonNode best = found.path("items").path(0);
        return best.isMissingNode()
                ? "No offer can serve this need at the moment."
                : Texts.count(found.path("items").size(), "offer", "offers") + " could help; the best has "
                        + Texts.number(best.path("score").asLong()) + " points.";
    }

    private static Step match(JsonNode match) {
        String state = match.path("state").asText();
        List<String> yes = new ArrayList<>();
        if (match.hasNonNull("familyAgreedAt")) {
            yes.add("the family said yes on "
                    + Texts.moment(match.path("familyAgreedAt").asText()));
        }
        if (match.hasNonNull("volunteerAgreedAt")) {
            yes.add("the volunteer said yes on "
                    + Texts.moment(match.path("volunteerAgreedAt").asText()));
        }
        String since = Texts.moment(match.path("since").asText(""));
        return new Step(
                "Match",
                Labels.state(state) + " since " + since + (yes.isEmpty() ? "" : "; " + String.join("; ", yes)),
                "/matches/" + Texts.field(match, "id"));
    }

    private static Step relationship(JsonNode relationship) {
        StringBuilder words = new StringBuilder(
                        Labels.state(relationship.path("state").asText()))
                .append(" since ")
                .append(Texts.day(relationship.path("startedAt").asText("")))
                .append(", ")
                .append(Texts.count(relationship.path("contacts").asLong(), "contact", "contacts"));
        if (relationship.hasNonNull("endReason")) {
            words.append(". ")
                    .append(Labels.reason(relationship.path("endReason").asText()));
        }
        List<String> doubts = stream(relationship.path("reviewReasons"))
                .map(reason -> Labels.reason(reason.asText()))
                .toList();
        if (!doubts.isEmpty()) {
            words.append(". Somebody is to look into it by ")
                    .append(Texts.day(relationship.path("reviewDue").asText("")))
                    .append(": ")
                    .append(String.join("; ", doubts));
        }
        return new Step("Relationship", words.toString(), "");
    }

    private static Stream<JsonNode> of(JsonNode part, String needId) {
        return stream(part).filter(one -> needId.equals(one.path("needId").asText()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}

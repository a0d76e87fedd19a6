package org.kith.gateway.pages.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kith.gateway.pages.Fact;
import org.kith.gateway.pages.Labels;
import org.kith.gateway.pages.Slots;
import org.kith.gateway.pages.StateTag;
import org.kith.gateway.pages.Texts;
import org.kith.gateway.story.Absent;
import org.kith.gateway.story.Story;

/**
 * A need and what became of it.
 *
 * @param id id
 * @param kind what would help
 * @param state where it stands
 * @param facts what else is known of it
 * @param suggestions offers that could serve it, best first
 * @param notice why there are none, or that nothing was found; empty otherwise
 * @param steps matches and relationships, as lines
 */
@TemplateData
public record NeedBlock(
        String id,
        String kind,
        StateTag state,
        List<Fact> facts,
        List<Suggested> suggestions,
        String notice,
        List<Fact> steps) {

    static NeedBlock of(JsonNode need, Story story) {
        String id = need.path("id").asText();
        JsonNode found = of(story.suggestions(), id).findFirst().orElse(null);
        List<Suggested> suggestions = found == null
                ? List.of()
                : stream(found.path("items")).map(Suggested::of).toList();
        List<Fact> steps = new ArrayList<>();
        of(story.matches(), id).map(NeedBlock::match).forEach(steps::add);
        of(story.relationships(), id).map(NeedBlock::relationship).forEach(steps::add);
        return new NeedBlock(
                id,
                Labels.kind(need.path("kind").asText()),
                StateTag.of(need.path("state").asText()),
                facts(need),
                suggestions,
                notice(story.suggestions(), found, suggestions),
                List.copyOf(steps));
    }

    private static List<Fact> facts(JsonNode need) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "In the referrer's words", need.path("detail").asText(""));
        add(facts, "How soon", Labels.urgency(need.path("urgency").asText("")));
        add(facts, "Times", Slots.words(need.path("slots").asText("")));
        add(
                facts,
                "Language needed",
                Labels.language(need.path("languageRequired").asText("")));
        add(
                facts,
                "Language welcome",
                Labels.language(need.path("languagePreferred").asText("")));
        return List.copyOf(facts);
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty() && !"null".equals(value)) {
            facts.add(new Fact(name, value));
        }
    }

    private static String notice(JsonNode part, JsonNode found, List<Suggested> suggestions) {
        if (Absent.is(part)) {
            return part.path("reason").asText();
        }
        return found != null && suggestions.isEmpty() ? "No offer can serve this need at the moment." : "";
    }

    private static Fact match(JsonNode match) {
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
        return new Fact(
                "Match",
                Labels.state(state) + " since " + since + (yes.isEmpty() ? "" : "; " + String.join("; ", yes)));
    }

    private static Fact relationship(JsonNode relationship) {
        long contacts = relationship.path("contacts").asLong();
        return new Fact(
                "Relationship",
                Labels.state(relationship.path("state").asText()) + " since "
                        + Texts.day(relationship.path("startedAt").asText("")) + ", " + contacts
                        + (contacts == 1 ? " contact" : " contacts"));
    }

    private static Stream<JsonNode> of(JsonNode part, String needId) {
        return stream(part).filter(one -> needId.equals(one.path("needId").asText()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}

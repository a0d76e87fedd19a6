package org.kith.gateway.portal.needs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.kith.gateway.portal.page.Texts;

/**
 * Why an offer could or could not serve a need.
 *
 * @param offer the offer, as people tell it from others
 * @param words the offer in words; empty when they cannot be had
 * @param fits whether every rule holds
 * @param broken how many rules do not, in words
 * @param rules every rule, those that do not hold first
 * @param score what the pair scores, or would; empty when it was never compared
 * @param reasons the score's reasons
 */
@TemplateData
public record WhyModel(
        String offer, String words, boolean fits, String broken, List<Line> rules, String score, List<String> reasons) {
    /** The one rule that the service names by its breach. */
    private static final String NOT_OPEN = "offer-not-open";

    /**
     * What one rule says.
     *
     * @param rule the rule as a sentence
     * @param holds whether it holds
     * @param words why
     * @param law the law or policy behind it; empty where there is none
     * @param says what the law means here
     */
    @TemplateData
    public record Line(String rule, boolean holds, String words, String law, String says) {}

    static WhyModel of(JsonNode why, Map<String, OfferFacts> known) {
        String offerId = Texts.field(why, "offerId");
        OfferFacts offer = known.get(offerId);
        List<Line> rules = StreamSupport.stream(why.path("rules").spliterator(), false)
                .map(WhyModel::line)
                .sorted(Comparator.comparing(Line::holds))
                .toList();
        long broken = rules.stream().filter(rule -> !rule.holds()).count();
        return new WhyModel(
                Texts.shortId(offerId),
                offer == null ? "" : offer.words(),
                why.path("feasible").asBoolean(),
                Texts.count(broken, "rule does not hold", "rules do not hold"),
                rules,
                why.hasNonNull("score") ? Texts.number(why.path("score").asLong()) : "",
                StreamSupport.stream(why.path("terms").spliterator(), false)
                        .map(SuggestionsModel::reason)
                        .toList());
    }

    private static Line line(JsonNode rule) {
        String code = Texts.field(rule, "rule");
        String sentence = NOT_OPEN.equals(code) ? "offer must be open" : code.replace('-', ' ');
        JsonNode basis = rule.path("basis");
        String from = Texts.day(Texts.field(basis, "from"));
        return new Line(
                sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1),
                rule.path("holds").asBoolean(),
                Texts.field(rule, "words"),
                Texts.field(basis, "citation") + (from.isEmpty() ? "" : ", since " + from),
                Texts.field(basis, "says"));
    }
}

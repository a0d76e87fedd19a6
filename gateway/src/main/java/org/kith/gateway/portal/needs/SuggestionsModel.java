package org.kith.gateway.portal.needs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.kith.gateway.portal.page.Option;
import org.kith.gateway.portal.page.Texts;

/**
 * The offers that could serve a need.
 *
 * @param items best first
 * @param wanted whether an offer is looked for at all
 * @param proposable whether one can be proposed now: no match stands
 * @param others offers of the kind that could not serve it, the nearest misses first, to ask why
 * @param asOf up to when the network was looked at
 */
@TemplateData
public record SuggestionsModel(List<Item> items, boolean wanted, boolean proposable, List<Option> others, String asOf) {
    private static final int FEW_SLOTS = 4;
    private static final int EVERY_SLOT = 21;

    /**
     * An offer that could serve the need.
     *
     * @param rank 1 for the best
     * @param offerId the offer
     * @param name how people tell it from others
     * @param words the offer in words; empty when they cannot be had
     * @param score sum of the reasons' points
     * @param reasons why, each with what it adds
     * @param price what its place is worth to the plan, or that nobody else needs it; empty while there is no plan
     * @param dear why it is dear
     * @param idempotencyKey key of a proposal made from this page
     */
    @TemplateData
    public record Item(
            int rank,
            String offerId,
            String name,
            String words,
            String score,
            List<String> reasons,
            String price,
            List<String> dear,
            String idempotencyKey) {}

    static SuggestionsModel of(
            JsonNode found, JsonNode others, List<MatchStep> matches, Map<String, OfferFacts> known) {
        List<Item> items = StreamSupport.stream(found.path("items").spliterator(), false)
                .map(item -> item(item, known))
                .toList();
        return new SuggestionsModel(
                items,
                !items.isEmpty() || found.path("nothingFound").asBoolean(),
                matches.stream().noneMatch(MatchStep::live),
                StreamSupport.stream(others.path("items").spliterator(), false)
                        .map(other -> other(other, known))
                        .toList(),
                Texts.moment(Texts.field(found, "asOf")));
    }

    private static Item item(JsonNode item, Map<String, OfferFacts> known) {
        String offerId = Texts.field(item, "offerId");
        OfferFacts offer = known.get(offerId);
        return new Item(
                item.path("rank").asInt(),
                offerId,
                OfferFacts.name(offerId),
                offer == null ? "" : offer.words(),
                Texts.number(item.path("score").asLong()),
                StreamSupport.stream(item.path("terms").spliterator(), false)
                        .map(SuggestionsModel::reason)
                        .toList(),
                price(item),
                texts(item.path("dear")),
                UUID.randomUUID().toString());
    }

    /** What an offer is, where that can be had, and the first thing in its way. */
    private static Option other(JsonNode other, Map<String, OfferFacts> known) {
        String id = Texts.field(other, "offerId");
        OfferFacts offer = known.get(id);
        String name = offer == null ? OfferFacts.name(id) : offer.label();
        return Option.of(id, name + ": " + Texts.field(other.path("broken").path(0), "words"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static String reason(JsonNode term) {
        long points = term.path("points").asLong();
        String words = "shared-slots".equals(Texts.field(term, "code"))
                ? shortly(Texts.field(term, "words"))
                : Texts.field(term, "words");
        String sentence = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return sentence + ": " + (points < 0 ? "−" : "+") + Texts.number(Math.abs(points));
    }

    /** Nobody reads through twenty times of the week. */
    private static String shortly(String words) {
        int slots = words.split(",", -1).length;
        return slots <= FEW_SLOTS
                ? words
                : slots == EVERY_SLOT ? "both free at any time" : "both free at " + slots + " times a week";
    }

    private static String price(JsonNode item) {
        if (!item.hasNonNull("price")) {
            return "";
        }
        long price = item.path("price").asLong();
        return price > 0
                ? "Scarce: one place of it is worth " + Texts.number(price) + " points to the plan for the network."
                : "Not scarce: in the plan for the network nobody else needs this place.";
    }
}

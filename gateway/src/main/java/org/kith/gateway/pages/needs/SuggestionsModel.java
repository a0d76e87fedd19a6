package org.kith.gateway.pages.needs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.kith.gateway.pages.Option;
import org.kith.gateway.pages.Texts;

/**
 * The offers that could serve a need.
 *
 * @param items best first
 * @param wanted whether an offer can be proposed at all
 * @param others offers of the kind that are not among them, to ask why
 * @param asOf up to when the network was looked at
 */
@TemplateData
public record SuggestionsModel(List<Item> items, boolean wanted, List<Option> others, String asOf) {
    /**
     * An offer that could serve the need.
     *
     * @param rank 1 for the best
     * @param offerId the offer
     * @param name how people tell it from others
     * @param words the offer in words; empty when they cannot be had
     * @param score sum of the reasons' points
     * @param reasons why, each with what it adds
     * @param price what makes it scarce, or that it is not; empty while there is no plan
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
            String idempotencyKey) {}

    static SuggestionsModel of(JsonNode found, Map<String, OfferFacts> known) {
        List<Item> items = StreamSupport.stream(found.path("items").spliterator(), false)
                .map(item -> item(item, known))
                .toList();
        List<String> suggested = items.stream().map(Item::offerId).toList();
        return new SuggestionsModel(
                items,
                !items.isEmpty() || found.path("nothingFound").asBoolean(),
                known.values().stream()
                        .filter(offer -> !suggested.contains(offer.id()))
                        .map(offer -> Option.of(offer.id(), offer.label()))
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
                UUID.randomUUID().toString());
    }

    static String reason(JsonNode term) {
        long points = term.path("points").asLong();
        String words = Texts.field(term, "words");
        String sentence = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return sentence + ": " + (points < 0 ? "−" : "+") + Texts.number(Math.abs(points));
    }

    private static String price(JsonNode item) {
        if (!item.hasNonNull("price")) {
            return "";
        }
        long price = item.path("price").asLong();
        return price > 0
                ? "Scarce: in the plan for the network one place more of this offer would be worth "
                        + Texts.number(price) + " points. Others need it too."
                : "Not scarce: in the plan for the network nobody else needs this place.";
    }
}

package org.kith.gateway.portal.needs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/**
 * The offers that could serve a need.
 *
 * @param items best first
 * @param wanted whether an offer is looked for at all
 * @param proposable whether one can be proposed now: the need has no match
 * @param heard when matching last heard of anything
 */
public record SuggestionsModel(List<Item> items, boolean wanted, boolean proposable, Freshness heard) {
    /**
     * An offer that could serve the need.
     *
     * @param rank 1 for the best of those that are shown
     * @param offerId the offer
     * @param name how people tell it from others
     * @param words the offer in words; empty when they cannot be had
     * @param reasons why: how far, when, which language
     * @param price whether others need its spaces too; empty while there is no plan
     * @param dear why it is in short supply
     * @param idempotencyKey key of a proposal made from this page
     */
    public record Item(
            String rank,
            UUID offerId,
            String name,
            String words,
            List<String> reasons,
            String price,
            List<String> dear,
            String idempotencyKey) {}

    static SuggestionsModel of(
            Matching.Suggestions found,
            List<MatchStep> matches,
            Map<UUID, OfferWords> known,
            Instant now,
            Words words) {
        List<UUID> matched =
                matches.stream().filter(MatchStep::live).map(MatchStep::offerId).toList();
        List<Matching.Suggestion> shown = found.items() == null
                ? List.of()
                : found.items().stream()
                        .filter(item -> !matched.contains(item.offerId()))
                        .toList();
        List<Item> items = IntStream.range(0, shown.size())
                .mapToObj(index -> item(index + 1, shown.get(index), known, words))
                .toList();
        return new SuggestionsModel(
                items,
                !items.isEmpty() || found.nothingFound(),
                matches.stream().noneMatch(MatchStep::live),
                Freshness.of(found.heardAt(), now, "need.text", words));
    }

    /** Whether of some offers the user sees no more than what matching compared. */
    public boolean isPartlyKnown() {
        return items.stream().anyMatch(item -> item.words().isEmpty());
    }

    private static Item item(int rank, Matching.Suggestion item, Map<UUID, OfferWords> known, Words words) {
        OfferWords offer = known.get(item.offerId());
        return new Item(
                words.number(rank),
                item.offerId(),
                Names.offer(words, item.offerId()),
                offer == null ? "" : offer.words(),
                item.terms().stream()
                        .map(term -> Reasons.plain(term, words))
                        .filter(reason -> !reason.isEmpty())
                        .toList(),
                price(item, words),
                item.scarcity() == null ? List.of() : item.scarcity(),
                UUID.randomUUID().toString());
    }

    /** What could not serve the need, to ask why: what it is, where that can be had, and the first thing in its way. */
    static List<Option> others(Matching.Others others, Map<UUID, OfferWords> known, Words words) {
        return others.items().stream()
                .map(other -> {
                    OfferWords offer = known.get(other.offerId());
                    String name = offer == null ? Names.offer(words, other.offerId()) : offer.label();
                    String first = other.broken().isEmpty()
                            ? ""
                            : other.broken().getFirst().words();
                    return Option.of(other.offerId().toString(), name + ": " + first);
                })
                .toList();
    }

    private static String price(Matching.Suggestion item, Words words) {
        if (item.price() == null) {
            return "";
        }
        return words.t(item.price() > 0 ? "need.scarce" : "need.not-scarce");
    }
}

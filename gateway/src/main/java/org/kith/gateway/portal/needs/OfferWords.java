package org.kith.gateway.portal.needs;

import java.util.ArrayList;
import java.util.List;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.referrals.Organisations;
import org.kith.gateway.portal.services.Offers;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Week;
import org.kith.gateway.portal.words.Words;

/**
 * An offer in words; who makes it is not among them.
 *
 * @param name how people tell it from others
 * @param words all by which people tell it from others: where, how far, languages, ages, times, through whom
 * @param brief where, how far, languages, spaces left
 * @param state its status
 */
record OfferWords(String name, String words, String brief, String state) {
    private static final int KILOMETRE = 1000;

    static OfferWords of(Offers.Offered offer, Organisations organisations, Words words, PlaceMap place) {
        List<String> said = new ArrayList<>();
        said.add(place.zoneName(offer.zone()));
        int metres = offer.radiusMetres();
        said.add(
                metres < KILOMETRE
                        ? words.t("offer.metres", metres)
                        : words.t("offer.kilometres", words.number(metres / KILOMETRE)));
        if (offer.languages() != null && !offer.languages().isEmpty()) {
            List<String> languages = offer.languages().stream()
                    .map(language -> words.code("language", language))
                    .toList();
            said.add(words.t("offer.speaks", String.join(", ", languages)));
        }
        said.add(words.count("offer.spaces", offer.spacesLeft()));
        String brief = String.join("; ", said);
        said.add(words.code("gender", "X".equals(offer.gender()) ? "" : offer.gender()));
        if (offer.ages() != null && !offer.ages().isEmpty()) {
            List<String> ages = offer.ages().stream()
                    .map(band -> words.t("age.band", (Object[]) band.split("-", 2)))
                    .toList();
            said.add(words.t("offer.ages", String.join(", ", ages)));
        }
        if (offer.slots() != null) {
            said.add(words.t("offer.free", Week.words(words, offer.slots())));
        }
        String through = organisations.name(words, offer.organisationId());
        said.add(through.isEmpty() ? "" : words.t("offer.from", through));
        if (offer.checksValidUntil() != null) {
            said.add(words.t("offer.checked", words.times().day(offer.checksValidUntil())));
        }
        if (offer.offeredAt() != null) {
            said.add(words.t("offer.since", words.times().day(offer.offeredAt())));
        }
        said.removeIf(String::isEmpty);
        return new OfferWords(
                Names.offer(words, offer.id()), String.join("; ", said), brief, words.code("state", offer.state()));
    }

    /** As a choice in a list. */
    String label() {
        return name + " (" + state + "): " + brief;
    }
}

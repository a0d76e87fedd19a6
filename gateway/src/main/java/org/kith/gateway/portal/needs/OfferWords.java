package org.kith.gateway.portal.needs;

import java.util.ArrayList;
import java.util.List;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Offers;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/**
 * An offer in words; who makes it is not among them.
 *
 * @param name how people tell it from others
 * @param words zone, reach, languages, spaces left
 * @param state its status
 */
record OfferWords(String name, String words, String state) {
    private static final int KILOMETRE = 1000;

    static OfferWords of(Offers.Offered offer, Words words, PlaceMap place) {
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
        return new OfferWords(
                Names.offer(words, offer.id()), String.join("; ", said), words.code("state", offer.state()));
    }

    /** As a choice in a list. */
    String label() {
        return name + " (" + state + "): " + words;
    }
}

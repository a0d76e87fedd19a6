package org.kith.gateway.portal.needs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Texts;
import org.kith.gateway.portal.place.PlaceMap;

/**
 * An offer in words; who gives it is not among them.
 *
 * @param id id
 * @param name how people tell it from others
 * @param words zone, reach, languages, places left
 * @param state where it stands
 */
@TemplateData
record OfferFacts(String id, String name, String words, String state) {
    static OfferFacts of(JsonNode offer, PlaceMap place) {
        List<String> words = new ArrayList<>();
        words.add(place.zoneName(Texts.field(offer, "zone")));
        long metres = offer.path("radiusMetres").asLong();
        words.add("goes up to " + (metres < 1000 ? metres + " m" : Texts.number(metres / 1000) + " km"));
        List<String> languages = new ArrayList<>();
        offer.path("languages").forEach(language -> languages.add(Labels.language(language.asText())));
        if (!languages.isEmpty()) {
            words.add("speaks " + String.join(", ", languages));
        }
        words.add(Texts.count(offer.path("placesLeft").asLong(), "place left", "places left"));
        String id = Texts.field(offer, "id");
        return new OfferFacts(id, name(id), String.join("; ", words), Labels.state(Texts.field(offer, "state")));
    }

    static String name(String id) {
        return "Offer " + Texts.shortId(id);
    }

    /** As a choice in a list. */
    String label() {
        return name + " (" + state + "): " + words;
    }
}

package org.kith.offers.offer;

import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * To whom, when and how far an offer goes.
 *
 * @param radiusMetres how far from home
 * @param slots 21 weekly slots
 * @param languages ISO 639-1 codes
 * @param ages codes of age bands
 * @param gender F, M or X
 * @param capacity its spaces: needs served at once
 * @param regular whether it may be more than 3 days in any 30; weekly help always is
 */
@Embeddable
public record OfferTerms(
        int radiusMetres,
        String slots,
        List<String> languages,
        List<String> ages,
        String gender,
        int capacity,
        boolean regular) {
    public OfferTerms {
        languages = List.copyOf(languages);
        ages = List.copyOf(ages);
    }
}

package org.kith.doorsteps.offer;

import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * What is offered at a door, to whom, when and how far.
 *
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param slots 21 weekly slots
 * @param languages ISO 639-1 codes
 * @param radiusMetres how far from home
 * @param ages codes of age bands
 * @param gender F, M or X
 * @param capacity needs served at once
 */
@Embeddable
public record DoorstepOfferTerms(
        String kind,
        String slots,
        List<String> languages,
        int radiusMetres,
        List<String> ages,
        String gender,
        int capacity) {
    /** Copies the lists. */
    public DoorstepOfferTerms {
        languages = List.copyOf(languages);
        ages = List.copyOf(ages);
    }
}

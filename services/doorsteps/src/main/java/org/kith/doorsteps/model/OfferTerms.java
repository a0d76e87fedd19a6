package org.kith.doorsteps.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * What is offered, to whom, when and how far.
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
public record OfferTerms(
        String kind,
        String slots,
        List<String> languages,
        @Column(name = "radius_metres") int radiusMetres,
        List<String> ages,
        String gender,
        int capacity) {
    /** Copies the lists. */
    public OfferTerms {
        languages = List.copyOf(languages);
        ages = List.copyOf(ages);
    }
}

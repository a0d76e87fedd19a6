package org.kith.doorsteps.knock;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.doorsteps.knock.batch.OfferItem;
import org.kith.doorsteps.offer.DoorstepOfferTerms;

/** Fills in what a link worker left out on the doorstep, with what keeps the offer easy to match. */
final class DefaultTerms {
    private static final String ANY_TIME = "1".repeat(21);
    private static final int RADIUS_METRES = 3_000;
    private static final List<String> ALL_AGES =
            Arrays.stream(AgeBand.values()).map(AgeBand::code).toList();

    private DefaultTerms() {}

    static DoorstepOfferTerms of(OfferItem offer) {
        return new DoorstepOfferTerms(
                offer.kind(),
                Objects.requireNonNullElse(offer.slots(), ANY_TIME),
                Objects.requireNonNullElse(offer.languages(), List.of("en")).stream()
                        .distinct()
                        .toList(),
                Objects.requireNonNullElse(offer.radiusMetres(), RADIUS_METRES),
                Objects.requireNonNullElse(offer.ages(), ALL_AGES).stream()
                        .distinct()
                        .toList(),
                Objects.requireNonNullElse(offer.gender(), "X"),
                Objects.requireNonNullElse(offer.capacity(), 1));
    }
}

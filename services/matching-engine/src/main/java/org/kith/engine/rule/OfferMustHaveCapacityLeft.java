package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** A volunteer who gives all they can is left in peace. */
final class OfferMustHaveCapacityLeft implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return offer.capacity() > 0;
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        return switch (offer.capacity()) {
            case 0 -> "The offer has no capacity left.";
            case 1 -> "The offer can take one more.";
            default -> "The offer can take " + offer.capacity() + " more.";
        };
    }
}

package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** The offer must have a space left. */
final class OfferMustHaveSpaceLeft implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return offer.capacity() > 0;
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return switch (offer.capacity()) {
            case 0 -> "The offer has no space left.";
            case 1 -> "The offer can take one more.";
            default -> "The offer can take " + offer.capacity() + " more.";
        };
    }
}

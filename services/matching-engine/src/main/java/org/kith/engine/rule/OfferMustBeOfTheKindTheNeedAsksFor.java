package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** A school run cannot be met by a meal. */
final class OfferMustBeOfTheKindTheNeedAsksFor implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return offer.kind() == need.kind();
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        String asked = words.kindWord(need.kind());
        return holds(need, offer)
                ? "The offer is of the kind asked for: " + asked + "."
                : "The need asks for " + asked + ", the offer is " + words.kindWord(offer.kind()) + ".";
    }
}

package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** Offer and need must be of the same kind. */
final class OfferMustBeOfTheKindTheNeedAsksFor implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return offer.kind() == need.kind();
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        String asked = vocabulary.kindWord(need.kind());
        return holds(need, offer)
                ? "The offer is of the kind asked for: " + asked + "."
                : "The need asks for " + asked + ", the offer is " + vocabulary.kindWord(offer.kind()) + ".";
    }
}

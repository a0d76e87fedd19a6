package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** A pair that one side has declined is not suggested again. */
final class NobodyMayHaveSaidNoToThisPair implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return !need.declinedOffers().contains(offer.id());
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return holds(need, offer) ? "Nobody has said no to this pair." : "One of the two has said no to this pair.";
    }
}

package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** A no is asked for once. */
final class NobodyMayHaveSaidNoToThisPair implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return !need.saidNo().contains(offer.id());
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        return holds(need, offer) ? "Nobody has said no to this pair." : "One of the two has said no to this pair.";
    }
}

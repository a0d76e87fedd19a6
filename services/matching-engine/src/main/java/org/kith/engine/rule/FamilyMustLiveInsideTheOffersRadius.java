package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Distance;

/** The family must live within the distance the volunteer is willing to travel. */
final class FamilyMustLiveInsideTheOffersRadius implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return Distance.squared(need, offer) <= (long) offer.radius() * offer.radius();
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return "The family lives " + Distance.describe(Distance.metres(need, offer))
                + " from the volunteer, who goes up to " + Distance.describe(offer.radius()) + ".";
    }
}

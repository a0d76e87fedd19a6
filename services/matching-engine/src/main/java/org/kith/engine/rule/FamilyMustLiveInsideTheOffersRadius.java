package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Distance;

/** A volunteer says how far they go; nobody is asked to go farther. */
final class FamilyMustLiveInsideTheOffersRadius implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return Distance.squared(need, offer) <= (long) offer.radius() * offer.radius();
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        return "The family lives " + Distance.words(Distance.metres(need, offer))
                + " from the volunteer, who goes up to " + Distance.words(offer.radius()) + ".";
    }
}

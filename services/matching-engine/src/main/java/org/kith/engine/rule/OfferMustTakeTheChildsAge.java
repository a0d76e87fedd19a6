package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** A volunteer says which ages they can be good for. */
final class OfferMustTakeTheChildsAge implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return need.age() == Need.NO_AGE || (offer.ages() >> need.age() & 1) == 1;
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        if (need.age() == Need.NO_AGE) {
            return "No child is met.";
        }
        return "The child is in the age band " + words.ageWord(need.age())
                + (holds(need, offer) ? ", which the offer takes." : ", which the offer does not take.");
    }
}

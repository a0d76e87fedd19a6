package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** The child's age band must be one the volunteer has chosen. */
final class OfferMustTakeTheChildsAge implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return need.age() == NeedProfile.NO_AGE || (offer.ages() >> need.age() & 1) == 1;
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        if (need.age() == NeedProfile.NO_AGE) {
            return "No child is met.";
        }
        return "The child is in the age band " + vocabulary.ageWord(need.age())
                + (holds(need, offer) ? ", which the offer takes." : ", which the offer does not take.");
    }
}

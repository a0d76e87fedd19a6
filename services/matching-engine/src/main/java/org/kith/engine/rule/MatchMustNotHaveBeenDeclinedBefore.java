package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/**
 * A family and a volunteer whose match was declined are not suggested to each other again. The words do not say where that was: it may
 * have been in another record of the family's child, which the reader does not see.
 */
final class MatchMustNotHaveBeenDeclinedBefore implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return !need.declinedOffers().contains(offer.id());
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return holds(need, offer)
                ? "Nothing was said against matching this family and this volunteer."
                : "It was said before that this family and this volunteer are not to be matched.";
    }
}

package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** A family and a volunteer whose match was declined are not suggested to each other again. */
final class MatchMustNotHaveBeenDeclinedBefore implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return !need.declinedOffers().contains(offer.id());
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return holds(need, offer)
                ? "No match of this family and this volunteer has been declined."
                : "A match of this family and this volunteer has been declined before.";
    }
}

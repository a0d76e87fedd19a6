package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;

/** Two people who are never free together cannot meet. */
final class OfferAndNeedMustShareASlot implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return (offer.slots() & need.slots()) != 0;
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        return holds(need, offer)
                ? "Both are free on " + String.join(", ", Slots.names(offer.slots() & need.slots())) + "."
                : "They are never free at the same time.";
    }
}

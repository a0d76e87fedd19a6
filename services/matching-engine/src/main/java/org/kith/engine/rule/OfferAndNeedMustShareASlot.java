package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;

/** Both sides must be free in at least one weekly slot. */
final class OfferAndNeedMustShareASlot implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return (offer.slots() & need.slots()) != 0;
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return holds(need, offer)
                ? "Both are free on " + String.join(", ", Slots.names(offer.slots() & need.slots())) + "."
                : "They are never free at the same time.";
    }
}

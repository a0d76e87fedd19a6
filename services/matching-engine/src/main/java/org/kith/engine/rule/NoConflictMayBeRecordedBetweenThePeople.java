package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** A recorded conflict between the family and the volunteer excludes the pair. */
final class NoConflictMayBeRecordedBetweenThePeople implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return !need.conflicts().contains(offer.id());
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return holds(need, offer)
                ? "No conflict between the two is on record."
                : "A conflict between the volunteer and the family is on record.";
    }
}

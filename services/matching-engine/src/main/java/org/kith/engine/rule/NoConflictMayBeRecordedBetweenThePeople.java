package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** Neighbours know one another, for better and for worse. */
final class NoConflictMayBeRecordedBetweenThePeople implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return !need.conflicts().contains(offer.id());
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        return holds(need, offer)
                ? "No conflict between the two is on record."
                : "A conflict between the volunteer and the family is on record.";
    }
}

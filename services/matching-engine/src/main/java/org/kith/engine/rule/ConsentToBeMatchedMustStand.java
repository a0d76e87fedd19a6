package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** Nobody is matched who did not agree to be, or who changed their mind. */
final class ConsentToBeMatchedMustStand implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return need.consented();
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        return need.consented()
                ? "The family agreed to be matched."
                : "The family has not agreed to be matched, or no longer does.";
    }
}

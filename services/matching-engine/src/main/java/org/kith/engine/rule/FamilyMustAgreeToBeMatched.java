package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** A family is matched only while it agrees to be matched. */
final class FamilyMustAgreeToBeMatched implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return need.consented();
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return need.consented()
                ? "The family agreed to be matched."
                : "The family has not agreed to be matched, or no longer does.";
    }
}

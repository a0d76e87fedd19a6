package org.kith.engine.rule;

import java.util.Optional;
import org.kith.contracts.checks.Basis;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** The volunteer must hold the level the need names or the law of the day requires, whichever is higher. */
final class VolunteerMustHoldTheCheckTheNeedAsksFor implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return offer.level() >= RequiredCheck.requiredLevel(need);
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        int asked = RequiredCheck.requiredLevel(need);
        if (asked == 0) {
            return "No check is needed.";
        }
        return "The need asks for " + RequiredCheck.name(asked) + "; the volunteer holds "
                + RequiredCheck.name(offer.level()) + ".";
    }

    @Override
    public Optional<Basis> basis(NeedProfile need) {
        return RequiredCheck.basis(need.contact(), need.day());
    }
}

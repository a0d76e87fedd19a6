package org.kith.engine.rule;

import java.util.Optional;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** Checks before children: the level the need names or the law of the day asks for, whichever is higher. */
final class VolunteerMustHoldTheCheckTheNeedAsksFor implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return offer.level() >= CheckStandards.levelAsked(need);
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        int asked = CheckStandards.levelAsked(need);
        if (asked == 0) {
            return "No check is needed.";
        }
        return "The need asks for " + CheckStandards.name(asked) + "; the volunteer holds "
                + CheckStandards.name(offer.level()) + ".";
    }

    @Override
    public Optional<LegalBasis> basis(Need need) {
        return CheckStandards.basis(need.contact(), need.day());
    }
}

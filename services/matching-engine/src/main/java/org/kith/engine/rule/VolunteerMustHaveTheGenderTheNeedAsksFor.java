package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** Asked for rarely, and then for a reason: it holds without exception. */
final class VolunteerMustHaveTheGenderTheNeedAsksFor implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return need.gender().accepts(offer.gender());
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        return switch (need.gender()) {
            case ANY -> "No gender is asked for.";
            case F -> "The need asks for a woman" + (holds(need, offer) ? ", as the volunteer is." : ".");
            case M -> "The need asks for a man" + (holds(need, offer) ? ", as the volunteer is." : ".");
        };
    }
}

package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** Few needs require a gender; for those that do there is no exception. */
final class VolunteerMustHaveTheGenderTheNeedAsksFor implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return need.gender().accepts(offer.gender());
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return switch (need.gender()) {
            case ANY -> "No gender is asked for.";
            case F -> "The need asks for a woman" + (holds(need, offer) ? ", as the volunteer is." : ".");
            case M -> "The need asks for a man" + (holds(need, offer) ? ", as the volunteer is." : ".");
        };
    }
}

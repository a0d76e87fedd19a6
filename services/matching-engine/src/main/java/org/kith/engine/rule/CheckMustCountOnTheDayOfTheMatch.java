package org.kith.engine.rule;

import java.time.LocalDate;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** Where a check is required, it must not have expired. */
final class CheckMustCountOnTheDayOfTheMatch implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return offer.checkedUntil() >= need.day() || RequiredCheck.requiredLevel(need) == 0;
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        if (RequiredCheck.requiredLevel(need) == 0) {
            return "No check is needed.";
        }
        if (offer.level() == 0) {
            return "There is no check that could count.";
        }
        if (offer.checkedUntil() == OfferProfile.ALWAYS) {
            return "The check does not lapse.";
        }
        String last = LocalDate.ofEpochDay(offer.checkedUntil()).toString();
        return holds(need, offer) ? "The check counts until " + last + "." : "The check lapsed after " + last + ".";
    }
}

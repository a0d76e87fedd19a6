package org.kith.engine.rule;

import java.time.LocalDate;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** A check that has lapsed is no check, where one is needed. */
final class CheckMustCountOnTheDayOfTheMatch implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return offer.checkedUntil() >= need.day() || CheckStandards.levelAsked(need) == 0;
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        if (CheckStandards.levelAsked(need) == 0) {
            return "No check is needed.";
        }
        if (offer.level() == 0) {
            return "There is no check that could count.";
        }
        if (offer.checkedUntil() == Offer.ALWAYS) {
            return "The check does not lapse.";
        }
        String last = LocalDate.ofEpochDay(offer.checkedUntil()).toString();
        return holds(need, offer) ? "The check counts until " + last + "." : "The check lapsed after " + last + ".";
    }
}

package org.kith.engine.rule;

import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** A language the family cannot do without. */
final class VolunteerMustSpeakTheLanguageTheNeedRequires implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return need.languageRequired() == Need.NO_LANGUAGE || offer.languages().contains(need.languageRequired());
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        if (need.languageRequired() == Need.NO_LANGUAGE) {
            return "No language is required.";
        }
        String language = words.languageName(need.languageRequired());
        return "The family must be spoken to in " + language
                + (holds(need, offer) ? ", which the volunteer speaks." : ", which the volunteer does not speak.");
    }
}

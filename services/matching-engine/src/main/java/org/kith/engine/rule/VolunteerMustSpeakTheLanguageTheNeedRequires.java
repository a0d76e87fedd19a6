package org.kith.engine.rule;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** The volunteer must speak the language the family cannot do without. */
final class VolunteerMustSpeakTheLanguageTheNeedRequires implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return need.languageRequired() == NeedProfile.NO_LANGUAGE
                || offer.languages().contains(need.languageRequired());
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        if (need.languageRequired() == NeedProfile.NO_LANGUAGE) {
            return "No language is required.";
        }
        String language = vocabulary.languageName(need.languageRequired());
        return "The family must be spoken to in " + language
                + (holds(need, offer) ? ", which the volunteer speaks." : ", which the volunteer does not speak.");
    }
}

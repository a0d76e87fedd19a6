package org.kith.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.RequiredCheck;

/**
 * Scores pairs with a network's weights. Integer arithmetic only, so that independent implementations agree exactly.
 */
public final class Scoring {
    private final Weights weights;

    /** A scoring with these weights. */
    public Scoring(Weights weights) {
        this.weights = weights;
    }

    /** The weights in use. */
    public Weights weights() {
        return weights;
    }

    /** The score of a pair with its terms. The pair need not keep the rules. */
    public Score score(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        List<Term> terms = new ArrayList<>(6);
        int metres = Distance.metres(need, offer);
        int shared = need.slots() & offer.slots();
        int above = offer.level() - RequiredCheck.requiredLevel(need);
        terms.add(new Term(Term.Name.NEARNESS, nearness(metres), Distance.describe(metres) + " away"));
        if (shared != 0) {
            String when = String.join(", ", Slots.names(shared));
            terms.add(new Term(Term.Name.SHARED_SLOTS, slots(Integer.bitCount(shared)), "both free on " + when));
        }
        if (offer.languages().contains(need.languagePreferred())) {
            String language = vocabulary.languageName(need.languagePreferred());
            terms.add(new Term(Term.Name.PREFERRED_LANGUAGE, weights.preferredLanguage(), "speaks " + language));
        }
        if (offer.id() == need.knownOffer()) {
            terms.add(new Term(Term.Name.HAS_HELPED_BEFORE, weights.known(), "has helped this family before"));
        }
        if (above > 0) {
            terms.add(new Term(
                    Term.Name.CHECK_ABOVE_WHAT_IS_NEEDED,
                    -above * weights.levelAbove(),
                    "holds " + RequiredCheck.name(offer.level()) + ", more than is needed"));
        }
        terms.add(new Term(Term.Name.CONSTANT, weights.constant(), "keeps every rule"));
        return Score.of(terms);
    }

    /** The points of a pair without the terms. */
    public int points(NeedProfile need, OfferProfile offer) {
        return nearness(Distance.metres(need, offer))
                + slots(Integer.bitCount(need.slots() & offer.slots()))
                + (offer.languages().contains(need.languagePreferred()) ? weights.preferredLanguage() : 0)
                + (offer.id() == need.knownOffer() ? weights.known() : 0)
                - Math.max(0, offer.level() - RequiredCheck.requiredLevel(need)) * weights.levelAbove()
                + weights.constant();
    }

    /** The value of an assignment in a plan: a large base for the urgency, plus the score. */
    public int value(NeedProfile need, OfferProfile offer) {
        return base(need) + points(need, offer);
    }

    /** The part of the value that depends on the need alone. */
    public int base(NeedProfile need) {
        return weights.urgency() * (1 + need.urgency());
    }

    /** Points for a distance in metres; below zero beyond the reach. */
    public int nearness(int metres) {
        return weights.nearness() - (int) ((long) weights.nearness() * metres / weights.reach());
    }

    /** Points for sharing this many slots. */
    public int slots(int shared) {
        return Math.min(shared, weights.slotsCounted()) * weights.slot();
    }
}

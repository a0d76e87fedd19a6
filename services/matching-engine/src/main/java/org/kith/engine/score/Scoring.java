package org.kith.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.CheckStandards;

/** Scores pairs under a network's weights. Integer arithmetic, so that two programs agree to the unit. */
public final class Scoring {
    private final Weights weights;

    /** Scores under these weights. */
    public Scoring(Weights weights) {
        this.weights = weights;
    }

    /** The weights in use. */
    public Weights weights() {
        return weights;
    }

    /** The score of a pair with its reasons. The pair need not keep the rules. */
    public Score score(Need need, Offer offer, Vocabulary words) {
        List<Term> terms = new ArrayList<>(6);
        int metres = Distance.metres(need, offer);
        int shared = need.slots() & offer.slots();
        int above = offer.level() - CheckStandards.levelAsked(need);
        terms.add(new Term(Term.Name.NEARNESS, nearness(metres), Distance.words(metres) + " away"));
        if (shared != 0) {
            String when = String.join(", ", Slots.names(shared));
            terms.add(new Term(Term.Name.SHARED_SLOTS, slots(Integer.bitCount(shared)), "both free on " + when));
        }
        if (offer.languages().contains(need.languagePreferred())) {
            String language = words.languageName(need.languagePreferred());
            terms.add(new Term(Term.Name.PREFERRED_LANGUAGE, weights.preferredLanguage(), "speaks " + language));
        }
        if (offer.id() == need.knownOffer()) {
            terms.add(new Term(Term.Name.HAS_HELPED_BEFORE, weights.known(), "has helped this family before"));
        }
        if (above > 0) {
            terms.add(new Term(
                    Term.Name.CHECK_ABOVE_WHAT_IS_NEEDED,
                    -above * weights.levelAbove(),
                    "holds " + CheckStandards.name(offer.level()) + ", more than is needed"));
        }
        terms.add(new Term(Term.Name.CONSTANT, weights.constant(), "keeps every rule"));
        return Score.of(terms);
    }

    /** The points of a pair without reasons. */
    public int points(Need need, Offer offer) {
        return nearness(Distance.metres(need, offer))
                + slots(Integer.bitCount(need.slots() & offer.slots()))
                + (offer.languages().contains(need.languagePreferred()) ? weights.preferredLanguage() : 0)
                + (offer.id() == need.knownOffer() ? weights.known() : 0)
                - Math.max(0, offer.level() - CheckStandards.levelAsked(need)) * weights.levelAbove()
                + weights.constant();
    }

    /** The value of serving this need by this offer in a plan: a large base for its urgency, and the score. */
    public int value(Need need, Offer offer) {
        return base(need) + points(need, offer);
    }

    /** The part of the value that depends on the need alone. */
    public int base(Need need) {
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

package org.kith.engine.index;

import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.Languages;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.Risk;
import org.kith.engine.rule.RequiredCheck;
import org.kith.engine.score.Distance;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

/** A need compiled for testing packed entries: bit masks, and the points each term can add. */
final class NeedQuery {
    final NeedProfile need;
    final Scoring scoring;
    final int level;
    final boolean matchable;
    final long required;
    final long slots;
    final long preferred;
    final int preferredPoints;
    final int levelPoints;
    final int constant;

    /** Points for shared slots, by how many are shared. */
    final int[] slotPoints;

    /** Upper bound on the points of any entry, without nearness and the known offer. */
    final int upperBound;

    private final boolean hasExclusions;

    NeedQuery(NeedProfile need, Scoring scoring) {
        this(
                need,
                scoring,
                PackedAttributes.HAS_CAPACITY
                        | PackedAttributes.levels(RequiredCheck.requiredLevel(need))
                        | gender(need)
                        | age(need)
                        | language(need.languageRequired()),
                need.slots());
    }

    /** A query that matches every offer of the kind whose radius reaches the family. */
    static NeedQuery anyReaching(NeedProfile need, Scoring scoring) {
        NeedProfile loose = NeedProfile.builder(need.id(), need.kind())
                .at(need.easting(), need.northing(), need.zone())
                .build();
        return new NeedQuery(loose, scoring, 0, -1L);
    }

    private NeedQuery(NeedProfile need, Scoring scoring, long required, long slots) {
        Weights weights = scoring.weights();
        this.need = need;
        this.scoring = scoring;
        level = RequiredCheck.requiredLevel(need);
        matchable = need.risk() != Risk.HIGH && need.consented();
        this.required = required;
        this.slots = slots;
        preferred = language(need.languagePreferred());
        preferredPoints = preferred == 0 ? 0 : weights.preferredLanguage();
        levelPoints = weights.levelAbove();
        constant = weights.constant();
        slotPoints = new int[Long.bitCount(slots) + 1];
        for (int shared = 1; shared < slotPoints.length; shared++) {
            slotPoints[shared] = scoring.slots(shared);
        }
        upperBound = slotPoints[slotPoints.length - 1] + preferredPoints + constant;
        hasExclusions = !need.declinedOffers().isEmpty() || !need.conflicts().isEmpty();
    }

    /**
     * Points of an entry with these attributes, without nearness and the known offer. Exact except that the language
     * signature may have false positives.
     */
    int points(long attributes) {
        return slotPoints[Long.bitCount(attributes & slots)]
                + ((attributes & preferred) != 0 ? preferredPoints : 0)
                - (PackedAttributes.level(attributes) - level) * levelPoints
                + constant;
    }

    /**
     * Upper bound on the points of any entry whose attributes are a subset of these, without nearness, the preferred
     * language and the known offer.
     */
    int upperBound(long attributes) {
        return slotPoints[Long.bitCount(attributes & slots)] + constant;
    }

    /**
     * Whether an entry with these attributes keeps the rules they cover; languages only up to the precision of the
     * signature.
     */
    boolean accepts(long attributes) {
        return (attributes & required) == required && (attributes & slots) != 0;
    }

    /** Whether these languages include the required one, if there is one. */
    boolean speaksRequired(Languages languages) {
        return need.languageRequired() == NeedProfile.NO_LANGUAGE || languages.contains(need.languageRequired());
    }

    /** Whether the pair is neither declined nor in conflict. */
    boolean pairAllowed(long offer) {
        return !hasExclusions
                || !need.declinedOffers().contains(offer) && !need.conflicts().contains(offer);
    }

    /** The exact score. */
    int points(long attributes, Languages languages, long square, long offer) {
        return points(attributes)
                - falsePositivePoints(attributes, languages)
                + scoring.nearness(Distance.root(square))
                + (offer == need.knownOffer() ? scoring.weights().known() : 0);
    }

    /** Points that {@link #points(long)} gave only because of a false positive of the language signature. */
    int falsePositivePoints(long attributes, Languages languages) {
        return (attributes & preferred) == 0 || languages.contains(need.languagePreferred()) ? 0 : preferredPoints;
    }

    /** Whether a check valid until this day is sufficient. */
    boolean checkValid(int until) {
        return until >= need.day() || level == 0;
    }

    private static long gender(NeedProfile need) {
        return need.gender() == GenderRequirement.ANY
                ? 0
                : 1L << PackedAttributes.GENDER + (need.gender() == GenderRequirement.F ? 0 : 1);
    }

    private static long age(NeedProfile need) {
        return need.age() == NeedProfile.NO_AGE ? 0 : 1L << PackedAttributes.AGES + need.age();
    }

    private static long language(int code) {
        return code == NeedProfile.NO_LANGUAGE ? 0 : PackedAttributes.language(code);
    }
}

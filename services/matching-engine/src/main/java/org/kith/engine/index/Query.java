package org.kith.engine.index;

import org.kith.engine.model.GenderAsked;
import org.kith.engine.model.Languages;
import org.kith.engine.model.Need;
import org.kith.engine.model.Risk;
import org.kith.engine.rule.CheckStandards;
import org.kith.engine.score.Distance;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

/** A need made ready for testing packed entries: masks, and the points each term can add. */
final class Query {
    final Need need;
    final Scoring scoring;
    final int level;
    final boolean mayBeMatched;
    final long required;
    final long slots;
    final long preferred;
    final int preferredPoints;
    final int levelPoints;
    final int constant;

    /** Points for shared slots by how many are shared. */
    final int[] slotPoints;

    /** Points no entry can pass, nearness and the known offer left out. */
    final int most;

    private final boolean asksOfPair;

    Query(Need need, Scoring scoring) {
        this(
                need,
                scoring,
                Entry.HAS_CAPACITY
                        | Entry.levels(CheckStandards.levelAsked(need))
                        | gender(need)
                        | age(need)
                        | language(need.languageRequired()),
                need.slots());
    }

    /** A query every offer answers whose radius reaches the family. */
    static Query anyNear(Need need, Scoring scoring) {
        Need loose = Need.builder(need.id(), need.kind())
                .at(need.easting(), need.northing(), need.zone())
                .build();
        return new Query(loose, scoring, 0, -1L);
    }

    private Query(Need need, Scoring scoring, long required, long slots) {
        Weights weights = scoring.weights();
        this.need = need;
        this.scoring = scoring;
        level = CheckStandards.levelAsked(need);
        mayBeMatched = need.risk() != Risk.HIGH && need.consented();
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
        most = slotPoints[slotPoints.length - 1] + preferredPoints + constant;
        asksOfPair = !need.saidNo().isEmpty() || !need.conflicts().isEmpty();
    }

    /** Points an entry with these attributes has at most, nearness and the known offer left out; exact but for the signature. */
    int points(long attributes) {
        return slotPoints[Long.bitCount(attributes & slots)]
                + ((attributes & preferred) != 0 ? preferredPoints : 0)
                - (Entry.level(attributes) - level) * levelPoints
                + constant;
    }

    /**
     * Points nobody can pass whose attributes are all among these; nearness, the language preferred and the known offer left
     * out.
     */
    int most(long attributes) {
        return slotPoints[Long.bitCount(attributes & slots)] + constant;
    }

    /** Whether an entry of these attributes keeps the rules they speak of; the languages only as far as the signature goes. */
    boolean accepts(long attributes) {
        return (attributes & required) == required && (attributes & slots) != 0;
    }

    /** Whether the language required, if one is, is among these. */
    boolean speaks(Languages languages) {
        return need.languageRequired() == Need.NO_LANGUAGE || languages.contains(need.languageRequired());
    }

    /** Whether nobody has said no to this offer and no conflict is on record. */
    boolean mayMeet(long offer) {
        return !asksOfPair
                || !need.saidNo().contains(offer) && !need.conflicts().contains(offer);
    }

    /** The exact score. */
    int points(long attributes, Languages languages, long square, long offer) {
        return points(attributes)
                - mistaken(attributes, languages)
                + scoring.nearness(Distance.root(square))
                + (offer == need.knownOffer() ? scoring.weights().known() : 0);
    }

    /** Points that only the signature of the languages gave. */
    int mistaken(long attributes, Languages languages) {
        return (attributes & preferred) == 0 || languages.contains(need.languagePreferred()) ? 0 : preferredPoints;
    }

    /** Whether a check that counts until this day is good enough. */
    boolean checkCounts(int until) {
        return until >= need.day() || level == 0;
    }

    private static long gender(Need need) {
        return need.gender() == GenderAsked.ANY ? 0 : 1L << Entry.GENDER + (need.gender() == GenderAsked.F ? 0 : 1);
    }

    private static long age(Need need) {
        return need.age() == Need.NO_AGE ? 0 : 1L << Entry.AGES + need.age();
    }

    private static long language(int code) {
        return code == Need.NO_LANGUAGE ? 0 : Entry.language(code);
    }
}

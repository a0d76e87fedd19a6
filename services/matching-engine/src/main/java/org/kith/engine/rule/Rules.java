package org.kith.engine.rule;

import java.util.List;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** All hard rules together. A network may change weights, never these. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new OfferMustBeOfTheKindTheNeedAsksFor(),
            new VolunteerMustHoldTheCheckTheNeedAsksFor(),
            new CheckMustCountOnTheDayOfTheMatch(),
            new OfferAndNeedMustShareASlot(),
            new VolunteerMustSpeakTheLanguageTheNeedRequires(),
            new VolunteerMustHaveTheGenderTheNeedAsksFor(),
            new OfferMustTakeTheChildsAge(),
            new FamilyMustLiveInsideTheOffersRadius(),
            new OfferMustHaveCapacityLeft(),
            new RiskMustBeLowOrMedium(),
            new ConsentToBeMatchedMustStand(),
            new NobodyMayHaveSaidNoToThisPair(),
            new NoConflictMayBeRecordedBetweenThePeople());

    private static final List<Rule> WITHOUT_CAPACITY = ALL.stream()
            .filter(rule -> !(rule instanceof OfferMustHaveCapacityLeft))
            .toList();

    private Rules() {}

    /** Every rule, in the order a coordinator reads them. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Whether the pair keeps every rule. */
    public static boolean allHold(Need need, Offer offer) {
        return hold(ALL, need, offer);
    }

    /** Whether the pair keeps every rule but the one about capacity, which a plan accounts for over all its pairs. */
    public static boolean allButCapacityHold(Need need, Offer offer) {
        return hold(WITHOUT_CAPACITY, need, offer);
    }

    /** Every rule's verdict on the pair. */
    public static List<Verdict> verdicts(Need need, Offer offer, Vocabulary words) {
        return ALL.stream().map(rule -> rule.verdict(need, offer, words)).toList();
    }

    private static boolean hold(List<Rule> rules, Need need, Offer offer) {
        for (Rule rule : rules) {
            if (!rule.holds(need, offer)) {
                return false;
            }
        }
        return true;
    }
}

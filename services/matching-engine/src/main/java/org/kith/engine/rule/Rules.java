package org.kith.engine.rule;

import java.util.List;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** All hard rules. A network may change weights, but not rules. */
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
    public static boolean allHold(NeedProfile need, OfferProfile offer) {
        return hold(ALL, need, offer);
    }

    /** Whether the pair keeps every rule except capacity, which a plan enforces over all its pairs. */
    public static boolean allButCapacityHold(NeedProfile need, OfferProfile offer) {
        return hold(WITHOUT_CAPACITY, need, offer);
    }

    /** Every rule's verdict on the pair. */
    public static List<Verdict> verdicts(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return ALL.stream().map(rule -> rule.verdict(need, offer, vocabulary)).toList();
    }

    private static boolean hold(List<Rule> rules, NeedProfile need, OfferProfile offer) {
        for (Rule rule : rules) {
            if (!rule.holds(need, offer)) {
                return false;
            }
        }
        return true;
    }
}

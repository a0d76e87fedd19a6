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
            new OfferMustHaveSpaceLeft(),
            new RiskMustBeLowOrMedium(),
            new FamilyMustAgreeToBeMatched(),
            new MatchMustNotHaveBeenDeclinedBefore(),
            new NoConflictMayBeRecordedBetweenThePeople());

    private Rules() {}

    /** Every rule, in the order a coordinator reads them. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Whether the pair keeps every rule. */
    public static boolean allHold(NeedProfile need, OfferProfile offer) {
        for (Rule rule : ALL) {
            if (!rule.holds(need, offer)) {
                return false;
            }
        }
        return true;
    }

    /** Every rule's verdict on the pair. */
    public static List<Verdict> verdicts(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return ALL.stream().map(rule -> rule.verdict(need, offer, vocabulary)).toList();
    }
}

package org.kith.matching.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kith.engine.model.ChildContact;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.IdSet;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.Slots;
import org.kith.matching.engine.LiveIndex;
import org.kith.matching.engine.PlannedNeed;

/**
 * Explains why the plan leaves a need without an offer: searches again with one requirement relaxed at a time. This waives nothing; a
 * relaxation shows where to recruit volunteers, or what to discuss with the family.
 */
@ApplicationScoped
class UnmetReasons {
    private static final int COUNTED = 100;

    private static final List<Requirement> REQUIREMENTS = List.of(
            new Requirement(
                    "language",
                    "the language that is asked for",
                    need -> need.languageRequired() == NeedProfile.NO_LANGUAGE
                            ? need
                            : need.toBuilder()
                                    .languages(NeedProfile.NO_LANGUAGE, NeedProfile.NO_LANGUAGE)
                                    .build()),
            new Requirement("gender", "the gender that is asked for", need -> need.toBuilder()
                    .gender(GenderRequirement.ANY)
                    .build()),
            new Requirement("times", "the times that suit the family", need -> need.toBuilder()
                    .slots(Slots.ALL)
                    .build()),
            new Requirement("age", "the child's age", need -> need.toBuilder()
                    .age(NeedProfile.NO_AGE)
                    .build()),
            new Requirement("check", "the check that is needed", need -> need.toBuilder()
                    .level(0)
                    .contact(ChildContact.NOT_STATED)
                    .build()),
            new Requirement("declined-pair", "a no between the two", need -> need.toBuilder()
                    .declinedOffers(IdSet.NONE)
                    .build()));

    private final LiveIndex index;

    UnmetReasons(LiveIndex index) {
        this.index = index;
    }

    /** The need with the reason. */
    PlanView.Unmet explain(PlannedNeed planned) {
        NeedProfile need = planned.need();
        int fitting = index.count(need, COUNTED);
        List<PlanView.Relaxation> relaxations = fitting > 0 ? List.of() : relaxations(need);
        return new PlanView.Unmet(
                planned.id(),
                planned.kind(),
                planned.area(),
                planned.zone(),
                need.urgency(),
                fitting > 0 ? betterUsedElsewhere(fitting) : noOffer(relaxations),
                relaxations);
    }

    private static PlanView.Reason betterUsedElsewhere(int fitting) {
        return new PlanView.Reason(
                "better-used-elsewhere",
                fitting == 1
                        ? "One offer could serve it, and does more for another need."
                        : many(fitting) + " offers could serve it, and each does more for another need.");
    }

    private static PlanView.Reason noOffer(List<PlanView.Relaxation> relaxations) {
        return new PlanView.Reason(
                "nobody-fits",
                relaxations.isEmpty()
                        ? "No offer of this kind that reaches the family has a space left."
                        : "No offer keeps every rule. " + relaxations.getFirst().words());
    }

    private List<PlanView.Relaxation> relaxations(NeedProfile need) {
        List<PlanView.Relaxation> relaxations = new ArrayList<>();
        for (Requirement requirement : REQUIREMENTS) {
            NeedProfile without = requirement.without().apply(need);
            int offers = without.equals(need) ? 0 : index.count(without, COUNTED);
            if (offers > 0) {
                String words = offers == 1
                        ? "One offer would fit but for " + requirement.words() + "."
                        : many(offers) + " offers would fit but for " + requirement.words() + ".";
                relaxations.add(new PlanView.Relaxation(requirement.code(), offers, words));
            }
        }
        relaxations.sort(Comparator.comparingInt(PlanView.Relaxation::offers).reversed());
        return relaxations;
    }

    private static String many(int offers) {
        return offers == COUNTED ? COUNTED + " or more" : "" + offers;
    }

    /** A requirement of a need, and the need without it. */
    private record Requirement(String code, String words, UnaryOperator<NeedProfile> without) {}
}

package org.kith.matching.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kith.engine.model.Contact;
import org.kith.engine.model.GenderAsked;
import org.kith.engine.model.Ids;
import org.kith.engine.model.Need;
import org.kith.engine.model.Slots;
import org.kith.matching.engine.LiveIndex;
import org.kith.matching.engine.PlannedNeed;

/**
 * Why a need is left to nobody, and what would open a way: it is asked once more without one thing it asks for. Nobody waives a
 * check by this; a way says where to recruit or what to talk about with the family.
 */
@ApplicationScoped
class Ways {
    private static final int COUNTED = 100;

    private static final List<Thing> THINGS = List.of(
            new Thing(
                    "language",
                    "the language that is asked for",
                    need -> need.languageRequired() == Need.NO_LANGUAGE
                            ? need
                            : need.toBuilder()
                                    .languages(Need.NO_LANGUAGE, Need.NO_LANGUAGE)
                                    .build()),
            new Thing("gender", "the gender that is asked for", need -> need.toBuilder()
                    .gender(GenderAsked.ANY)
                    .build()),
            new Thing("times", "the times that suit the family", need -> need.toBuilder()
                    .slots(Slots.ALL)
                    .build()),
            new Thing("age", "the child's age", need -> need.toBuilder()
                    .age(Need.NO_AGE)
                    .build()),
            new Thing("check", "the check that is needed", need -> need.toBuilder()
                    .level(0)
                    .contact(Contact.NOT_STATED)
                    .build()),
            new Thing("said-no", "a no that was said before", need -> need.toBuilder()
                    .saidNo(Ids.NONE)
                    .build()));

    private final LiveIndex index;

    Ways(LiveIndex index) {
        this.index = index;
    }

    /** The need with why nobody is left for it. */
    PlanView.Unmet explain(PlannedNeed planned) {
        Need need = planned.need();
        int fitting = index.count(need, COUNTED);
        List<PlanView.Way> ways = fitting > 0 ? List.of() : ways(need);
        return new PlanView.Unmet(
                planned.id(),
                planned.kind(),
                planned.area(),
                planned.zone(),
                need.urgency(),
                fitting > 0 ? elsewhere(fitting) : nobody(ways),
                ways);
    }

    private static PlanView.Reason elsewhere(int fitting) {
        return new PlanView.Reason(
                "better-used-elsewhere",
                fitting == 1
                        ? "One offer could serve it, and does more for another need."
                        : many(fitting) + " offers could serve it, and each does more for another need.");
    }

    private static PlanView.Reason nobody(List<PlanView.Way> ways) {
        return new PlanView.Reason(
                "nobody-fits",
                ways.isEmpty()
                        ? "No offer of this kind that reaches the family has a place left."
                        : "No offer keeps every rule. " + ways.getFirst().words());
    }

    private List<PlanView.Way> ways(Need need) {
        List<PlanView.Way> ways = new ArrayList<>();
        for (Thing thing : THINGS) {
            Need without = thing.without().apply(need);
            int offers = without.equals(need) ? 0 : index.count(without, COUNTED);
            if (offers > 0) {
                String words = offers == 1
                        ? "One offer would fit but for " + thing.words() + "."
                        : many(offers) + " offers would fit but for " + thing.words() + ".";
                ways.add(new PlanView.Way(thing.code(), offers, words));
            }
        }
        ways.sort(Comparator.comparingInt(PlanView.Way::offers).reversed());
        return ways;
    }

    private static String many(int offers) {
        return offers == COUNTED ? COUNTED + " or more" : "" + offers;
    }

    /** One thing a need asks for, and the need without it. */
    private record Thing(String code, String words, UnaryOperator<Need> without) {}
}

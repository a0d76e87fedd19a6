package org.kith.engine.coupled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/** Tries every plan there is. */
final class Everything {
    private final Scoring scoring;
    private final List<Offer> offers;
    private final List<Need> needs;
    private final List<Coupling> couplings;
    private final Map<Long, Offer> given = new HashMap<>();
    private final Map<Long, Integer> used = new HashMap<>();
    private long best;

    private Everything(Scoring scoring, List<Offer> offers, List<Need> needs, List<Coupling> couplings) {
        this.scoring = scoring;
        this.offers = offers;
        this.needs = needs;
        this.couplings = couplings;
    }

    /** The highest value of any plan that keeps rules, capacities and couplings. */
    static long best(Scoring scoring, List<Offer> offers, List<Need> needs, List<Coupling> couplings) {
        Everything everything = new Everything(scoring, offers, needs, couplings);
        everything.from(0, 0);
        return everything.best;
    }

    private void from(int next, long worth) {
        if (next == needs.size()) {
            if (worth > best && couplings.stream().allMatch(coupling -> keeps(coupling, given))) {
                best = worth;
            }
            return;
        }
        from(next + 1, worth);
        Need need = needs.get(next);
        for (Offer offer : offers) {
            if (Rules.allHold(need, offer) && used.getOrDefault(offer.id(), 0) < offer.capacity()) {
                given.put(need.id(), offer);
                used.merge(offer.id(), 1, Integer::sum);
                from(next + 1, worth + scoring.value(need, offer));
                used.merge(offer.id(), -1, Integer::sum);
                given.remove(need.id());
            }
        }
    }

    /** Whether a plan serves all of the coupling's needs or none, by volunteers as it says. */
    static boolean keeps(Coupling coupling, Map<Long, Offer> plan) {
        List<Long> volunteers = coupling.needs().stream()
                .filter(plan::containsKey)
                .map(need -> plan.get(need).volunteer())
                .toList();
        long different = volunteers.stream().distinct().count();
        return volunteers.isEmpty()
                || volunteers.size() == coupling.needs().size()
                        && different == (coupling.how() == Coupling.How.ONE_VOLUNTEER ? 1 : volunteers.size());
    }
}

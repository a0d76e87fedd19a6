package org.kith.engine.coupled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/** Enumerates every plan. */
final class Exhaustive {
    private final Scoring scoring;
    private final List<OfferProfile> offers;
    private final List<NeedProfile> needs;
    private final List<Coupling> couplings;
    private final Map<Long, OfferProfile> given = new HashMap<>();
    private final Map<Long, Integer> used = new HashMap<>();
    private long best;

    private Exhaustive(Scoring scoring, List<OfferProfile> offers, List<NeedProfile> needs, List<Coupling> couplings) {
        this.scoring = scoring;
        this.offers = offers;
        this.needs = needs;
        this.couplings = couplings;
    }

    /** The highest value of any plan that keeps rules, capacities and couplings. */
    static long best(Scoring scoring, List<OfferProfile> offers, List<NeedProfile> needs, List<Coupling> couplings) {
        Exhaustive everything = new Exhaustive(scoring, offers, needs, couplings);
        everything.from(0, 0);
        return everything.best;
    }

    private void from(int next, long totalValue) {
        if (next == needs.size()) {
            if (totalValue > best && couplings.stream().allMatch(coupling -> keeps(coupling, given))) {
                best = totalValue;
            }
            return;
        }
        from(next + 1, totalValue);
        NeedProfile need = needs.get(next);
        for (OfferProfile offer : offers) {
            if (Rules.allHold(need, offer) && used.getOrDefault(offer.id(), 0) < offer.capacity()) {
                given.put(need.id(), offer);
                used.merge(offer.id(), 1, Integer::sum);
                from(next + 1, totalValue + scoring.value(need, offer));
                used.merge(offer.id(), -1, Integer::sum);
                given.remove(need.id());
            }
        }
    }

    /** Whether a plan keeps the coupling. */
    static boolean keeps(Coupling coupling, Map<Long, OfferProfile> plan) {
        List<Long> volunteers = coupling.needs().stream()
                .filter(plan::containsKey)
                .map(need -> plan.get(need).volunteer())
                .toList();
        long different = volunteers.stream().distinct().count();
        return volunteers.isEmpty()
                || volunteers.size() == coupling.needs().size()
                        && different == (coupling.mode() == Coupling.Mode.SAME_VOLUNTEER ? 1 : volunteers.size());
    }
}

package org.kith.engine.price;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.score.Scoring;

/**
 * One scenario for the rest of a period: the needs still expected, and the optimal plan for them over the remaining
 * capacity.
 */
final class DemandScenario {
    final StandingPlan plan;
    private final Deque<Long> toCome = new ArrayDeque<>();

    DemandScenario(
            Scoring scoring, Vocabulary vocabulary, Collection<OfferProfile> offers, Collection<NeedProfile> needs) {
        plan = new StandingPlan(scoring, vocabulary, offers, needs);
        needs.forEach(need -> toCome.add(need.id()));
    }

    /** A need arrived: removes the next expected need. */
    void arrival() {
        if (!toCome.isEmpty()) {
            plan.removeNeed(toCome.poll());
        }
    }
}

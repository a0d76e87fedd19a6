package org.kith.engine.price;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.score.Scoring;

/** One way the rest of a period may go: needs still expected, and the best plan for them over what is left of the offers. */
final class Expected {
    final StandingPlan plan;
    private final Deque<Long> toCome = new ArrayDeque<>();

    Expected(Scoring scoring, Vocabulary words, Collection<Offer> offers, Collection<Need> needs) {
        plan = new StandingPlan(scoring, words, offers, needs);
        needs.forEach(need -> toCome.add(need.id()));
    }

    /** The next need expected is expected no more, whoever came in its stead. */
    void oneCame() {
        if (!toCome.isEmpty()) {
            plan.removeNeed(toCome.poll());
        }
    }
}

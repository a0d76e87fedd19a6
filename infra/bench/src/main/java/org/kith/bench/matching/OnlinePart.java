package org.kith.bench.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.Need;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Certificate;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.price.Decision;
import org.kith.engine.price.OnlinePrices;

/** Short supply where each need must be decided as it comes: with prices learnt from past periods, next to hindsight. */
final class OnlinePart implements Part {
    private static final int PAST = 4;

    private final Setting setting;

    OnlinePart(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String key() {
        return "online";
    }

    @Override
    public String title() {
        return "short supply, decided as needs come";
    }

    @Override
    public void run(Findings findings) {
        Scarce all = Scarce.dense(setting.sizes(), PAST + 1, setting.seed());
        int size = setting.sizes().shortNeeds();
        List<List<Need>> past = new ArrayList<>();
        for (int period = 0; period < PAST; period++) {
            past.add(all.needs().subList(period * size, (period + 1) * size));
        }
        List<Need> now = all.needs().subList(PAST * size, (PAST + 1) * size);
        setting.say("learning from %d periods of %,d needs", PAST, size);
        Timing.Taken<OnlinePrices> learnt =
                Timing.of(() -> OnlinePrices.learn(Setting.SCORING, all.words(), all.offers(), past));
        Samples samples = new Samples(size);
        List<Assignment> assignments = new ArrayList<>();
        for (Need need : now) {
            long cpu = Timing.threadCpu();
            Decision decision = learnt.result().decide(need);
            samples.add(Timing.threadCpu() - cpu);
            if (decision.serve()) {
                long offer = decision.offer().getAsLong();
                assignments.add(new Assignment(need.id(), offer, Math.toIntExact(decision.value())));
            }
        }
        long worth = assignments.stream().mapToLong(Assignment::value).sum();
        Certificate nothing = new Certificate(worth, worth, assignments.size(), size, 0);
        Plan online = new Plan(assignments, nothing, worth, Map.of(), Map.of());
        PlanCheck.rules(findings, "online", online, all.offers(), now);
        Plan hindsight = new StandingPlan(Setting.SCORING, all.words(), all.offers(), now).publish();
        PlanCheck.proven(findings, "hindsight", hindsight, all.offers(), now);
        Orders.Outcome arrival = new Orders(all.offers(), now).arrival();
        findings.figure("online with prices, of hindsight", percent(worth, hindsight), "%", Goal.atLeast(95));
        findings.figure("arrival order, of hindsight", percent(arrival.value(), hindsight), "%");
        findings.figure("served online", assignments.size(), "");
        findings.figure("served in hindsight", hindsight.assignments().size(), "");
        findings.figure("served in arrival order", arrival.served(), "");
        findings.figure("learning, CPU", learnt.cpuSeconds(), "s");
        findings.figure("a decision, CPU p50", samples.millis(0.5), "ms");
        findings.figure("a decision, CPU p99", samples.millis(0.99), "ms");
        findings.check(
                "hindsight is worth no less than deciding as needs come",
                worth <= hindsight.worth(),
                worth + " against " + hindsight.worth());
    }

    private static double percent(long value, Plan hindsight) {
        return 100.0 * value / Math.max(1, hindsight.worth());
    }
}

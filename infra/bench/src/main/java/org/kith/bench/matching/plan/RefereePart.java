package org.kith.bench.matching.plan;

import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.bench.matching.reference.PlanCheck;
import org.kith.bench.matching.reference.Referee;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Sizes;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;

/** The plan's value next to that of a library's min-cost flow, which knows nothing of the engine. */
public final class RefereePart implements Part {
    private final Setting setting;

    public RefereePart(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String key() {
        return "referee";
    }

    @Override
    public String title() {
        return "referee: JGraphT's min-cost flow";
    }

    @Override
    public void run(Findings findings) {
        Sizes sizes = setting.sizes();
        Instance instance = Generator.generate(sizes.refereeOffers(), sizes.needs(), setting.seed());
        setting.say("%,d needs, %,d offers", sizes.needs(), sizes.refereeOffers());
        Timing.Taken<Plan> ours = Timing.of(() ->
                new StandingPlan(Setting.SCORING, instance.words(), instance.offers(), instance.needs()).publish());
        PlanCheck check = PlanCheck.proven(findings, "plan", ours.result(), instance.offers(), instance.needs());
        setting.say("the referee solves it over %,d pairs", check.pairs());
        Timing.Taken<Long> referee = Timing.of(() -> Referee.best(instance.offers(), instance.needs()));
        findings.figure("ours, proven, CPU", ours.cpuSeconds(), "s");
        findings.figure("referee, CPU", referee.cpuSeconds(), "s");
        // The clock of a process may tick in hundredths of a second only.
        findings.figure("referee, times ours", referee.cpuSeconds() / Math.max(0.01, ours.cpuSeconds()), "x");
        findings.check(
                "the referee's value is ours",
                referee.result() == check.value(),
                "referee " + referee.result() + ", ours " + check.value());
    }
}

package org.kith.bench.matching.plan;

import java.util.ArrayList;
import java.util.List;
import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.bench.matching.reference.PlanCheck;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Goal;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Sizes;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;

/** The best plan for the whole network over all pairs that keep the rules, from nothing. */
public final class PlanPart implements Part {
    private final Setting setting;

    public PlanPart(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String key() {
        return "plan";
    }

    @Override
    public String title() {
        return "plan for the whole network";
    }

    @Override
    public void run(Findings findings) {
        int offers = setting.sizes().planOffers();
        solve(findings, offers, setting.sizes().needs(), 1);
        solve(findings, offers, offers, 10);
        int country = setting.sizes().offers();
        solve(findings, country, country, 60);
    }

    private void solve(Findings findings, int offers, int needs, int goalSeconds) {
        String of = Sizes.words(offers) + " x " + Sizes.words(needs);
        setting.say("%s: %d rounds", of, setting.rounds());
        Instance instance = Generator.generate(offers, needs, setting.seed());
        List<Timing.Taken<StandingPlan>> rounds = new ArrayList<>();
        StandingPlan[] last = new StandingPlan[1];
        for (int round = 0; round < setting.rounds(); round++) {
            last[0] = null;
            System.gc();
            Timing.Taken<StandingPlan> taken = Timing.of(
                    () -> new StandingPlan(Setting.SCORING, instance.words(), instance.offers(), instance.needs()));
            last[0] = taken.result();
            rounds.add(new Timing.Taken<>(null, taken.cpuSeconds(), taken.wallSeconds()));
        }
        Timing.Taken<Plan> published = Timing.of(last[0]::publish);
        Goal goal = Goal.atMost(goalSeconds);
        findings.figure(of + ", CPU", median(rounds, true), "s", goal);
        findings.figure(of + ", wall", median(rounds, false), "s", goal);
        findings.figure(of + ", gone over from scratch, CPU", published.cpuSeconds(), "s");
        findings.figure(of + ", gone over from scratch, wall", published.wallSeconds(), "s");
        Plan plan = published.result();
        PlanCheck check = PlanCheck.proven(findings, of, plan, instance.offers(), instance.needs());
        findings.figure(of + ", pairs", check.pairs(), "");
        findings.figure(of + ", gap", plan.certificate().gap(), "", Goal.atMost(0));
        findings.figure(of + ", served", plan.certificate().served(), "");
    }

    private static double median(List<Timing.Taken<StandingPlan>> rounds, boolean cpu) {
        return Setting.median(rounds.stream()
                .mapToDouble(round -> cpu ? round.cpuSeconds() : round.wallSeconds())
                .toArray());
    }
}

package org.kith.bench.matching.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.kith.bench.matching.reference.PlanCheck;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Goal;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.PlanObjectives;
import org.kith.engine.plan.StandingPlan;

/**
 * Effect and cost of the fairness weight for the zone with the lowest served share. Each round has its own seed and
 * uses the weight that achieves most within the permitted loss of value.
 */
public final class FairnessPart implements Part {
    private static final int[] WEIGHTS = {40_000, 160_000, 640_000};
    private static final double MOST_GIVEN_UP = 0.5;
    private static final int FEWEST_NEEDS = 20;

    private final Setting setting;

    public FairnessPart(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String key() {
        return "fairness";
    }

    @Override
    public String title() {
        return "fairness by zone, in short supply";
    }

    /** The effect of a weight: percent served in the worst zone before and after, percent of value lost. */
    private record Step(long seed, int weight, double before, double after, double givenUp, double cpu, double most) {
        double points() {
            return after - before;
        }
    }

    @Override
    public void run(Findings findings) {
        List<Step> curve = new ArrayList<>();
        List<Step> best = new ArrayList<>();
        for (int round = 0; round < setting.rounds(); round++) {
            best.add(round(findings, setting.seed() + round, curve));
        }
        findings.detail("weights", curve.stream().map(FairnessPart::json).toList());
        findings.figure("worst zone served without", median(best, Step::before), "%");
        findings.figure("worst zone up", median(best, Step::points), "points", Goal.atLeast(5));
        findings.figure("worst zone up, most any plan could", median(best, Step::most), "points");
        findings.figure("value given up", median(best, Step::givenUp), "%", Goal.atMost(MOST_GIVEN_UP));
        findings.check(
                "no zone is served more than can be",
                curve.stream().allMatch(step -> step.points() <= step.most() + 1e-9),
                curve.size() + " plans");
        findings.figure("plan with a weight, CPU", median(best, Step::cpu), "s");
    }

    private Step round(Findings findings, long seed, List<Step> curve) {
        ShortSupply scarce = ShortSupply.dense(setting.sizes(), seed);
        Plan free = solve(scarce, 0);
        PlanCheck.proven(findings, "seed " + seed, free, scarce.offers(), scarce.needs());
        double before = worst(scarce, free);
        double most = most(scarce) - before;
        Step best = new Step(seed, 0, before, before, 0, 0, most);
        for (int weight : WEIGHTS) {
            String of = "seed " + seed + ", weight " + weight;
            Timing.Taken<Plan> fair = Timing.of(() -> solve(scarce, weight));
            PlanCheck.rules(findings, of, fair.result(), scarce.offers(), scarce.needs());
            double givenUp = 100.0 * (free.totalValue() - fair.result().totalValue()) / Math.max(1, free.totalValue());
            findings.check(of + ": is worth no more than the best plan", givenUp >= 0, givenUp + " % given up");
            Step step = new Step(seed, weight, before, worst(scarce, fair.result()), givenUp, fair.cpuSeconds(), most);
            setting.say(
                    "%s: worst zone %.1f %%, %+.1f points for %.2f %% of value", of, before, step.points(), givenUp);
            curve.add(step);
            if (givenUp <= MOST_GIVEN_UP && step.after() > best.after()) {
                best = step;
            }
        }
        return best;
    }

    private static Map<String, Object> json(Step step) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("seed", step.seed());
        row.put("weight", step.weight());
        row.put("before", step.before());
        row.put("after", step.after());
        row.put("mostPoints", step.most());
        row.put("givenUp", step.givenUp());
        row.put("cpuSeconds", step.cpu());
        return row;
    }

    private static double median(List<Step> steps, ToDoubleFunction<Step> of) {
        return Setting.median(steps.stream().mapToDouble(of).toArray());
    }

    private static Plan solve(ShortSupply scarce, int weight) {
        PlanObjectives terms = new PlanObjectives(weight, 0, false);
        return new StandingPlan(Setting.SCORING, scarce.words(), terms, Map.of(), scarce.offers(), scarce.needs())
                .publish();
    }

    /**
     * An upper bound on the worst zone's served share in percent: not above the average of all zones, nor above what
     * the zone could reach if no other zone had needs.
     */
    private static double most(ShortSupply scarce) {
        double most = 100.0 * scarce.most() / scarce.needs().size();
        Map<Integer, List<NeedProfile>> zones =
                scarce.needs().stream().collect(Collectors.groupingBy(NeedProfile::zone));
        for (List<NeedProfile> zone : zones.values()) {
            if (zone.size() >= FEWEST_NEEDS) {
                ShortSupply alone = new ShortSupply(scarce.words(), scarce.offers(), zone);
                most = Math.min(most, 100.0 * alone.most() / zone.size());
            }
        }
        return most;
    }

    /** The lowest served share in percent among zones with enough needs to state a share. */
    private static double worst(ShortSupply scarce, Plan plan) {
        Set<Long> served = new HashSet<>();
        plan.assignments().forEach(assignment -> served.add(assignment.need()));
        Map<Integer, int[]> zones = new HashMap<>();
        for (NeedProfile need : scarce.needs()) {
            int[] zone = zones.computeIfAbsent(need.zone(), same -> new int[2]);
            zone[0]++;
            zone[1] += served.contains(need.id()) ? 1 : 0;
        }
        return zones.values().stream()
                .filter(zone -> zone[0] >= FEWEST_NEEDS)
                .mapToDouble(zone -> 100.0 * zone[1] / zone[0])
                .min()
                .orElse(0);
    }
}

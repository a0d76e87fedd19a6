package org.kith.bench.matching.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.bench.matching.reference.Orders;
import org.kith.bench.matching.reference.PlanCheck;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Goal;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Sizes;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;

/** More needs than capacity: the optimal plan compared with simple orders. Each round has its own seed. */
public final class ShortSupplyPart implements Part {
    private static final String ARRIVAL = "arrival order";
    private static final String URGENCY = "urgency order";
    private static final String BEST_PAIR = "best pair first";

    private final Setting setting;

    public ShortSupplyPart(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String key() {
        return "short";
    }

    @Override
    public String title() {
        return "short supply: the best plan next to first come and the like";
    }

    /** Creates the scenario of a seed. */
    @FunctionalInterface
    private interface PlaceMaker {
        ShortSupply of(Sizes sizes, long seed);
    }

    @Override
    public void run(Findings findings) {
        rounds(findings, "dense", ShortSupply::dense);
        rounds(findings, "wide", ShortSupply::wide);
    }

    private void rounds(Findings findings, String name, PlaceMaker place) {
        Map<String, List<Double>> numbers = new LinkedHashMap<>();
        for (int round = 0; round < setting.rounds(); round++) {
            long seed = setting.seed() + round;
            round(findings, name + ", seed " + seed, place.of(setting.sizes(), seed), numbers);
        }
        numbers.forEach((what, values) -> {
            Goal goal = what.equals(value(ARRIVAL))
                    ? Goal.atLeast(15)
                    : what.equals(served(ARRIVAL)) ? Goal.atLeast(8) : null;
            String unit = what.contains("above") ? "%" : what.endsWith("CPU") ? "s" : "";
            findings.figure(name + ", " + what, median(values), unit, goal);
        });
        findings.detail(name, numbers);
    }

    private static double median(List<Double> values) {
        return Setting.median(values.stream().mapToDouble(one -> one).toArray());
    }

    private void round(Findings findings, String of, ShortSupply scarce, Map<String, List<Double>> numbers) {
        Timing.Taken<Plan> solved = Timing.of(
                () -> new StandingPlan(Setting.SCORING, scarce.words(), scarce.offers(), scarce.needs()).publish());
        Plan plan = solved.result();
        PlanCheck check = PlanCheck.proven(findings, of, plan, scarce.offers(), scarce.needs());
        Orders.Outcome ours =
                new Orders.Outcome(check.value(), plan.assignments().size());
        Orders orders = new Orders(scarce.offers(), scarce.needs());
        Map<String, Orders.Outcome> others = new LinkedHashMap<>();
        others.put(ARRIVAL, orders.arrival());
        others.put(URGENCY, orders.urgency());
        others.put(BEST_PAIR, orders.bestPair());
        others.forEach((what, other) -> {
            note(numbers, value(what), percent(ours.value(), other.value()));
            note(numbers, served(what), percent(ours.served(), other.served()));
            findings.check(
                    of + ": " + what + " is worth no more than the plan",
                    other.value() <= ours.value(),
                    other.value() + " against " + ours.value());
        });
        int most = scarce.most();
        int first = others.get(ARRIVAL).served();
        note(numbers, "served", ours.served());
        note(numbers, "most any plan could serve", most);
        note(numbers, "that most, above " + ARRIVAL, percent(most, first));
        note(numbers, "plan, CPU", solved.cpuSeconds());
        findings.check(of + ": no plan serves more than can be", ours.served() <= most, ours.served() + " of " + most);
        setting.say("%s: %,d served, %,d in %s", of, ours.served(), first, ARRIVAL);
    }

    private static void note(Map<String, List<Double>> numbers, String what, double value) {
        numbers.computeIfAbsent(what, same -> new ArrayList<>()).add(value);
    }

    private static String value(String of) {
        return "value above " + of;
    }

    private static String served(String of) {
        return "families above " + of;
    }

    private static double percent(long ours, long other) {
        return other == 0 ? 0 : 100.0 * (ours - other) / other;
    }
}

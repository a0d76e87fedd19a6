package org.kith.bench.matching.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kith.bench.matching.reference.Orders;
import org.kith.bench.matching.reference.PlanCheck;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Goal;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Samples;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Sizes;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Certificate;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.price.OnlineDecision;
import org.kith.engine.price.OnlinePrices;

/**
 * Short supply with each need decided on arrival: prices learnt from past periods compared with hindsight. The result
 * depends on how much is known in advance, so where offers are few it is repeated with more knowledge: four past
 * periods, the same four resampled into more, and as many real ones.
 */
public final class OnlinePart implements Part {
    private static final int PAST = 4;
    private static final int MANY = 32;

    private final Setting setting;

    public OnlinePart(Setting setting) {
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

    /** One way to learn prices. */
    @FunctionalInterface
    private interface Learning {
        OnlinePrices from(ShortSupply place, List<List<NeedProfile>> past);
    }

    private static OnlinePrices asTheyWere(ShortSupply place, List<List<NeedProfile>> past) {
        return OnlinePrices.learn(Setting.SCORING, place.words(), place.offers(), past);
    }

    private static OnlinePrices mixed(ShortSupply place, List<List<NeedProfile>> past) {
        return OnlinePrices.learn(Setting.SCORING, place.words(), place.offers(), past, MANY);
    }

    @Override
    public void run(Findings findings) {
        Sizes sizes = setting.sizes();
        Period dense = new Period(findings, "dense", ShortSupply.dense(sizes, PAST + 1, setting.seed()), PAST);
        dense.decide(PAST + " past periods", PAST, OnlinePart::asTheyWere, Goal.atLeast(95));
        Period wide = new Period(findings, "wide", ShortSupply.wide(sizes, MANY + 1, setting.seed()), MANY);
        wide.decide(PAST + " past periods", PAST, OnlinePart::asTheyWere, null);
        wide.decide(PAST + " mixed into " + MANY, PAST, OnlinePart::mixed, Goal.atLeast(95));
        wide.decide(MANY + " past periods", MANY, OnlinePart::asTheyWere, null);
    }

    /** The period to be decided, after the past ones. */
    private final class Period {
        private final Findings findings;
        private final String name;
        private final ShortSupply place;
        private final int size = setting.sizes().shortNeeds();
        private final List<NeedProfile> now;
        private final Plan hindsight;

        Period(Findings findings, String name, ShortSupply place, int past) {
            this.findings = findings;
            this.name = name;
            this.place = place;
            now = needs(past);
            hindsight = new StandingPlan(Setting.SCORING, place.words(), place.offers(), now).publish();
            PlanCheck.proven(findings, name + ", hindsight", hindsight, place.offers(), now);
            Orders.Outcome arrival = new Orders(place.offers(), now).arrival();
            findings.figure(
                    name + ", served in hindsight", hindsight.assignments().size(), "");
            findings.figure(name + ", served in arrival order", arrival.served(), "");
            findings.figure(name + ", arrival order, of hindsight", percent(arrival.value()), "%");
        }

        private List<NeedProfile> needs(int period) {
            return place.needs().subList(period * size, (period + 1) * size);
        }

        void decide(String how, int periods, Learning learning, Goal goal) {
            String of = name + ", " + how;
            setting.say("%s: learning, then %,d needs", of, size);
            List<List<NeedProfile>> past =
                    IntStream.range(0, periods).mapToObj(this::needs).toList();
            Timing.Taken<OnlinePrices> learnt = Timing.of(() -> learning.from(place, past));
            Samples samples = new Samples(size);
            List<Assignment> assignments = new ArrayList<>();
            for (NeedProfile need : now) {
                long cpu = Timing.threadCpu();
                OnlineDecision decision = learnt.result().decide(need);
                samples.add(Timing.threadCpu() - cpu);
                if (decision.serve()) {
                    long offer = decision.offer().getAsLong();
                    assignments.add(new Assignment(need.id(), offer, Math.toIntExact(decision.value())));
                }
            }
            long totalValue = assignments.stream().mapToLong(Assignment::value).sum();
            Certificate nothing = new Certificate(totalValue, totalValue, assignments.size(), size, 0);
            Plan online = new Plan(assignments, nothing, totalValue, Map.of(), Map.of());
            PlanCheck.rules(findings, of, online, place.offers(), now);
            findings.figure(of + ", of hindsight", percent(totalValue), "%", goal);
            findings.figure(of + ", served", assignments.size(), "");
            findings.figure(of + ", learning, CPU", learnt.cpuSeconds(), "s");
            findings.figure(of + ", a decision, CPU p50", samples.millis(0.5), "ms");
            findings.figure(of + ", a decision, CPU p99", samples.millis(0.99), "ms");
            findings.check(
                    of + ": hindsight is worth no less than deciding as needs come",
                    totalValue <= hindsight.totalValue(),
                    totalValue + " against " + hindsight.totalValue());
        }

        private double percent(long value) {
            return 100.0 * value / Math.max(1, hindsight.totalValue());
        }
    }
}

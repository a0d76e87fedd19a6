package org.kith.bench.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kith.engine.model.Need;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Certificate;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.price.Decision;
import org.kith.engine.price.OnlinePrices;

/**
 * Short supply where each need must be decided as it comes: with prices learnt from past periods, next to hindsight. How much can
 * be known beforehand decides how well it can be done, so where offers are few the same is asked with more knowledge of the past:
 * four periods as they were, the same four made into more by mixing them, and as many that really were.
 */
final class OnlinePart implements Part {
    private static final int PAST = 4;
    private static final int MANY = 32;

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

    /** Makes the prices of one way to learn. */
    @FunctionalInterface
    private interface Learning {
        OnlinePrices from(Scarce place, List<List<Need>> past);
    }

    private static OnlinePrices asTheyWere(Scarce place, List<List<Need>> past) {
        return OnlinePrices.learn(Setting.SCORING, place.words(), place.offers(), past);
    }

    private static OnlinePrices mixed(Scarce place, List<List<Need>> past) {
        return OnlinePrices.learn(Setting.SCORING, place.words(), place.offers(), past, MANY);
    }

    @Override
    public void run(Findings findings) {
        Sizes sizes = setting.sizes();
        Period dense = new Period(findings, "dense", Scarce.dense(sizes, PAST + 1, setting.seed()), PAST);
        dense.decide(PAST + " past periods", PAST, OnlinePart::asTheyWere, Goal.atLeast(95));
        Period wide = new Period(findings, "wide", Scarce.wide(sizes, MANY + 1, setting.seed()), MANY);
        wide.decide(PAST + " past periods", PAST, OnlinePart::asTheyWere, null);
        wide.decide(PAST + " mixed into " + MANY, PAST, OnlinePart::mixed, Goal.atLeast(95));
        wide.decide(MANY + " past periods", MANY, OnlinePart::asTheyWere, null);
    }

    /** The period to be decided in, after those of the past. */
    private final class Period {
        private final Findings findings;
        private final String name;
        private final Scarce place;
        private final int size = setting.sizes().shortNeeds();
        private final List<Need> now;
        private final Plan hindsight;

        Period(Findings findings, String name, Scarce place, int past) {
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

        private List<Need> needs(int period) {
            return place.needs().subList(period * size, (period + 1) * size);
        }

        void decide(String how, int periods, Learning learning, Goal goal) {
            String of = name + ", " + how;
            setting.say("%s: learning, then %,d needs", of, size);
            List<List<Need>> past =
                    IntStream.range(0, periods).mapToObj(this::needs).toList();
            Timing.Taken<OnlinePrices> learnt = Timing.of(() -> learning.from(place, past));
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
            PlanCheck.rules(findings, of, online, place.offers(), now);
            findings.figure(of + ", of hindsight", percent(worth), "%", goal);
            findings.figure(of + ", served", assignments.size(), "");
            findings.figure(of + ", learning, CPU", learnt.cpuSeconds(), "s");
            findings.figure(of + ", a decision, CPU p50", samples.millis(0.5), "ms");
            findings.figure(of + ", a decision, CPU p99", samples.millis(0.99), "ms");
            findings.check(
                    of + ": hindsight is worth no less than deciding as needs come",
                    worth <= hindsight.worth(),
                    worth + " against " + hindsight.worth());
        }

        private double percent(long value) {
            return 100.0 * value / Math.max(1, hindsight.worth());
        }
    }
}

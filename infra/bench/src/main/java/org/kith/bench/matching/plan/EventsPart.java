package org.kith.bench.matching.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.bench.matching.reference.PlanCheck;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Goal;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Samples;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Sizes;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;

/** Cost of an event on a standing plan until the plan is optimal again. */
public final class EventsPart implements Part {
    private final Setting setting;

    public EventsPart(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String key() {
        return "events";
    }

    @Override
    public String title() {
        return "the best plan again after every event";
    }

    @Override
    public void run(Findings findings) {
        Sizes sizes = setting.sizes();
        int spare = 3 * sizes.events();
        Instance ample = Generator.generate(sizes.planOffers() * 21 / 20, sizes.needs() + spare, setting.seed());
        stream(
                findings,
                Sizes.words(sizes.planOffers()) + " x " + Sizes.words(sizes.needs()),
                ample.words(),
                new EventStream(ample.offers(), sizes.planOffers(), ample.needs(), sizes.needs(), setting.seed()));
        ShortSupply scarce = ShortSupply.dense(sizes, 2, setting.seed());
        int there = scarce.offers().size() * 20 / 21;
        stream(
                findings,
                "short supply",
                scarce.words(),
                new EventStream(scarce.offers(), there, scarce.needs(), sizes.shortNeeds(), setting.seed()));
    }

    private void stream(Findings findings, String of, Vocabulary words, EventStream stream) {
        Sizes sizes = setting.sizes();
        StandingPlan plan = new StandingPlan(Setting.SCORING, words, stream.offers(), stream.needs());
        setting.say("%s: %d rounds of %,d events, after one to warm up", of, setting.rounds(), sizes.events());
        Map<EventStream.Kind, Samples> byKind = new EnumMap<>(EventStream.Kind.class);
        Samples all = new Samples(setting.rounds() * sizes.events());
        long[] moved = new long[1];
        round(stream, plan, new EnumMap<>(EventStream.Kind.class), new Samples(sizes.events()), new long[1]);
        double[] p50 = new double[setting.rounds()];
        double[] p99 = new double[setting.rounds()];
        for (int round = 0; round < setting.rounds(); round++) {
            Samples samples = new Samples(sizes.events());
            round(stream, plan, byKind, samples, moved);
            p50[round] = samples.millis(0.5);
            p99[round] = samples.millis(0.99);
            all.addAll(samples);
            String after = of + ", after " + (round + 2) * sizes.events() + " events";
            PlanCheck.proven(findings, after, plan.publish(), stream.offers(), stream.needs());
        }
        findings.figure(of + ", CPU p50", Setting.median(p50), "ms");
        findings.figure(of + ", CPU p99", Setting.median(p99), "ms", Goal.atMost(1));
        findings.figure(of + ", CPU longest", all.millis(1), "ms");
        findings.figure(of + ", CPU mean", all.meanMillis(), "ms");
        findings.figure(of + ", needs moved per event", (double) moved[0] / all.count(), "");
        findings.detail(of, kinds(byKind));
        anew(findings, of, words, plan.publish(), stream);
    }

    private Map<String, Object> kinds(Map<EventStream.Kind, Samples> byKind) {
        Map<String, Object> kinds = new TreeMap<>();
        byKind.forEach((kind, samples) -> {
            kinds.put(
                    kind.words(),
                    Map.of(
                            "events", samples.count(),
                            "p50", samples.millis(0.5),
                            "p99", samples.millis(0.99),
                            "max", samples.millis(1)));
            setting.say(
                    "%-16s %6d events, CPU p50 %7.3f ms, p99 %7.3f ms, longest %7.3f ms",
                    kind.words(), samples.count(), samples.millis(0.5), samples.millis(0.99), samples.millis(1));
        });
        return kinds;
    }

    private void round(
            EventStream stream,
            StandingPlan plan,
            Map<EventStream.Kind, Samples> byKind,
            Samples samples,
            long[] moved) {
        for (int i = 0; i < setting.sizes().events(); i++) {
            EventStream.Kind kind = stream.kind();
            EventStream.Event event = stream.draw(kind, plan);
            long cpu = Timing.threadCpu();
            int moves = event.happen(plan).moves().size();
            long taken = Timing.threadCpu() - cpu;
            samples.add(taken);
            byKind.computeIfAbsent(kind, same -> new Samples(1024)).add(taken);
            moved[0] += moves;
        }
    }

    private static void anew(Findings findings, String of, Vocabulary words, Plan kept, EventStream stream) {
        Plan anew = new StandingPlan(Setting.SCORING, words, stream.offers(), stream.needs()).publish();
        findings.check(
                of + ": the plan kept through all events is worth what one made anew is worth",
                kept.certificate().value() == anew.certificate().value(),
                "kept " + kept.certificate().value() + ", anew "
                        + anew.certificate().value());
    }
}

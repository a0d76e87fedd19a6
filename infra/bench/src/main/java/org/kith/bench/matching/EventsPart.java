package org.kith.bench.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;

/** Events on a standing plan: what each costs until the plan is the best there is again. */
final class EventsPart implements Part {
    private final Setting setting;

    EventsPart(Setting setting) {
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
        Instance instance =
                Generator.generate(sizes.planOffers() * 21 / 20, sizes.needs() + 3 * sizes.events(), setting.seed());
        EventStream stream = new EventStream(instance, sizes.planOffers(), sizes.needs(), setting.seed());
        StandingPlan plan = new StandingPlan(Setting.SCORING, instance.words(), stream.offers(), stream.needs());
        setting.say("%d rounds of %,d events, after one to warm up", setting.rounds(), sizes.events());
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
            PlanCheck.proven(
                    findings,
                    "after " + (round + 2) * sizes.events() + " events",
                    plan.publish(),
                    stream.offers(),
                    stream.needs());
        }
        findings.figure("CPU p50", Setting.median(p50), "ms");
        findings.figure("CPU p99", Setting.median(p99), "ms", Goal.atMost(1));
        findings.figure("CPU longest", all.millis(1), "ms");
        findings.figure("CPU mean", all.meanMillis(), "ms");
        findings.figure("needs moved per event", (double) moved[0] / all.count(), "");
        Map<String, Object> kinds = new TreeMap<>();
        byKind.forEach((kind, samples) -> kinds.put(
                kind.words(),
                Map.of(
                        "events", samples.count(),
                        "p50", samples.millis(0.5),
                        "p99", samples.millis(0.99),
                        "max", samples.millis(1))));
        findings.detail("kinds", kinds);
        byKind.forEach((kind, samples) -> setting.say(
                "%-16s %6d events, CPU p50 %7.3f ms, p99 %7.3f ms, longest %7.3f ms",
                kind.words(), samples.count(), samples.millis(0.5), samples.millis(0.99), samples.millis(1)));
        anew(findings, instance, plan.publish(), stream.offers(), stream.needs());
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

    private static void anew(Findings findings, Instance instance, Plan kept, List<Offer> offers, List<Need> needs) {
        Plan anew = new StandingPlan(Setting.SCORING, instance.words(), offers, needs).publish();
        findings.check(
                "the plan kept through all events is worth what one made anew is worth",
                kept.certificate().value() == anew.certificate().value(),
                String.format(
                        Locale.ROOT,
                        "kept %d, anew %d",
                        kept.certificate().value(),
                        anew.certificate().value()));
    }
}

package org.kith.bench.matching.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kith.bench.matching.reference.BruteForce;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Goal;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Samples;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.index.RankedOffer;
import org.kith.engine.index.Suggestion;
import org.kith.engine.model.NeedProfile;

/** The exact best ten for one need, compared with checking every offer. */
public final class TopPart implements Part {
    static final int K = 10;

    private final Setting setting;
    private final Large large;

    public TopPart(Setting setting, Large large) {
        this.setting = setting;
        this.large = large;
    }

    @Override
    public String key() {
        return "top";
    }

    @Override
    public String title() {
        return "exact top 10 for one need";
    }

    @Override
    public void run(Findings findings) {
        List<NeedProfile> needs = large.instance().needs();
        OfferIndex index = large.index();
        setting.say("asking the index, %d rounds", setting.rounds());
        Rounds reasoned = new Rounds(needs, need -> index.top(need, K));
        findings.figure("CPU p50, with reasons", reasoned.median(0.5), "ms");
        findings.figure("CPU p99, with reasons", reasoned.median(0.99), "ms", Goal.atMost(0.25));
        Rounds bare = new Rounds(needs, need -> index.ranked(need, K));
        findings.figure("CPU p50, ids and scores", bare.median(0.5), "ms");
        findings.figure("CPU p99, ids and scores", bare.median(0.99), "ms", Goal.atMost(0.25));
        findings.figure("wall per need, ids and scores", bare.wall(), "ms");
        setting.say("asking brute force for %,d needs", needs.size());
        compare(findings, needs, index);
    }

    private void compare(Findings findings, List<NeedProfile> needs, OfferIndex index) {
        BruteForce brute = new BruteForce(large.instance().offers());
        Timing.Taken<List<List<RankedOffer>>> all = Timing.of(() -> {
            List<List<RankedOffer>> best = new ArrayList<>();
            needs.forEach(need -> best.add(brute.best(need, K)));
            return best;
        });
        findings.figure("brute force, CPU per need", 1e3 * all.cpuSeconds() / needs.size(), "ms");
        int differ = 0;
        int suggested = 0;
        for (int i = 0; i < needs.size(); i++) {
            List<Suggestion> found = index.top(needs.get(i), K);
            List<RankedOffer> plain = found.stream()
                    .map(one -> new RankedOffer(one.offer(), one.score().points()))
                    .toList();
            List<RankedOffer> expected = all.result().get(i);
            differ += plain.equals(expected) && index.ranked(needs.get(i), K).equals(expected) ? 0 : 1;
            suggested += found.size();
        }
        findings.figure("suggestions per need", (double) suggested / needs.size(), "");
        findings.check(
                "the index finds what a look at every offer finds, scores and order included",
                differ == 0 && suggested > 0,
                differ + " of " + needs.size() + " needs differ, " + suggested + " suggestions");
    }

    /** Queries every need once in each round, after one round to warm up. */
    private final class Rounds {
        private final List<Samples> rounds = new ArrayList<>();
        private final double wall;

        Rounds(List<NeedProfile> needs, Consumer<NeedProfile> ask) {
            needs.forEach(ask);
            wall = Setting.median(setting.each(round -> {
                Samples samples = new Samples(needs.size());
                long begin = System.nanoTime();
                for (NeedProfile need : needs) {
                    long cpu = Timing.threadCpu();
                    ask.accept(need);
                    samples.add(Timing.threadCpu() - cpu);
                }
                rounds.add(samples);
                return (System.nanoTime() - begin) / 1e6 / needs.size();
            }));
        }

        double median(double share) {
            return Setting.median(
                    rounds.stream().mapToDouble(round -> round.millis(share)).toArray());
        }

        double wall() {
            return wall;
        }
    }
}

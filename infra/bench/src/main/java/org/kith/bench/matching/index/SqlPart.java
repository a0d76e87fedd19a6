package org.kith.bench.matching.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Goal;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Samples;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.index.RankedOffer;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;

/** The best ten by SQL on the same data, and by the index for the same needs in the same run. */
public final class SqlPart implements Part {
    private final Setting setting;
    private final Large large;

    public SqlPart(Setting setting, Large large) {
        this.setting = setting;
        this.large = large;
    }

    @Override
    public String key() {
        return "sql";
    }

    @Override
    public String title() {
        return "the same question to PostgreSQL";
    }

    /** Milliseconds for one query. */
    private record Cost(double cpu, double wall, double p50, double p99) {}

    /** Answers one query. */
    @FunctionalInterface
    private interface Asked {
        List<RankedOffer> best(NeedProfile need) throws Exception;
    }

    /** CPU used so far by whichever side answers, in nanoseconds. */
    @FunctionalInterface
    private interface Meter {
        OptionalLong cpu() throws Exception;
    }

    @Override
    public void run(Findings findings) throws Exception {
        List<NeedProfile> needs = sample();
        OfferIndex index = large.index();
        large.instance().needs().forEach(need -> index.ranked(need, TopPart.K)); // warms up
        List<OfferProfile> offers = large.instance().offers();
        try (SqlServer server = new SqlServer()) {
            setting.say("filling PostgreSQL with %,d offers", offers.size());
            try (SqlOffers sql = new SqlOffers(server, offers, needs, SqlOffers.Layout.ONE_TABLE)) {
                List<List<RankedOffer>> theirs = warmUp(sql, needs);
                Cost cost = ask(needs, need -> sql.best(need, TopPart.K), sql::cpu);
                findings.figure("one table, CPU of the server per need", cost.cpu(), "ms");
                compare(findings, "one table", needs, theirs, index);
            }
            setting.say("and again, one table a kind");
            rounds(findings, server, needs, SqlOffers.Layout.TABLE_A_KIND, "one table a kind", null);
        }
        // Each layout has its own server, so that its data fits in memory.
        try (SqlServer server = new SqlServer()) {
            setting.say("and again, with an index for each level and age asked for");
            rounds(findings, server, needs, SqlOffers.Layout.INDEX_A_LEVEL_AND_AGE, "the best SQL", Goal.atLeast(15));
        }
    }

    private void rounds(
            Findings findings,
            SqlServer server,
            List<NeedProfile> needs,
            SqlOffers.Layout layout,
            String name,
            Goal goal)
            throws Exception {
        OfferIndex index = large.index();
        try (SqlOffers sql = new SqlOffers(server, large.instance().offers(), needs, layout)) {
            List<List<RankedOffer>> theirs = warmUp(sql, needs);
            setting.say("%d rounds of %,d needs each", setting.rounds(), needs.size());
            List<Cost> ours = new ArrayList<>();
            List<Cost> costs = new ArrayList<>();
            for (int round = 0; round < setting.rounds(); round++) {
                costs.add(ask(needs, need -> sql.best(need, TopPart.K), sql::cpu));
                ours.add(ask(needs, need -> index.ranked(need, TopPart.K), () -> OptionalLong.of(Timing.threadCpu())));
            }
            report(findings, name, goal, ours, costs);
            compare(findings, name, needs, theirs, index);
        }
    }

    private static List<List<RankedOffer>> warmUp(SqlOffers sql, List<NeedProfile> needs) throws SQLException {
        List<List<RankedOffer>> answers = new ArrayList<>();
        for (NeedProfile need : needs) {
            answers.add(sql.best(need, TopPart.K));
        }
        return answers;
    }

    private List<NeedProfile> sample() {
        List<NeedProfile> all = large.instance().needs();
        List<NeedProfile> sample = new ArrayList<>();
        int size = setting.sizes().sample();
        for (int i = 0; i < size && i < all.size(); i++) {
            sample.add(all.get((int) ((long) i * all.size() / Math.min(size, all.size()))));
        }
        return sample;
    }

    private static Cost ask(List<NeedProfile> needs, Asked asked, Meter meter) throws Exception {
        Samples wall = new Samples(needs.size());
        OptionalLong before = meter.cpu();
        for (NeedProfile need : needs) {
            long begin = System.nanoTime();
            asked.best(need);
            wall.add(System.nanoTime() - begin);
        }
        OptionalLong after = meter.cpu();
        double cpu = before.isPresent() && after.isPresent()
                ? (after.getAsLong() - before.getAsLong()) / 1e6 / needs.size()
                : wall.meanMillis();
        return new Cost(cpu, wall.meanMillis(), wall.millis(0.5), wall.millis(0.99));
    }

    private static void report(Findings findings, String name, Goal goal, List<Cost> ours, List<Cost> theirs) {
        Cost us = median(ours);
        Cost them = median(theirs);
        findings.figure(name + ", CPU of the server per need", them.cpu(), "ms");
        findings.figure(name + ", wall p50", them.p50(), "ms");
        findings.figure(name + ", wall p99", them.p99(), "ms");
        findings.figure("ours beside " + name + ", CPU per need", us.cpu(), "ms");
        findings.figure("ours beside " + name + ", wall p50", us.p50(), "ms");
        findings.figure("ours beside " + name + ", wall p99", us.p99(), "ms");
        findings.figure(name + ", times our CPU", them.cpu() / us.cpu(), "x", goal);
        findings.figure(name + ", times our wall", them.wall() / us.wall(), "x", goal);
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(
                Setting.median(costs.stream().mapToDouble(Cost::cpu).toArray()),
                Setting.median(costs.stream().mapToDouble(Cost::wall).toArray()),
                Setting.median(costs.stream().mapToDouble(Cost::p50).toArray()),
                Setting.median(costs.stream().mapToDouble(Cost::p99).toArray()));
    }

    private static void compare(
            Findings findings, String what, List<NeedProfile> needs, List<List<RankedOffer>> theirs, OfferIndex index) {
        int differ = 0;
        for (int i = 0; i < needs.size(); i++) {
            differ += index.ranked(needs.get(i), TopPart.K).equals(theirs.get(i)) ? 0 : 1;
        }
        findings.check(
                what + " answers as the index does", differ == 0, differ + " of " + needs.size() + " needs differ");
    }
}

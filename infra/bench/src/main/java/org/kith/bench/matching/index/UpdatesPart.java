package org.kith.bench.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.kith.bench.matching.reference.BruteForce;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Goal;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Samples;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;

/**
 * Updates by one writer while readers query. The new values are drawn before the clock starts, and are in the cache as
 * they would be for a caller that has just parsed them from an event.
 */
public final class UpdatesPart implements Part {
    private static final Goal A_MILLION = Goal.atLeast(1_000_000);

    private final Setting setting;
    private final Large large;
    private final SplittableRandom random;

    public UpdatesPart(Setting setting, Large large) {
        this.setting = setting;
        this.large = large;
        this.random = new SplittableRandom(setting.seed());
    }

    @Override
    public String key() {
        return "updates";
    }

    @Override
    public String title() {
        return "changes while readers ask";
    }

    /** Updates ready to be applied. */
    private interface Batch {
        /** Applies them. */
        void run();
    }

    @Override
    public void run(Findings findings) throws Exception {
        OfferProfile[] offers = large.instance().offers().toArray(OfferProfile[]::new);
        List<NeedProfile> needs = large.instance().needs();
        OfferIndex index = large.newIndex();
        int readers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        setting.say(
                "one writer, %d reader(s), %d rounds of %,d changes of each kind", readers, setting.rounds(), count());
        AtomicBoolean writing = new AtomicBoolean(true);
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        Samples reads = new Samples(1 << 16);
        try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
            List<Future<Samples>> asking = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                int first = i;
                asking.add(threads.submit(() -> read(index, needs, first, writing)));
            }
            try {
                for (int round = 0; round <= setting.rounds(); round++) {
                    round(index, offers, round == 0 ? new LinkedHashMap<>() : rates);
                }
            } finally {
                writing.set(false);
            }
            for (Future<Samples> one : asking) {
                reads.addAll(one.get());
            }
        }
        double seconds = 0;
        for (Map.Entry<String, List<Double>> kind : rates.entrySet()) {
            double rate = Setting.median(
                    kind.getValue().stream().mapToDouble(one -> one).toArray());
            findings.figure(kind.getKey(), rate, "/s", A_MILLION);
            seconds += 1 / rate;
        }
        findings.figure("all four in equal shares", rates.size() / seconds, "/s", A_MILLION);
        findings.figure("reads meanwhile", reads.count(), "");
        findings.figure("CPU p99 of a read meanwhile", reads.millis(0.99), "ms");
        check(findings, index, offers, needs);
    }

    private int count() {
        return setting.sizes().offers() / 4;
    }

    private void round(OfferIndex index, OfferProfile[] offers, Map<String, List<Double>> rates) {
        timed("capacity up or down", capacities(index, offers), rates);
        timed("offer changed and moved", moves(index, offers), rates);
        int[] chosen = random.ints(0, offers.length).distinct().limit(count()).toArray();
        long[] ids = Arrays.stream(chosen).mapToLong(at -> offers[at].id()).toArray();
        OfferProfile[] back = Arrays.stream(chosen)
                .mapToObj(at -> offers[at].withCapacity(offers[at].capacity()))
                .toArray(OfferProfile[]::new);
        timed("offer removed", () -> Arrays.stream(ids).forEach(index::remove), rates);
        timed("offer added", () -> Arrays.stream(back).forEach(index::add), rates);
    }

    private void timed(String what, Batch batch, Map<String, List<Double>> rates) {
        long cpu = Timing.threadCpu();
        batch.run();
        double seconds = (Timing.threadCpu() - cpu) / 1e9;
        rates.computeIfAbsent(what, same -> new ArrayList<>()).add(count() / seconds);
    }

    private Batch capacities(OfferIndex index, OfferProfile[] offers) {
        int[] chosen = chosen(offers.length);
        int[] left = random.ints(chosen.length, 0, 4).toArray();
        for (int i = 0; i < chosen.length; i++) {
            offers[chosen[i]] = offers[chosen[i]].withCapacity(left[i]);
        }
        long[] ids = Arrays.stream(chosen).mapToLong(at -> offers[at].id()).toArray();
        return () -> {
            for (int i = 0; i < ids.length; i++) {
                index.setCapacity(ids[i], left[i]);
            }
        };
    }

    /** Each offer gets the location and the languages of another. */
    private Batch moves(OfferIndex index, OfferProfile[] offers) {
        OfferProfile[] moved = new OfferProfile[count()];
        int[] chosen = chosen(offers.length);
        for (int i = 0; i < moved.length; i++) {
            OfferProfile old = offers[chosen[i]];
            OfferProfile other = offers[random.nextInt(offers.length)];
            moved[i] = OfferProfile.builder(old.id(), old.kind())
                    .volunteer(old.volunteer())
                    .at(other.easting(), other.northing(), old.radius())
                    .checked(old.level(), old.checkedUntil())
                    .gender(old.gender())
                    .ages(old.ages())
                    .slots(old.slots())
                    .languages(other.languages())
                    .capacity(old.capacity())
                    .build();
            offers[chosen[i]] = moved[i];
        }
        return () -> {
            for (OfferProfile offer : moved) {
                index.put(offer);
            }
        };
    }

    private int[] chosen(int offers) {
        return IntStream.range(0, count()).map(i -> random.nextInt(offers)).toArray();
    }

    private static Samples read(OfferIndex index, List<NeedProfile> needs, int first, AtomicBoolean writing) {
        Samples samples = new Samples(1 << 16);
        for (int i = first; writing.get() || samples.count() == 0; i++) {
            NeedProfile need = needs.get(i % needs.size());
            long cpu = Timing.threadCpu();
            index.ranked(need, TopPart.K);
            samples.add(Timing.threadCpu() - cpu);
        }
        return samples;
    }

    private void check(Findings findings, OfferIndex index, OfferProfile[] offers, List<NeedProfile> needs) {
        BruteForce brute = new BruteForce(Arrays.asList(offers));
        int asked = setting.sizes().sample();
        int differ = 0;
        for (NeedProfile need : needs.subList(0, asked)) {
            differ += index.ranked(need, TopPart.K).equals(brute.best(need, TopPart.K)) ? 0 : 1;
        }
        findings.check(
                "after all changes the index finds what a look at every offer finds",
                differ == 0,
                differ + " of " + asked + " needs differ");
    }
}

package org.kith.bench.matching.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;

/** The alternatives to planning: give each need the best remaining offer, in some order. */
public final class Orders {
    private final List<OfferProfile> offers;
    private final List<NeedProfile> needs;

    /** The pairs of each need, best first, ties by position of the offer. */
    private final long[][] pairs;

    /** The result of an order. */
    public record Outcome(long value, int served) {}

    public Orders(List<OfferProfile> offers, List<NeedProfile> needs) {
        this.offers = offers;
        this.needs = needs;
        BruteForce brute = new BruteForce(offers);
        pairs = new long[needs.size()][];
        for (int need = 0; need < pairs.length; need++) {
            LongList found = new LongList();
            brute.pairs(needs.get(need), (ordinal, score) -> found.add(-((long) score << 32) + ordinal));
            pairs[need] = found.sorted();
        }
    }

    private static int score(long pair) {
        return (int) (-(pair >> 32));
    }

    private static int ordinal(long pair) {
        return (int) pair;
    }

    public Outcome arrival() {
        return one(IntStream.range(0, needs.size()).toArray());
    }

    public Outcome urgency() {
        return one(IntStream.range(0, needs.size())
                .boxed()
                .sorted(Comparator.comparingInt(need -> -needs.get(need).urgency()))
                .mapToInt(need -> need)
                .toArray());
    }

    private Outcome one(int[] order) {
        int[] left = left();
        long value = 0;
        int served = 0;
        for (int need : order) {
            for (long pair : pairs[need]) {
                if (left[ordinal(pair)] > 0) {
                    left[ordinal(pair)]--;
                    value += BruteForce.base(needs.get(need)) + score(pair);
                    served++;
                    break;
                }
            }
        }
        return new Outcome(value, served);
    }

    /** All pairs by value, best first; a pair is taken if need and offer are still free. */
    public Outcome bestPair() {
        LongList all = new LongList();
        for (int need = 0; need < pairs.length; need++) {
            int base = BruteForce.base(needs.get(need));
            for (int rank = 0; rank < pairs[need].length; rank++) {
                all.add(-((long) (base + score(pairs[need][rank])) << 44) + ((long) need << 22) + rank);
            }
        }
        int[] left = left();
        boolean[] done = new boolean[pairs.length];
        long value = 0;
        int served = 0;
        int mask = (1 << 22) - 1;
        for (long entry : all.sorted()) {
            int need = (int) (entry >> 22) & mask;
            int offer = ordinal(pairs[need][(int) entry & mask]);
            if (!done[need] && left[offer] > 0) {
                done[need] = true;
                left[offer]--;
                value -= entry >> 44;
                served++;
            }
        }
        return new Outcome(value, served);
    }

    private int[] left() {
        return offers.stream().mapToInt(OfferProfile::capacity).toArray();
    }

    /** A growable array. */
    private static final class LongList {
        private long[] longs = new long[64];
        private int count;

        void add(long one) {
            if (count == longs.length) {
                longs = Arrays.copyOf(longs, 2 * count);
            }
            longs[count++] = one;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(longs, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}

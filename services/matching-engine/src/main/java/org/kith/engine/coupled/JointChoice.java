package org.kith.engine.coupled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** The best that the undecided needs of a coupling can gain together over the prices of what they use. */
final class JointChoice {
    /** There is no way to serve them all. */
    static final long NO_WAY = Long.MIN_VALUE;

    private static final Comparator<Gain> BEST_FIRST = Comparator.comparingLong((Gain gain) -> -gain.points())
            .thenComparingLong(gain -> gain.pair().offer());

    private final Coupled coupled;
    private final Map<Long, Integer> left;
    private final List<List<Gain>> gains = new ArrayList<>();

    /** The most that needs from each on can gain if every one may choose for itself. */
    private final long[] most;

    /** What a need gains by a pair over the price of the offer. */
    private record Gain(Pair pair, long points) {}

    /** A way on: whom the next need gets, and the most the coupling can gain then. */
    record Next(Pair pair, long most) {}

    /** @param left how many units each offer has left */
    JointChoice(Coupled coupled, LongUnaryOperator price, Map<Long, Integer> left) {
        this.coupled = coupled;
        this.left = left;
        for (List<Pair> pairs : coupled.pairs.subList(coupled.decided.size(), coupled.needs.size())) {
            gains.add(pairs.stream()
                    .filter(pair -> left.get(pair.offer()) > 0)
                    .map(pair -> new Gain(pair, pair.value() - price.applyAsLong(pair.offer())))
                    .sorted(BEST_FIRST)
                    .toList());
        }
        most = new long[gains.size() + 1];
        for (int need = gains.size() - 1; need >= 0; need--) {
            most[need] = most[need + 1]
                    + (gains.get(need).isEmpty()
                            ? 0
                            : gains.get(need).getFirst().points());
        }
    }

    /** The most they gain together, or {@link #NO_WAY}. */
    long best() {
        return best(0, new ArrayList<>());
    }

    /** Everybody the next need could have so that the rest can be served too. */
    List<Next> ways() {
        List<Next> ways = new ArrayList<>();
        for (Gain gain : gains.getFirst()) {
            if (fits(gain.pair(), List.of())) {
                long rest = best(1, new ArrayList<>(List.of(gain.pair())));
                if (rest != NO_WAY) {
                    ways.add(new Next(gain.pair(), gain.points() + rest));
                }
            }
        }
        return ways;
    }

    private long best(int need, List<Pair> chosen) {
        if (need == gains.size()) {
            return 0;
        }
        long best = NO_WAY;
        for (Gain gain : gains.get(need)) {
            if (best != NO_WAY && gain.points() + most[need + 1] <= best) {
                break;
            }
            if (fits(gain.pair(), chosen)) {
                chosen.add(gain.pair());
                long rest = best(need + 1, chosen);
                chosen.removeLast();
                best = rest == NO_WAY ? best : Math.max(best, gain.points() + rest);
            }
        }
        return best;
    }

    private boolean fits(Pair pair, List<Pair> chosen) {
        int used = 0;
        for (Pair other : chosen) {
            used += other.offer() == pair.offer() ? 1 : 0;
            if (!coupled.coupling.allows(pair.volunteer(), other.volunteer())) {
                return false;
            }
        }
        return used < left.get(pair.offer())
                && coupled.decided.stream()
                        .allMatch(other -> coupled.coupling.allows(pair.volunteer(), other.volunteer()));
    }
}

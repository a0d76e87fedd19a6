package org.kith.engine.coupled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** The best total of value less price that the undecided needs of a coupling can reach together. */
final class CouplingBound {
    /** They cannot all be served. */
    static final long INFEASIBLE = Long.MIN_VALUE;

    private static final Comparator<Gain> BEST_FIRST = Comparator.comparingLong((Gain gain) -> -gain.points())
            .thenComparingLong(gain -> gain.pair().offer());

    private final CouplingState coupled;
    private final Map<Long, Integer> left;
    private final List<List<Gain>> gains = new ArrayList<>();

    /** Upper bound for the needs from each index on, if each chose independently. */
    private final long[] most;

    /** A pair and its value less the price of the offer. */
    private record Gain(FeasiblePair pair, long points) {}

    /** A choice for the next need, and the best total of the coupling after it. */
    record Option(FeasiblePair pair, long most) {}

    /** @param left remaining capacity by offer */
    CouplingBound(CouplingState coupled, LongUnaryOperator price, Map<Long, Integer> left) {
        this.coupled = coupled;
        this.left = left;
        for (List<FeasiblePair> pairs : coupled.pairs.subList(coupled.decided.size(), coupled.needs.size())) {
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

    /** The best total, or {@link #INFEASIBLE}. */
    long best() {
        return best(0, new ArrayList<>());
    }

    /** Every choice for the next need that leaves the rest of the coupling feasible. */
    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (Gain gain : gains.getFirst()) {
            if (fits(gain.pair(), List.of())) {
                long rest = best(1, new ArrayList<>(List.of(gain.pair())));
                if (rest != INFEASIBLE) {
                    options.add(new Option(gain.pair(), gain.points() + rest));
                }
            }
        }
        return options;
    }

    private long best(int need, List<FeasiblePair> chosen) {
        if (need == gains.size()) {
            return 0;
        }
        long best = INFEASIBLE;
        for (Gain gain : gains.get(need)) {
            if (best != INFEASIBLE && gain.points() + most[need + 1] <= best) {
                break;
            }
            if (fits(gain.pair(), chosen)) {
                chosen.add(gain.pair());
                long rest = best(need + 1, chosen);
                chosen.removeLast();
                best = rest == INFEASIBLE ? best : Math.max(best, gain.points() + rest);
            }
        }
        return best;
    }

    private boolean fits(FeasiblePair pair, List<FeasiblePair> chosen) {
        int used = 0;
        for (FeasiblePair other : chosen) {
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

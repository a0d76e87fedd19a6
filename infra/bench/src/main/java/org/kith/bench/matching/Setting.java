package org.kith.bench.matching;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

/**
 * What all parts of a run share.
 *
 * @param sizes how large it is
 * @param seed of everything random
 * @param rounds how often each thing is measured; what counts is the median
 * @param out where progress is said
 */
record Setting(Sizes sizes, long seed, int rounds, PrintStream out) {
    /** How every part scores. */
    static final Scoring SCORING = new Scoring(Weights.STANDARD);

    void say(String what, Object... of) {
        out.printf(Locale.ROOT, "  " + what + "%n", of);
    }

    /** Measures once a round. */
    double[] each(IntToDoubleFunction round) {
        return IntStream.range(0, rounds).mapToDouble(round).toArray();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}

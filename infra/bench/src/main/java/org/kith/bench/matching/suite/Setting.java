package org.kith.bench.matching.suite;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

/**
 * The settings shared by all parts of a run.
 *
 * @param sizes sizes of the run
 * @param seed seed of everything random
 * @param rounds how often each thing is measured; the median counts
 * @param out where progress is printed
 */
public record Setting(Sizes sizes, long seed, int rounds, PrintStream out) {
    /** The scoring of every part. */
    public static final Scoring SCORING = new Scoring(Weights.STANDARD);

    public void say(String what, Object... of) {
        out.printf(Locale.ROOT, "  " + what + "%n", of);
    }

    /** Measures once a round. */
    public double[] each(IntToDoubleFunction round) {
        return IntStream.range(0, rounds).mapToDouble(round).toArray();
    }

    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}

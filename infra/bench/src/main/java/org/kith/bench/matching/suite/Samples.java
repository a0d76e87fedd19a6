package org.kith.bench.matching.suite;

import java.util.Arrays;

/** Nanoseconds of many short pieces of work. */
public final class Samples {
    private long[] nanos;
    private int count;
    private boolean sorted;

    public Samples(int expected) {
        nanos = new long[Math.max(16, expected)];
    }

    public void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
        sorted = false;
    }

    public void addAll(Samples others) {
        Arrays.stream(others.nanos, 0, others.count).forEach(this::add);
    }

    public int count() {
        return count;
    }

    /** Milliseconds that a share of them stays within; 1 for the longest. */
    public double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(share * count) - 1;
        return nanos[Math.clamp(rank, 0, count - 1)] / 1e6;
    }

    public double meanMillis() {
        return Arrays.stream(nanos, 0, count).average().orElse(Double.NaN) / 1e6;
    }
}

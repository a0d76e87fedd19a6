package org.kith.bench.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work repeated by so many workers for so long.
 *
 * @param done      how often it was done
 * @param refused   how often it was answered with something else than a success
 * @param seconds   wall time
 * @param latencies nanoseconds of each success, sorted
 */
record Load(int done, int refused, double seconds, long[] latencies) {
    /** One worker's work; false when it was refused. */
    @FunctionalInterface
    interface Work {
        boolean once() throws Exception;
    }

    /** Makes each worker its own work, such as one with its own connection. */
    @FunctionalInterface
    interface Maker {
        Work make() throws Exception;
    }

    static Load closed(int workers, double seconds, Maker maker) throws Exception {
        List<Work> made = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            made.add(maker.make());
        }
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        List<Callable<Share>> loops = made.stream()
                .<Callable<Share>>map(work -> () -> loop(work, end))
                .toList();
        int refused = 0;
        List<long[]> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            for (Future<Share> loop : threads.invokeAll(loops)) {
                refused += loop.get().refused();
                all.add(loop.get().latencies());
            }
        }
        long[] latencies = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(latencies.length, refused, (System.nanoTime() - begin) / 1e9, latencies);
    }

    /** The one in the middle by how much was done. */
    static Load median(List<Load> loads) {
        return loads.stream()
                .sorted(Comparator.comparingDouble(Load::perSecond))
                .toList()
                .get(loads.size() / 2);
    }

    double perSecond() {
        return done / seconds;
    }

    /** Latency in milliseconds that a share of the successes stays within. */
    double millis(double share) {
        return latencies.length == 0
                ? Double.NaN
                : latencies[(int) Math.min(latencies.length - 1, share * latencies.length)] / 1e6;
    }

    private static Share loop(Work work, long end) throws Exception {
        long[] latencies = new long[1024];
        int done = 0;
        int refused = 0;
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            if (work.once()) {
                if (done == latencies.length) {
                    latencies = Arrays.copyOf(latencies, done * 2);
                }
                latencies[done++] = System.nanoTime() - begin;
            } else {
                refused++;
            }
        }
        return new Share(Arrays.copyOf(latencies, done), refused);
    }

    private record Share(long[] latencies, int refused) {}
}

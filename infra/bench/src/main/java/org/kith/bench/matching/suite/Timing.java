package org.kith.bench.matching.suite;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU and wall time. CPU is that of this process, all threads, so that nothing hides in the collector or a helper thread. */
public final class Timing {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Timing() {}

    /** Something to be timed. */
    @FunctionalInterface
    public interface Task<T> {
        T run();
    }

    /** What came out and what it took. */
    public record Taken<T>(T result, double cpuSeconds, double wallSeconds) {}

    public static <T> Taken<T> of(Task<T> task) {
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        T result = task.run();
        return new Taken<>(result, (PROCESS.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
    }

    /** CPU time of this thread in nanoseconds, for work too short to ask for the whole process. */
    public static long threadCpu() {
        return THREADS.getCurrentThreadCpuTime();
    }
}

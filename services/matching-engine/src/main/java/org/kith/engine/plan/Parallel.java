package org.kith.engine.plan;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** Work without shared changes, on all processors. */
final class Parallel {
    private Parallel() {}

    /**
     * Does all the work, begun in this order, and returns when it is done.
     *
     * @throws RuntimeException that of the first work that failed
     */
    static void all(List<Runnable> work) {
        if (work.size() <= 1) {
            work.forEach(Runnable::run);
            return;
        }
        List<Callable<Boolean>> calls = work.stream()
                .<Callable<Boolean>>map(each -> () -> {
                    each.run();
                    return true;
                })
                .toList();
        for (Future<Boolean> done : ForkJoinPool.commonPool().invokeAllUninterruptibly(calls)) {
            if (done.state() == Future.State.FAILED) {
                if (done.exceptionNow() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(done.exceptionNow());
            }
        }
    }
}

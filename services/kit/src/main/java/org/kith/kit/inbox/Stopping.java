package org.kith.kit.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a wait end when the service stops. */
final class Stopping {
    private static final Duration MOST = Duration.ofSeconds(5);
    private final CountDownLatch stop = new CountDownLatch(1);

    void now() {
        stop.countDown();
    }

    boolean isNow() {
        return stop.getCount() == 0;
    }

    /**
     * Waits and gives the next, longer wait.
     *
     * @throws IllegalStateException when the service stops: the batch is not committed and comes again
     */
    Duration pause(Duration backoff) {
        try {
            if (stop.await(backoff.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the service stops; the batch comes again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the batch comes again", e);
        }
        Duration doubled = backoff.multipliedBy(2);
        return doubled.compareTo(MOST) > 0 ? MOST : doubled;
    }
}

package org.kith.e2e.client;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits until events have had their effect. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration EVERY = Duration.ofMillis(100);

    private Await() {}

    /** Asks until the answer fits, for a minute at most; gives the last answer either way. */
    public static <T> T until(Supplier<T> ask, Predicate<T> fits) {
        return until(ask, fits, PATIENCE);
    }

    /** Asks until the answer fits, for so long at most; gives the last answer either way. */
    public static <T> T until(Supplier<T> ask, Predicate<T> fits, Duration patience) {
        Instant end = Instant.now().plus(patience);
        T answer = ask.get();
        while (!fits.test(answer) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            answer = ask.get();
        }
        return answer;
    }
}

package org.kith.local.network;

import java.time.Duration;

/** How long to wait before a part that died is started again, and when to leave it. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** A part that worked this long is healthy: its next death starts from the shortest wait. */
    private static final Duration HEALTHY = Duration.ofSeconds(60);

    private final int limit;
    private int deaths;

    /** @param limit how many deaths in a row are tolerated */
    BackOff(int limit) {
        this.limit = limit;
    }

    /**
     * Counts a death.
     *
     * @param worked how long the part had answered before it died; zero when it never did
     * @return the wait before the next start
     */
    Duration died(Duration worked) {
        deaths = worked.compareTo(HEALTHY) >= 0 ? 1 : deaths + 1;
        long millis = FIRST.toMillis() << Math.min(deaths - 1, 16);
        return millis > LONGEST.toMillis() ? LONGEST : Duration.ofMillis(millis);
    }

    /** Whether it died so often in a row that starting it again is pointless. */
    boolean exhausted() {
        return deaths >= limit;
    }
}

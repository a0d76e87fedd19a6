package org.kith.gateway.edge.door;

import java.time.Duration;

/**
 * Until when an answer is waited for.
 *
 * @param nanos moment of the clock that only goes forward
 */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    boolean allows(Duration time) {
        return left().compareTo(time) > 0;
    }

    /** The sooner of this and a time from now. */
    Deadline within(Duration time) {
        return allows(time) ? in(time) : this;
    }
}

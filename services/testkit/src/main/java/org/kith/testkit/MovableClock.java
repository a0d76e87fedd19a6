package org.kith.testkit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of a service in its tests, in place of the kit's. It shows the real time until a test moves it; a test that moves it
 * calls {@link #reset()} afterwards.
 */
@Singleton
public class MovableClock extends Clock {
    private static volatile Duration ahead = Duration.ZERO;

    /** Moves the clock to noon (UTC) of that day; it goes on from there. */
    public static void moveTo(LocalDate day) {
        ahead = Duration.between(Instant.now(), day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** Sets the clock back to the real time. */
    public static void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }
}

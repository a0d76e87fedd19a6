package org.kith.e2e.client;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in the network: in London, whatever the clock of this machine says. */
public final class Today {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Today() {}

    public static LocalDate date() {
        return LocalDate.now(LONDON);
    }

    /** So long ago, or the beginning of the day if that was yesterday. */
    public static Instant ago(Duration time) {
        Instant then = Instant.now().minus(time);
        Instant morning = date().atStartOfDay(LONDON).toInstant();
        return then.isBefore(morning) ? morning : then;
    }
}

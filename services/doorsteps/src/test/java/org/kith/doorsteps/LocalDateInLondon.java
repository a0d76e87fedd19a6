package org.kith.doorsteps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day people on the doorstep call it. */
final class LocalDateInLondon {
    private LocalDateInLondon() {}

    static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of("Europe/London"));
    }
}

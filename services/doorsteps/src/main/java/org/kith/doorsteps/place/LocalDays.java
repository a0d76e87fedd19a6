package org.kith.doorsteps.place;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people on the doorstep count them: a do-not-knock ends with a day of their calendar, not of UTC's. */
public final class LocalDays {
    /** The time of the United Kingdom. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private LocalDays() {}

    /** The day an instant falls on. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}

package org.kith.offers.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The moment, and the day as the law and people in the United Kingdom count it. */
@ApplicationScoped
public class Today {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** The day it is. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}

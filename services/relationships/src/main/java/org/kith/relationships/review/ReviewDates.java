package org.kith.relationships.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.kith.kit.time.UkCalendar;

/** The day the next review is due: so many days later on the calendar in London, whatever the clocks do in between. */
@ApplicationScoped
public class ReviewDates {
    private final RelationshipsConfig config;

    ReviewDates(RelationshipsConfig config) {
        this.config = config;
    }

    /** When the review is due of what began, or was reviewed, then. */
    public LocalDate after(Instant then) {
        return UkCalendar.dayOf(then).plusDays(config.reviewAfter().toDays());
    }
}

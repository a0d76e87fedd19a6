package org.kith.relationships.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The next review of a relationship.
 *
 * @param reviewDue day it is due
 * @param reviewAskedAt when somebody was asked to hold it, null while nobody was
 * @param reviewReasons codes of what brought it forward, the latest last
 */
@Embeddable
public record Review(LocalDate reviewDue, Instant reviewAskedAt, List<String> reviewReasons) {
    /** A review that nothing brought forward. */
    static Review dueOn(LocalDate day) {
        return new Review(day, null, List.of());
    }

    /** Due on that day at the latest; the same reason by the same day changes nothing and is not asked about twice. */
    Review dueBy(LocalDate day, String reason) {
        if (reviewReasons.contains(reason) && !reviewDue.isAfter(day)) {
            return this;
        }
        return dueOn(reviewDue.isAfter(day) || reviewAskedAt != null ? day : reviewDue, reason);
    }

    /** Due on that day whatever was planned, and asked for again. */
    Review dueOn(LocalDate day, String reason) {
        return new Review(
                day,
                null,
                Stream.concat(reviewReasons.stream().filter(other -> !other.equals(reason)), Stream.of(reason))
                        .toList());
    }

    Review askedFor(Instant at) {
        return new Review(reviewDue, at, reviewReasons);
    }

    /** Of a relationship that is over: held, with no next one. */
    Review settled() {
        return new Review(reviewDue, reviewAskedAt, List.of());
    }
}

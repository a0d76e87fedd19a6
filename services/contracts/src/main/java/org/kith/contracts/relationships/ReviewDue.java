package org.kith.contracts.relationships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A relationship is due for its review.
 *
 * @param relationshipId the relationship
 * @param zone zone the fact rolls up to
 * @param due day the review is due
 * @param at when it happened
 */
@Event(type = "org.kith.relationship.reviewdue.v1", topic = Topics.RELATIONSHIPS)
public record ReviewDue(UUID relationshipId, @Is(Shape.ZONE) String zone, LocalDate due, Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return relationshipId;
    }
}

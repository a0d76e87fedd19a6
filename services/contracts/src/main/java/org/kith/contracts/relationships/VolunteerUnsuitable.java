package org.kith.contracts.relationships;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Whoever leads a relationship that had ended for another reason said that its volunteer was not suitable. When a relationship ends
 * for that reason, its end says so.
 *
 * @param relationshipId the relationship
 * @param matchId the match
 * @param familyId the family, an id only
 * @param volunteerId the volunteer, an id only
 * @param zone zone the fact rolls up to
 * @param at when it was said
 */
@Event(type = "org.kith.relationship.volunteerunsuitable.v1", topic = Topics.RELATIONSHIPS)
public record VolunteerUnsuitable(
        UUID relationshipId,
        UUID matchId,
        UUID familyId,
        UUID volunteerId,
        @Is(Shape.ZONE) String zone,
        Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return relationshipId;
    }
}

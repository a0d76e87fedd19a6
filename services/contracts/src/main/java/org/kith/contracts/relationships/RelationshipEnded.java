package org.kith.contracts.relationships;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A relationship ended.
 *
 * @param relationshipId the relationship
 * @param matchId the match
 * @param needId the need
 * @param referralId the referral
 * @param familyId the family, an id only
 * @param volunteerId the volunteer, an id only
 * @param reason why, a code of the service that publishes it
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.relationship.ended.v1", topic = Topics.RELATIONSHIPS)
public record RelationshipEnded(
        UUID relationshipId,
        UUID matchId,
        UUID needId,
        UUID referralId,
        UUID familyId,
        UUID volunteerId,
        @Is(Shape.REASON) String reason,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return relationshipId;
    }
}

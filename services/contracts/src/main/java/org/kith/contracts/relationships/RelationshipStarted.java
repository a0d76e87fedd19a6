package org.kith.contracts.relationships;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Family and volunteer were introduced.
 *
 * @param relationshipId the relationship
 * @param matchId the match
 * @param needId the need
 * @param referralId the referral
 * @param familyId the family, an id only
 * @param volunteerId the volunteer, an id only
 * @param leadId practitioner the family can name
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.relationship.started.v1", topic = Topics.RELATIONSHIPS)
public record RelationshipStarted(
        UUID relationshipId,
        UUID matchId,
        UUID needId,
        UUID referralId,
        UUID familyId,
        UUID volunteerId,
        UUID leadId,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return relationshipId;
    }
}

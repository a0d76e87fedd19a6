package org.kith.contracts.relationships;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * What a relationship came to for a need.
 *
 * @param relationshipId the relationship
 * @param needId the need
 * @param referralId the referral
 * @param outcome what came of the need: met or not-met
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.outcome.recorded.v1", topic = Topics.RELATIONSHIPS)
public record OutcomeRecorded(
        UUID relationshipId,
        UUID needId,
        UUID referralId,
        @Is(Shape.NEED_OUTCOME) String outcome,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return relationshipId;
    }
}

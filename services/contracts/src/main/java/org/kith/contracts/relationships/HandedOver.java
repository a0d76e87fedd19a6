package org.kith.contracts.relationships;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A relationship got another lead.
 *
 * @param relationshipId the relationship
 * @param fromLeadId lead until now
 * @param toLeadId lead from now on
 * @param metTogether whether old lead, new lead and family met
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.relationship.handedover.v1", topic = Topics.RELATIONSHIPS)
public record HandedOver(
        UUID relationshipId,
        UUID fromLeadId,
        UUID toLeadId,
        boolean metTogether,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return relationshipId;
    }
}

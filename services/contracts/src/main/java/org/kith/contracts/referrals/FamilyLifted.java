package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * What was held for a family by {@link FamilyHeld} may begin again.
 *
 * @param familyId the family, an id only
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.family.lifted.v1", topic = Topics.REFERRALS)
public record FamilyLifted(UUID familyId, @Is(Shape.ZONE) String zone, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return familyId;
    }
}

package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A family is again seen by everybody who would see it without {@link FamilyRestricted}. Why is not told.
 *
 * @param familyId the family, an id only
 * @param restrictionId the restriction that was lifted
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.restriction.lifted.v1", topic = Topics.REFERRALS)
public record RestrictionLifted(
        UUID familyId, UUID restrictionId, @Is(Shape.ZONE) String zone, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return familyId;
    }
}

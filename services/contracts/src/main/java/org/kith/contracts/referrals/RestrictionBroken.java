package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * The duty team opened a family that only named people may see. Its reason stays with the family.
 *
 * @param familyId the family, an id only
 * @param brokenBy person of the duty team
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.restriction.broken.v1", topic = Topics.REFERRALS)
public record RestrictionBroken(
        UUID familyId, UUID brokenBy, @Is(Shape.ZONE) String zone, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return familyId;
    }
}

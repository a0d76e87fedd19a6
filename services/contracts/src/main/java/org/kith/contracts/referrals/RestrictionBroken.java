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
 * @param restrictionId the restriction that was broken
 * @param brokenBy person of the duty team, who sees the family for a time
 * @param councilId council of that duty team
 * @param until when that person no longer sees it, unless they are named by then
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.restriction.broken.v1", topic = Topics.REFERRALS)
public record RestrictionBroken(
        UUID familyId,
        UUID restrictionId,
        UUID brokenBy,
        UUID councilId,
        Instant until,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return familyId;
    }
}

package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Nothing new begins near the children of a family until {@link FamilyLifted}: no match, no visit. Why is not told.
 *
 * @param familyId the family, an id only
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.family.held.v1", topic = Topics.REFERRALS)
public record FamilyHeld(UUID familyId, @Is(Shape.ZONE) String zone, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return familyId;
    }
}

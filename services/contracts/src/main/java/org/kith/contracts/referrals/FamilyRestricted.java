package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Only the named people see a family until {@link RestrictionLifted}; said again when others are named. Why is not told.
 *
 * @param familyId the family, an id only
 * @param restrictionId the restriction; one that is set after it was lifted has another
 * @param personIds people who see the family, all of them
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.family.restricted.v1", topic = Topics.REFERRALS)
public record FamilyRestricted(
        UUID familyId,
        UUID restrictionId,
        List<UUID> personIds,
        @Is(Shape.ZONE) String zone,
        Instant at) implements EventPayload {
    /** Copies the people. */
    public FamilyRestricted {
        personIds = List.copyOf(personIds);
    }

    @Override
    public UUID subject() {
        return familyId;
    }
}

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
 * Other families are records of a child of this one from now on: another organisation referred the same child, or the same one did again.
 * The last word holds. Each of the others has an event of its own. Which child it is, and who referred it, is not told.
 *
 * @param familyId the family, an id only
 * @param sameChildFamilyIds all other records of its children, ids only, in order; none when it is the only one again
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.family.records.v1", topic = Topics.REFERRALS)
public record FamilyRecordsChanged(
        UUID familyId,
        List<UUID> sameChildFamilyIds,
        @Is(Shape.ZONE) String zone,
        Instant at) implements EventPayload {
    /** Copies the records. */
    public FamilyRecordsChanged {
        sameChildFamilyIds = List.copyOf(sameChildFamilyIds);
    }

    @Override
    public UUID subject() {
        return familyId;
    }
}

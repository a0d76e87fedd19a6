package org.kith.doorsteps.concern;

import java.time.Instant;
import java.util.UUID;
import org.kith.doorsteps.model.Concern;
import org.kith.doorsteps.model.DoorRow;

/**
 * A concern with its words, for the duty team.
 *
 * @param id the concern
 * @param knockId the knock it came with, or null
 * @param walkId the walk, as the device names it
 * @param organisationId organisation of the link worker
 * @param raisedBy the link worker
 * @param what in the link worker's words
 * @param door where, or null when no such door is known
 * @param zone zone of the door, else of the patch the device names, else a guess; null when there is nothing to guess
 *     from
 * @param area area likewise
 * @param placeGuessed whether zone and area are a guess: those of the latest patch of the link worker or of their
 *     organisation, because neither the door nor the patch is known
 * @param heardAt when, by the device's clock
 * @param receivedAt when it reached us: its clock runs from then
 * @param dutyRaisedAt when it was put on the duty team's common list, null before
 * @param acknowledgedAt when the duty team read it, null before
 * @param acknowledgedBy who of the duty team read it here, or null
 * @param seenAt when somebody was said here to have seen the child; null before, and when that is recorded on the
 *     common list
 * @param seenBy who of the duty team said so, or null
 * @param waitedSeconds how long it waited, or has waited so far
 */
public record ConcernDetail(
        UUID id,
        UUID knockId,
        UUID walkId,
        UUID organisationId,
        UUID raisedBy,
        String what,
        Address door,
        String zone,
        String area,
        boolean placeGuessed,
        Instant heardAt,
        Instant receivedAt,
        Instant dutyRaisedAt,
        Instant acknowledgedAt,
        UUID acknowledgedBy,
        Instant seenAt,
        UUID seenBy,
        long waitedSeconds) {
    /**
     * An address.
     *
     * @param doorId the door
     * @param label what is on it
     * @param street its street
     * @param postcode its postcode
     */
    public record Address(UUID doorId, String label, String street, String postcode) {
        static Address of(DoorRow door) {
            return new Address(door.id(), door.label(), door.street(), door.postcode());
        }
    }

    static ConcernDetail of(Concern concern, DoorRow door, Instant now) {
        return new ConcernDetail(
                concern.id(),
                concern.knockId(),
                concern.walkId(),
                concern.organisationId(),
                concern.raisedBy(),
                concern.what(),
                door == null ? null : Address.of(door),
                concern.zone(),
                concern.area(),
                concern.placeGuessed(),
                concern.at(),
                concern.receivedAt(),
                concern.dutyRaisedAt(),
                concern.acknowledgedAt(),
                concern.acknowledgedBy(),
                concern.seenAt(),
                concern.seenBy(),
                ConcernView.waited(concern, now));
    }
}

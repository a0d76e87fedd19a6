package org.kith.doorsteps.concern;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kith.doorsteps.model.Concern;

/**
 * A concern on the duty team's list, without its words.
 *
 * @param id the concern
 * @param organisationId organisation of the link worker
 * @param raisedBy the link worker
 * @param zone zone of the door, else of the patch the device names, else a guess; null when there is nothing to guess
 *     from
 * @param area area likewise
 * @param placeGuessed whether zone and area are a guess: those of the latest patch of the link worker or of their
 *     organisation, because neither the door nor the patch is known
 * @param heardAt when, by the device's clock
 * @param receivedAt when it reached us: its clock runs from then
 * @param acknowledgedAt when the duty team read it, null before
 * @param seenAt when somebody was said here to have seen the child, else null
 * @param waitedSeconds how long it waited, or has waited so far
 */
public record ConcernView(
        UUID id,
        UUID organisationId,
        UUID raisedBy,
        String zone,
        String area,
        boolean placeGuessed,
        Instant heardAt,
        Instant receivedAt,
        Instant acknowledgedAt,
        Instant seenAt,
        long waitedSeconds) {
    static ConcernView of(Concern concern, Instant now) {
        return new ConcernView(
                concern.id(),
                concern.organisationId(),
                concern.raisedBy(),
                concern.zone(),
                concern.area(),
                concern.placeGuessed(),
                concern.at(),
                concern.receivedAt(),
                concern.acknowledgedAt(),
                concern.seenAt(),
                waited(concern, now));
    }

    static long waited(Concern concern, Instant now) {
        Instant end = concern.acknowledgedAt() == null ? now : concern.acknowledgedAt();
        return Math.max(0, Duration.between(concern.receivedAt(), end).toSeconds());
    }
}

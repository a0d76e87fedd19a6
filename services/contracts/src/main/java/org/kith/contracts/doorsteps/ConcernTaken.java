package org.kith.contracts.doorsteps;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Somebody of the duty team read a concern with its words, in doorsteps: the clock of the duty team's common list stops.
 *
 * @param concernId the concern, an id made on the device
 * @param acknowledgedBy who of the duty team, an id only
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.concern.taken.v1", topic = Topics.DOORSTEPS)
public record ConcernTaken(
        UUID concernId, UUID acknowledgedBy, @Is(Shape.ZONE) String zone, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return concernId;
    }
}

package org.kith.contracts.doorsteps;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A link worker raised a safeguarding concern from a knock. Its words stay with doorsteps.
 *
 * @param concernId the concern, an id made on the device
 * @param knockId the knock, an id made on the device
 * @param organisationId organisation that owns the record
 * @param area code of the statistical area (LSOA) of the door, never an address
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.concern.heard.v1", topic = Topics.DOORSTEPS)
public record ConcernHeard(
        UUID concernId,
        UUID knockId,
        UUID organisationId,
        @Is(Shape.AREA) String area,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return concernId;
    }
}
